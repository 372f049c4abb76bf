package pl.ugoda.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.Claims;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.ledger.Balance;
import pl.ugoda.ledger.Ledger;
import pl.ugoda.parties.Creditors;
import pl.ugoda.payments.VirtualAccounts;

/** Fills in the bank's transfer form with what the case asks for today. */
@Component
@Profile("demo")
class SandboxBankForm {
    private static final Money TOO_MUCH = Money.grosze(50_00);

    private final Claims claims;
    private final Ledger ledger;
    private final VirtualAccounts accounts;
    private final Creditors creditors;
    private final Clock clock;

    SandboxBankForm(Claims claims, Ledger ledger, VirtualAccounts accounts, Creditors creditors, Clock clock) {
        this.claims = claims;
        this.ledger = ledger;
        this.accounts = accounts;
        this.creditors = creditors;
        this.clock = clock;
    }

    /** What to try out. */
    enum Kind {
        /** All that is owed, with the right title. */
        EXACT,
        LESS,
        MORE,
        /**
         * The title carries no number that can be read. To the creditor's main account, as those pay who type it by hand: the
         * account of the case would say by itself what is meant.
         */
        TYPO;

        /** {@link #EXACT} for anything else. */
        static Kind of(@Nullable String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(name))
                    .findFirst()
                    .orElse(EXACT);
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Sandbox.Bank of(Case file, Kind kind) {
        var creditor = creditors.find(file.creditor()).orElseThrow();
        var own = accounts.of(file.creditor(), List.of(file.id())).get(file.id());
        Money left = left(file);
        Money amount = switch (kind) {
            case EXACT, TYPO -> left;
            case LESS -> Money.grosze(left.minor() / 2);
            case MORE -> left.plus(TOO_MUCH);
        };
        boolean typo = kind == Kind.TYPO;
        String title = typo ? file.number().substring(0, 4) : file.number();
        Nrb account = typo || own == null ? creditor.account() : own;
        return new Sandbox.Bank(creditor.name(), grouped(account), title, amount, kind.code());
    }

    private Money left(Case file) {
        var ids = claims.ofCase(file.id()).stream().map(Claim::id).toList();
        return ledger.balances(ids, LocalDate.now(clock)).values().stream()
                .map(Balance::total)
                .reduce(Money.zero(Money.PLN), Money::plus);
    }

    private static String grouped(Nrb account) {
        return account.digits().substring(0, 2) + account.digits().substring(2).replaceAll("(.{4})", " $1");
    }
}
