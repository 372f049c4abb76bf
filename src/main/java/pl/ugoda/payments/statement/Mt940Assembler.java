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
import pl.ugoda.payments.statement.StatementProblem.Kind;

/** Puts fields together to statements. One instance per file. */
final class Mt940Assembler {
    private static final Pattern BALANCE = Pattern.compile("^([CD])(\\d{6})([A-Z]{3})");

    private final List<BankStatement> done = new ArrayList<>();
    private final List<StatementProblem> problems = new ArrayList<>();
    private @Nullable Draft draft;
    private boolean lastEntryUnreadable;

    void accept(Field field) {
        switch (field.tag()) {
            case "20" -> {
                close();
                draft = new Draft(field.line(), field.text());
            }
            case "25", "25P" -> draftFor(field).account = field.text().replaceFirst("^/", "");
            case "28", "28C" -> draftFor(field).number = field.text();
            case "60F", "60M" -> opening(field);
            case "61" -> entry(field);
            case "86", "NS" -> text(field);
            case "62F", "62M" -> closing(field);
            case "34F", "13D", "90C", "90D" -> draftFor(field).format = StatementFormat.MT942;
            default -> {
                // :21:, :64:, :65:, :NSF: and private tags say nothing that is booked
            }
        }
        if (!field.tag().equals("61")
                && !field.tag().equals("86")
                && !field.tag().equals("NS")
                && draft != null) {
            draft.pending = null;
        }
    }

    List<BankStatement> finish() {
        close();
        return done;
    }

    List<StatementProblem> problems() {
        return problems;
    }

    private Draft draftFor(Field field) {
        Draft current = draft;
        boolean next = current != null
                && current.closing != null
                && (field.tag().startsWith("25") || field.tag().startsWith("60"));
        if (current == null || next) {
            close();
            Draft fresh = new Draft(field.line(), current == null ? "" : current.reference);
            if (current != null) {
                fresh.account = current.account;
                fresh.number = current.number;
            }
            draft = fresh;
            return fresh;
        }
        return current;
    }

    private void opening(Field field) {
        Draft current = draftFor(field);
        balance(field).ifPresent(balance -> {
            if (current.opening == null) {
                current.opening = balance.amount();
                current.from = balance.day();
                current.currency = balance.currency();
            }
        });
    }

    private void closing(Field field) {
        Draft current = draftFor(field);
        balance(field).ifPresent(balance -> {
            current.closing = balance.amount();
            current.to = balance.day();
            if (current.currency.isEmpty()) {
                current.currency = balance.currency();
            } else if (!current.currency.equals(balance.currency())) {
                problem(field.line(), Kind.CURRENCIES_DIFFER, current.currency + " " + balance.currency());
            }
        });
    }

    private Optional<Balance> balance(Field field) {
        String text = field.text();
        Matcher head = BALANCE.matcher(text);
        Optional<Amounts.Leading> amount = head.find() ? Amounts.leading(text.substring(head.end())) : Optional.empty();
        if (amount.isEmpty()) {
            problem(field.line(), Kind.UNREADABLE_BALANCE, text);
            return Optional.empty();
        }
        Optional<SwiftDates.Day> day = SwiftDates.full(head.group(2));
        if (day.isEmpty() || !day.get().exact()) {
            problem(field.line(), Kind.IMPOSSIBLE_DATE, head.group(2));
        }
        BigDecimal signed = head.group(1).equals("D")
                ? amount.get().amount().negate()
                : amount.get().amount();
        return Optional.of(new Balance(signed, day.map(SwiftDates.Day::day).orElse(null), head.group(3)));
    }

    private void entry(Field field) {
        Draft current = draftFor(field);
        if (current.closing != null) {
            problem(field.line(), Kind.ENTRY_OUTSIDE_STATEMENT, field.text());
        }
        Optional<Mt940Entry> read = Mt940Entry.of(field);
        lastEntryUnreadable = read.isEmpty();
        if (read.isEmpty()) {
            problem(field.line(), Kind.UNREADABLE_ENTRY, field.text());
            current.pending = null;
            return;
        }
        if (!read.get().datesExact()) {
            problem(field.line(), Kind.IMPOSSIBLE_DATE, field.text());
        }
        current.entries.add(read.get());
        current.pending = read.get();
    }

    private void text(Field field) {
        Draft current = draft;
        if (current == null || (current.pending == null && current.closing == null && lastEntryUnreadable)) {
            problem(field.line(), Kind.TEXT_WITHOUT_ENTRY, field.text());
        } else if (current.pending != null) {
            current.pending.addText(field.lines());
        }
        // Otherwise the text belongs to the statement as a whole: a bank's greeting or its sums.
    }

    private void close() {
        Draft current = draft;
        draft = null;
        lastEntryUnreadable = false;
        if (current == null || current.isHollow()) {
            return;
        }
        BankStatement statement = current.statement();
        done.add(statement);
        if (statement.format() == StatementFormat.MT940) {
            remarks(current.line, statement);
        }
    }

    private void remarks(int line, BankStatement statement) {
        if (statement.openingBalance() == null) {
            problem(line, Kind.NO_OPENING_BALANCE, statement.reference());
        }
        if (statement.closingBalance() == null) {
            problem(line, Kind.NO_CLOSING_BALANCE, statement.reference());
        }
        if (Boolean.FALSE.equals(statement.balances())) {
            problem(line, Kind.BALANCES_DISAGREE, statement.reference());
        }
    }

    private void problem(int line, Kind kind, String excerpt) {
        problems.add(new StatementProblem(line, kind, excerpt));
    }

    private record Balance(BigDecimal amount, @Nullable LocalDate day, String currency) {}

    /** A statement while its fields arrive. */
    private static final class Draft {
        private final int line;
        private final String reference;
        private final List<Mt940Entry> entries = new ArrayList<>();
        private StatementFormat format = StatementFormat.MT940;
        private String account = "";
        private String number = "";
        private String currency = "";
        private @Nullable BigDecimal opening;
        private @Nullable BigDecimal closing;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private @Nullable Mt940Entry pending;

        Draft(int line, String reference) {
            this.line = line;
            this.reference = reference;
        }

        boolean isHollow() {
            return entries.isEmpty() && opening == null && closing == null;
        }

        BankStatement statement() {
            return new BankStatement(
                    format,
                    reference,
                    account,
                    currency,
                    number,
                    opening,
                    closing,
                    from,
                    to,
                    entries.stream().map(Mt940Entry::entry).toList());
        }
    }
}
