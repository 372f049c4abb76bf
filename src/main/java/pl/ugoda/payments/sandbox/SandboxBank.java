package pl.ugoda.payments.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.payments.BankSource;
import pl.ugoda.payments.BankSources;
import pl.ugoda.payments.StatementImport;
import pl.ugoda.payments.Statements;

/** A bank played by hand: it takes transfers to watched accounts and to their virtual ones, and issues their statements. */
@Service
@Profile({"demo", "test"})
@Transactional
public class SandboxBank {
    private static final String BANK = "99999999";
    private static final int MOST = 50;

    private final SandboxBankRepository bank;
    private final BankSources sources;
    private final Statements statements;
    private final Clock clock;

    SandboxBank(SandboxBankRepository bank, BankSources sources, Statements statements, Clock clock) {
        this.bank = bank;
        this.sources = sources;
        this.statements = statements;
        this.clock = clock;
    }

    /** The answer to an ordered transfer. */
    public enum Order {
        TAKEN,
        /** No watched account has this number, nor a virtual one of theirs. */
        UNKNOWN_ACCOUNT,
        /** Nothing, less than nothing, or another currency than the account's. */
        IMPOSSIBLE_AMOUNT
    }

    /** Orders a transfer; it stands on the next statement of the account. */
    public Order transfer(Nrb account, Money amount, String title, String payerName) {
        return transfer(account, amount, title, payerName, accountOf(payerName));
    }

    /** Everybody has an account of their own there, always the same. */
    private static Nrb accountOf(String payerName) {
        return Nrb.of(BANK + "%016d".formatted(Integer.toUnsignedLong(payerName.hashCode())));
    }

    public Order transfer(Nrb account, Money amount, String title, String payerName, Nrb payerAccount) {
        Optional<BankSource> source =
                sources.all().stream().filter(each -> leadsTo(each, account)).findFirst();
        if (source.isEmpty()) {
            return Order.UNKNOWN_ACCOUNT;
        }
        if (!amount.isPositive() || !amount.currency().equals(source.get().currency())) {
            return Order.IMPOSSIBLE_AMOUNT;
        }
        bank.order(
                source.get().id(),
                new SandboxTransfer(TimeOrderedId.next(), account, amount, title, payerName, payerAccount),
                clock.instant());
        return Order.TAKEN;
    }

    /** A transfer in the bank's own list. */
    public record Ordered(
            UUID id, Nrb account, Money amount, String title, String payerName, Instant orderedAt, boolean issued) {}

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Ordered> latest() {
        return bank.latest(MOST);
    }

    /** Issues the statement of a day for each watched account and hands it in like any other; once for each day. */
    public void issue(LocalDate day, Instant until) {
        for (BankSource source : sources.all()) {
            if (bank.issued(source.id(), day)) {
                continue;
            }
            SandboxBankRepository.Last last = bank.last(source.id(), source.currency());
            SandboxStatement statement = new SandboxStatement(
                    source.account(), last.number() + 1, day, last.closing(), bank.waiting(source.id(), until));
            bank.issue(source.id(), statement, until);
            String name = "sandbox-" + day + "-" + source.account().digits().substring(22) + ".sta";
            StatementImport imported = statements.take(name, statement.bytes());
            if (!(imported instanceof StatementImport.Imported)) {
                throw new IllegalStateException("the sandbox bank's own statement was not taken in: " + imported);
            }
        }
    }

    private static boolean leadsTo(BankSource source, Nrb account) {
        return source.account().equals(account)
                || (!source.virtualRange().isEmpty() && account.digits().startsWith(source.virtualRange(), 2));
    }
}
