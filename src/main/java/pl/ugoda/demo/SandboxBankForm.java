package pl.ugoda.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

    Sandbox.Bank of(Case file) {
        var creditor = creditors.find(file.creditor()).orElseThrow();
        var own = accounts.of(file.creditor(), List.of(file.id())).get(file.id());
        return new Sandbox.Bank(
                creditor.name(), grouped(own == null ? creditor.account() : own), file.number(), left(file));
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
