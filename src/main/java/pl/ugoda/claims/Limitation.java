package pl.ugoda.claims;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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
    private static final String RESTART = "art. 123 § 1 pkt 2 i art. 124 § 1 KC";
    private static final String TRANSITION = "art. 5 ustawy z 13.04.2018 (Dz.U. 2018 poz. 1104)";

    /** How a claim stands on a day. */
    public enum State {
        /** Enforceable for a good while. */
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
     * The limitation of a claim that fell due on a day. Each act counts only while the term still runs (what is barred is not made
     * enforceable by a word), and separately for each of two possible terms: in doubt the earlier end stays where it was.
     *
     * @param acknowledgedOn the days of acts that certainly made the term run anew (art. 123 and 124 KC), in any order
     */
    public static Limitation of(ClaimNature nature, LocalDate due, Collection<LocalDate> acknowledgedOn) {
        List<LocalDate> acts = acknowledgedOn.stream().sorted().toList();
        return switch (nature) {
            case SALE -> certain(due, 2, acts, "art. 554 KC");
            case SERVICE -> certain(due, 2, acts, "art. 751 KC");
            case WORK -> certain(due, 2, acts, "art. 646 KC");
            case CARRIAGE -> certain(due, 1, acts, "art. 778 i 803 KC");
            case INSURANCE -> certain(due, 3, acts, "art. 819 KC");
            case BUSINESS -> certain(due, 3, acts, "art. 118 KC");
            case GENERAL -> certain(due, 6, acts, "art. 118 KC");
            case JUDGMENT -> certain(due, 6, acts, "art. 125 § 1 KC");
            case INVOICE -> {
                Term shorter = Term.of(due, 2, acts);
                Term longer = Term.of(due, 3, acts);
                yield new Limitation(
                        shorter.end(), longer.end(), sources(List.of("art. 554 i 751 KC", "art. 118 KC"), longer, 2));
            }
        };
    }

    /** How a claim stands at the end of a day in Poland. */
    public State on(LocalDate today) {
        if (today.isAfter(latestEnd)) {
            return State.BARRED;
        }
        if (today.isAfter(earliestEnd)) {
            return State.UNKNOWN;
        }
        return today.plusDays(NEAR_DAYS).isBefore(earliestEnd) ? State.OK : State.NEAR;
    }

    private static Limitation certain(LocalDate due, int years, List<LocalDate> acts, String source) {
        Term term = Term.of(due, years, acts);
        return new Limitation(term.end(), term.end(), sources(List.of(source), term, years));
    }

    private static List<String> sources(List<String> terms, Term term, int years) {
        List<String> sources = new ArrayList<>(terms);
        if (years >= 2) {
            sources.add(END_OF_YEAR);
        }
        if (term.start().isBefore(NEW_TERMS)) {
            sources.add(TRANSITION);
        }
        if (term.restarted()) {
            sources.add(RESTART);
        }
        return sources;
    }

    /** A term as it runs now. */
    private record Term(LocalDate start, LocalDate end, boolean restarted) {
        static Term of(LocalDate due, int years, List<LocalDate> acts) {
            Term term = new Term(due, Limitation.end(due, years), false);
            for (LocalDate act : acts) {
                if (act.isAfter(term.start()) && !act.isAfter(term.end())) {
                    LocalDate end = Limitation.end(act, years);
                    // The transition of 2018 must never make an acknowledged claim end sooner than an unacknowledged
                    // one.
                    term = new Term(act, end.isAfter(term.end()) ? end : term.end(), true);
                }
            }
            return term;
        }
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
