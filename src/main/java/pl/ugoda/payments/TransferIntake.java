package pl.ugoda.payments;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.payments.statement.BankStatement;
import pl.ugoda.payments.statement.StatementEntry;
import pl.ugoda.vault.Vault;

/** Turns the lines of a statement into transfers of ours, leaving out those we have. */
@Component
class TransferIntake {
    private static final int MOST_DAYS_BEFORE = 10;
    private static final Pattern ACCOUNT = Pattern.compile("(?<!\\d)(\\d{26})(?!\\d)");

    private static final HexFormat HEX = HexFormat.of();

    private final TransferRepository transfers;
    private final Vault vault;
    private final Clock clock;

    TransferIntake(TransferRepository transfers, Vault vault, Clock clock) {
        this.transfers = transfers;
        this.vault = vault;
        this.clock = clock;
    }

    /** The lines that are new, in the order of the statement. */
    List<StoredTransfer> take(BankSource source, StatementId statement, BankStatement lines) {
        List<String> keys = EntryKeys.of(lines.entries());
        List<TransferRepository.Row> rows = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            StatementEntry entry = lines.entries().get(i);
            String fingerprint =
                    HEX.formatHex(vault.index("transfer", source.account().digits() + "|" + keys.get(i)));
            rows.add(new TransferRepository.Row(transfer(source, lines, entry), fingerprint, entry.type()));
        }
        Set<TransferId> fresh = Set.copyOf(transfers.add(statement, rows, clock.instant()));
        return rows.stream()
                .map(TransferRepository.Row::transfer)
                .filter(transfer -> fresh.contains(transfer.id()))
                .collect(Collectors.toList());
    }

    ImportedStatement withFresh(ImportedStatement statement, int fresh) {
        return new ImportedStatement(
                statement.id(),
                statement.source(),
                statement.number(),
                statement.from(),
                statement.to(),
                statement.closing(),
                statement.balances(),
                statement.continues(),
                statement.entries(),
                fresh);
    }

    private StoredTransfer transfer(BankSource source, BankStatement statement, StatementEntry entry) {
        LocalDate booked = bookedOn(statement, entry);
        TransferDetails details = TransferDetails.of(entry.particulars());
        Money amount = money(entry.amount(), source.currency());
        return new StoredTransfer(
                TransferId.next(),
                source.id(),
                booked,
                receivedOn(booked, entry.valueOn()),
                amount,
                amount,
                entry.reference(),
                entry.reversal(),
                details,
                payerIndex(details.account()),
                creditedAccount(source, details),
                TransferState.QUEUED);
    }

    private String payerIndex(String account) {
        return account.isEmpty() ? "" : HEX.formatHex(vault.index("bank-account", account));
    }

    /** A line without a possible date takes the statement's own. */
    private LocalDate bookedOn(BankStatement statement, StatementEntry entry) {
        if (entry.bookedOn() != null) {
            return entry.bookedOn();
        }
        LocalDate of = statement.to() == null ? statement.from() : statement.to();
        return of == null ? LocalDate.now(clock) : of;
    }

    /**
     * Art. 454 KC: a debt of money is paid when the creditor's account is credited. The value day is the day from which the bank
     * counts the money as ours; when it is a little earlier than the booking, the debtor has the benefit.
     */
    static LocalDate receivedOn(LocalDate booked, @Nullable LocalDate value) {
        if (value == null
                || value.isAfter(booked)
                || value.plusDays(MOST_DAYS_BEFORE).isBefore(booked)) {
            return booked;
        }
        return value;
    }

    /** Thirds of a grosz occur in no zloty account; a file that has them is rounded for booking and kept as it was. */
    private static Money money(BigDecimal amount, Currency currency) {
        return Money.roundedHalfUp(amount, currency);
    }

    /** The virtual account is named in the text of the entry, for the money arrives on the main account. */
    private static String creditedAccount(BankSource source, TransferDetails details) {
        if (!details.collectId().isEmpty()) {
            return details.collectId();
        }
        if (source.hasVirtualAccounts()) {
            Matcher account = ACCOUNT.matcher(details.title().replaceAll("(?<=\\d) (?=\\d)", ""));
            while (account.find()) {
                String digits = account.group(1);
                if (digits.startsWith(source.virtualRange(), 2)
                        && Nrb.parse(digits).isPresent()) {
                    return digits;
                }
            }
        }
        return "";
    }
}
