package pl.ugoda.payments.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.ugoda.payments.statement.Mt940Fields.Field;

/** A {@code :61:} line and the {@code :86:} text that may follow it. */
final class Mt940Entry {
    /**
     * Value date, entry date (may be blanks), mark, an optional letter: the third of the currency, which Polish banks write as
     * N. The amount is taken apart by {@link Amounts}.
     */
    private static final Pattern HEAD = Pattern.compile("^(\\d{6})(\\d{4}|\\s{4})?(RC|RD|C|D)([A-Z])?(?=\\d)");

    private final int line;
    private final @Nullable LocalDate valueOn;
    private final @Nullable LocalDate bookedOn;
    private final boolean datesExact;
    private final BigDecimal amount;
    private final String type;
    private final String reference;
    private final boolean reversal;
    private final String supplement;
    private final List<String> text = new ArrayList<>();

    private Mt940Entry(Field field, Matcher head, BigDecimal amount, String rest) {
        this.line = field.line();
        Optional<SwiftDates.Day> value = SwiftDates.full(head.group(1));
        Optional<SwiftDates.Day> entry = value.flatMap(day -> entryDay(head.group(2), day));
        this.valueOn = value.map(SwiftDates.Day::day).orElse(null);
        this.bookedOn = entry.map(SwiftDates.Day::day).orElse(null);
        this.datesExact = value.isPresent()
                && entry.isPresent()
                && value.get().exact()
                && entry.get().exact();
        String mark = head.group(3);
        // RC takes back a credit, so money leaves; RD takes back a debit.
        this.amount = mark.equals("C") || mark.equals("RD") ? amount : amount.negate();
        this.reversal = mark.startsWith("R");
        boolean typed = rest.length() >= 4 && rest.substring(0, 4).matches("[A-Z][A-Z0-9 ]{3}");
        this.type = typed ? rest.substring(0, 4).strip() : "";
        this.reference = reference(typed ? rest.substring(4) : rest);
        this.supplement =
                String.join(" ", field.lines().subList(1, field.lines().size())).strip();
    }

    static Optional<Mt940Entry> of(Field field) {
        String text = field.lines().getFirst().stripTrailing();
        Matcher head = HEAD.matcher(text);
        if (!head.find()) {
            return Optional.empty();
        }
        String tail = text.substring(head.end());
        return Amounts.leading(tail)
                .map(amount -> new Mt940Entry(field, head, amount.amount(), tail.substring(amount.length())));
    }

    void addText(List<String> lines) {
        text.addAll(lines);
    }

    boolean datesExact() {
        return datesExact;
    }

    StatementEntry entry() {
        Particulars particulars = text.isEmpty() ? Particulars.NONE : EntryText.read(text);
        if (particulars.title().isEmpty()) {
            String substitute = particulars.operation().isEmpty() ? supplement : particulars.operation();
            particulars = particulars.withTitle(substitute);
        }
        return new StatementEntry(line, bookedOn, valueOn, amount, type, reference, reversal, particulars);
    }

    private static Optional<SwiftDates.Day> entryDay(@Nullable String written, SwiftDates.Day value) {
        return written == null || written.isBlank() ? Optional.of(value) : SwiftDates.nearest(written, value.day());
    }

    /** The bank's reference identifies the entry for ever; the customer's is the second choice. */
    private static String reference(String text) {
        int slashes = text.indexOf("//");
        String customer = (slashes < 0 ? text : text.substring(0, slashes)).strip();
        String bank = slashes < 0 ? "" : text.substring(slashes + 2).strip();
        if (!bank.isEmpty() && !bank.equals("NONREF")) {
            return bank;
        }
        return customer.equals("NONREF") ? "" : customer;
    }
}
