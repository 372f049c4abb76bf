package pl.ugoda.console.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ugoda.web.Pill;

/**
 * Something that happened in a case, or will.
 *
 * @param tone the colour of its dot: {@code teal} we wrote, {@code info} the debtor acted, {@code paid}, {@code attention}, {@code care}, {@code plain}
 * @param why where it is explained, null when nothing automatic acted
 * @param letter what was really sent or said, null when there is no text
 */
public record TimelineEntry(
        Instant at,
        String when,
        String icon,
        String tone,
        String what,
        String detail,
        @Nullable Pill pill,
        @Nullable String why,
        @Nullable String whyLabel,
        @Nullable Letter letter,
        boolean planned) {

    /** A message as it looked. */
    public record Letter(String subject, String opening, String whole) {
        public boolean continues() {
            return whole.length() > opening.length();
        }
    }

    public static TimelineEntry of(Instant at, String when, String icon, String tone, String what, String detail) {
        return new TimelineEntry(at, when, icon, tone, what, detail, null, null, null, null, false);
    }

    public TimelineEntry with(Pill state) {
        return new TimelineEntry(at, when, icon, tone, what, detail, state, why, whyLabel, letter, planned);
    }

    public TimelineEntry because(String address, @Nullable String label) {
        return new TimelineEntry(at, when, icon, tone, what, detail, pill, address, label, letter, planned);
    }

    public TimelineEntry showing(Letter text) {
        return new TimelineEntry(at, when, icon, tone, what, detail, pill, why, whyLabel, text, planned);
    }

    public TimelineEntry ahead() {
        return new TimelineEntry(at, when, icon, tone, what, detail, pill, why, whyLabel, letter, true);
    }

    /** For templates: the days' order is newest first, what is planned on top. */
    public static List<TimelineEntry> sorted(List<TimelineEntry> entries) {
        return entries.stream()
                .sorted((one, other) -> one.planned() != other.planned()
                        ? Boolean.compare(other.planned(), one.planned())
                        : other.at().compareTo(one.at()))
                .toList();
    }
}
