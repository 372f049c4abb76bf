package pl.ugoda.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Money;
import pl.ugoda.ledger.Allocation;
import pl.ugoda.ledger.DebtTerms;
import pl.ugoda.ledger.InterestSheet;
import pl.ugoda.ledger.InterestSheet.Payment;
import pl.ugoda.ledger.RateTable;
import pl.ugoda.ledger.Regime;

/** One debt about whose interest somebody asks. */
record InterestCase(
        @Nullable String id, Regime regime, Money principal, LocalDate due, LocalDate asOf, List<Payment> payments) {
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}(\\.\\d{1,2})?");

    /** @throws Refused when a text is not what it should be; the message names the text */
    static InterestCase parse(
            @Nullable String id, String regime, String principal, String due, String asOf, Stream<String> payments) {
        return new InterestCase(
                id,
                regime(regime),
                amount("principal", principal),
                day("due", due),
                day("as of", asOf),
                payments.map(InterestCase::payment).toList());
    }

    /** @throws Refused when the rate table does not reach back far enough */
    InterestAnswer answer() {
        try {
            DebtTerms terms = DebtTerms.inZloty(due, regime);
            return new InterestAnswer(this, InterestSheet.of(terms, principal, payments, asOf, RateTable.shipped()));
        } catch (RateTable.BeginsLater tooOld) {
            throw new Refused(tooOld.why());
        }
    }

    private static Regime regime(String text) {
        return Regime.find(text).orElseThrow(() -> new Refused("unknown regime '" + text + "': " + Regime.CODES));
    }

    private static Money amount(String what, String text) {
        if (!AMOUNT.matcher(text).matches() || !Money.zloty(text).isPositive()) {
            throw new Refused(what + " '" + text + "' is not an amount above zero such as 1000.00");
        }
        return Money.zloty(text);
    }

    private static LocalDate day(String what, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2999) {
                return day;
            }
        } catch (DateTimeParseException unreadable) {
            // Falls through: both kinds of nonsense get the same answer.
        }
        throw new Refused(what + " '" + text + "' is not a day such as 2026-11-22");
    }

    private static Payment payment(String text) {
        String[] parts = text.strip().split(":", -1);
        boolean designated = parts.length == 3 && parts[2].equals("principal");
        if (parts.length != 2 && !designated) {
            throw new Refused(
                    "payment '" + text + "' is not of the form 2025-03-01:200.00 or 2025-03-01:200.00:principal");
        }
        return new Payment(
                day("payment day", parts[0]),
                amount("payment", parts[1]),
                designated ? Allocation.Order.PRINCIPAL_FIRST : Allocation.Order.STATUTORY);
    }
}
