package pl.ugoda.payments.statement;

import java.util.Locale;
import java.util.Map;
import pl.ugoda.words.Phrases;

/**
 * A place in the file that was not understood, or that a person should look at.
 *
 * @param line counted from 1; 0 when the whole file is meant
 * @param excerpt the start of the offending text, or the name of the format found
 */
public record StatementProblem(int line, Kind kind, String excerpt) {
    private static final int EXCERPT = 60;

    public StatementProblem {
        String plain = excerpt.replaceAll("\\p{Cntrl}", " ").strip();
        excerpt = plain.length() > EXCERPT ? plain.substring(0, EXCERPT) + "…" : plain;
    }

    /** For people: the line, what is wrong with it, and what to do. */
    public String text(Phrases phrases) {
        String what = phrases.text(
                "payments.statement.problem." + kind.name().toLowerCase(Locale.ROOT),
                Map.of("excerpt", excerpt, "mebibytes", StatementReader.MOST_BYTES / (1024 * 1024)));
        return line == 0 ? what : phrases.text("payments.statement.line", Map.of("line", line, "what", what));
    }

    /** What went wrong; the words for people stand under {@code payments.statement.problem.*}. */
    public enum Kind {
        EMPTY,
        TOO_LARGE,
        TOO_MANY_LINES,
        NOT_A_STATEMENT,
        NOT_SUPPORTED_YET,
        NO_ENTRIES_AND_NO_BALANCE,
        IN_THE_FUTURE,
        UNREADABLE_ENTRY,
        UNREADABLE_BALANCE,
        IMPOSSIBLE_DATE,
        NO_OPENING_BALANCE,
        NO_CLOSING_BALANCE,
        BALANCES_DISAGREE,
        ENTRY_OUTSIDE_STATEMENT,
        CURRENCIES_DIFFER,
        TEXT_WITHOUT_ENTRY;

        /** Whether something of the file was lost, in contrast to a remark. */
        public boolean losesSomething() {
            return switch (this) {
                case EMPTY,
                        TOO_LARGE,
                        TOO_MANY_LINES,
                        NOT_A_STATEMENT,
                        NOT_SUPPORTED_YET,
                        NO_ENTRIES_AND_NO_BALANCE,
                        IN_THE_FUTURE -> true;
                case UNREADABLE_ENTRY, UNREADABLE_BALANCE, TEXT_WITHOUT_ENTRY -> true;
                case IMPOSSIBLE_DATE, NO_OPENING_BALANCE, NO_CLOSING_BALANCE, BALANCES_DISAGREE -> false;
                case ENTRY_OUTSIDE_STATEMENT, CURRENCIES_DIFFER -> false;
            };
        }
    }
}
