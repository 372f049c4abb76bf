package pl.ugoda.claims;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Until when a claim can be enforced (przedawnienie). Where the nature of a claim leaves two terms possible, both ends are told
 * and between them the answer is: unknown, to be treated as barred wherever we would otherwise threaten.
 *
 * @param earliestEnd the last day on which the claim surely is enforceable
 * @param latestEnd the last day on which it may still be
 * @param sources the provisions applied
 */
public record Limitation(LocalDate earliestEnd, LocalDate latestEnd, List<String> sources) {
    /** From this many days before the end a person should look. */
    public static final int NEAR_DAYS = 180;

    // Act of 13 April 2018 (Dz.U. 2018 item 1104): shorter general terms, and terms that end with the year.
    private static final LocalDate NEW_TERMS = LocalDate.of(2018, 7, 9);
    private static final MonthDay LAST_DAY = MonthDay.of(12, 31);
    private static final String END_OF_YEAR = "art. 118 zd. 2 KC";
    private static final String TRANSITION = "art. 5 ustawy z 13.04.2018 (Dz.U. 2018 poz. 1104)";

    /** How a claim stands on a day. */
    public enum State {
        OK,
        /** Enforceable, yet not for long. */
        NEAR,
        /** Perhaps barred: it depends on what the claim is for. */
        UNKNOWN,
        BARRED
    }

    public Limitation {
        sources = List.copyOf(sources);
        if (latestEnd.isBefore(earliestEnd)) {
            throw new IllegalArgumentException("the latest end comes before the earliest");
        }
    }

    /**
     * The limitation of a claim that fell due on a day.
     *
     * @param interruptedOn the last act that made the term run anew (art. 123 and 124 KC: a suit, an acknowledgment, a part
     *     payment), or null
     */
    public static Limitation of(ClaimNature nature, LocalDate due, @Nullable LocalDate interruptedOn) {
        LocalDate start = interruptedOn == null || interruptedOn.isBefore(due) ? due : interruptedOn;
        return switch (nature) {
            case SALE -> certain(start, 2, "art. 554 KC");
            case SERVICE -> certain(start, 2, "art. 751 KC");
            case WORK -> certain(start, 2, "art. 646 KC");
            case CARRIAGE -> certain(start, 1, "art. 778 i 803 KC");
            case INSURANCE -> certain(start, 3, "art. 819 KC");
            case BUSINESS -> certain(start, 3, "art. 118 KC");
            case GENERAL -> certain(start, 6, "art. 118 KC");
            case JUDGMENT -> certain(start, 6, "art. 125 § 1 KC");
            case INVOICE ->
                new Limitation(end(start, 2), end(start, 3), List.of("art. 554 i 751 KC", "art. 118 KC", END_OF_YEAR));
        };
    }

    public State on(LocalDate today) {
        if (today.isAfter(latestEnd)) {
            return State.BARRED;
        }
        if (today.isAfter(earliestEnd)) {
            return State.UNKNOWN;
        }
        return today.plusDays(NEAR_DAYS).isBefore(earliestEnd) ? State.OK : State.NEAR;
    }

    private static Limitation certain(LocalDate start, int years, String source) {
        LocalDate end = end(start, years);
        if (start.isBefore(NEW_TERMS)) {
            return new Limitation(end, end, List.of(source, END_OF_YEAR, TRANSITION));
        }
        return new Limitation(end, end, years < 2 ? List.of(source) : List.of(source, END_OF_YEAR));
    }

    private static LocalDate end(LocalDate start, int years) {
        if (!start.isBefore(NEW_TERMS)) {
            return toEndOfYear(start.plusYears(years), years);
        }
        // Before the act: ten years where there are six now, and no end of the year.
        LocalDate oldEnd = start.plusYears(years == 6 ? 10 : years);
        if (oldEnd.isBefore(NEW_TERMS)) {
            return oldEnd;
        }
        if (years != 6) {
            return toEndOfYear(start.plusYears(years), years);
        }
        // A shorter new term runs from the act's first day, unless the old one ends sooner.
        LocalDate newEnd = toEndOfYear(NEW_TERMS.plusYears(years), years);
        return oldEnd.isBefore(newEnd) ? oldEnd : newEnd;
    }

    // Art. 118 second sentence: the term ends with the year, unless it is shorter than two years.
    private static LocalDate toEndOfYear(LocalDate nominal, int years) {
        return years < 2 ? nominal : LAST_DAY.atYear(nominal.getYear());
    }
}
