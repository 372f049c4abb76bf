package pl.ugoda.intake.ksef;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A term of payment given in words, "14 dni od daty wystawienia", as far as its unit and its event are known to the invoice. */
record DueTerm(String words) {
    private static final Pattern COUNT_AND_UNIT =
            Pattern.compile("\\b(\\d{1,3})\\s*(d\\b|dni|dzie|days?|tyg|weeks?|mies|months?)");

    Optional<LocalDate> from(LocalDate issuedOn, @Nullable LocalDate soldOn) {
        String lower = words.toLowerCase(Locale.ROOT);
        Matcher matcher = COUNT_AND_UNIT.matcher(lower);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(matcher.group(1));
        return start(lower, issuedOn, soldOn)
                .map(start -> switch (matcher.group(2).charAt(0)) {
                    case 't', 'w' -> start.plusWeeks(count);
                    case 'm' -> start.plusMonths(count);
                    default -> start.plusDays(count);
                });
    }

    // Receipt of the invoice or of the goods is not in the document: such a term stays unknown.
    private static Optional<LocalDate> start(String lower, LocalDate issuedOn, @Nullable LocalDate soldOn) {
        if (lower.contains("wystawieni") || lower.contains("issue")) {
            return Optional.of(issuedOn);
        }
        boolean fromSale = lower.contains("sprzeda") || lower.contains("dostaw") || lower.contains("wykonani");
        return fromSale ? Optional.ofNullable(soldOn) : Optional.empty();
    }
}
