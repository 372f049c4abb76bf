package pl.ugoda.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ugoda.portal.view.Question;

/** What somebody typed to show who they are. It is compared and forgotten. */
sealed interface Answer {
    int ONE_TIME_DIGITS = 6;

    /** What it answers. */
    default Question question() {
        return switch (this) {
            case BirthDate _ -> Question.BIRTH_DATE;
            case PeselEnd _ -> Question.PESEL_END;
            case NipEnd _ -> Question.NIP_END;
            case PostalAndInvoice _ -> Question.POSTAL_AND_INVOICE;
            case OneTimeCode _ -> Question.ONE_TIME_CODE;
        };
    }

    record BirthDate(LocalDate day) implements Answer {}

    record PeselEnd(String digits) implements Answer {}

    record NipEnd(String digits) implements Answer {}

    record PostalAndInvoice(String postalCode, String invoiceNumber) implements Answer {}

    record OneTimeCode(String digits) implements Answer {}

    /** The fields of the form as sent; which of them matter depends on the question. */
    record Fields(
            @Nullable String day,
            @Nullable String month,
            @Nullable String year,
            @Nullable String digits,
            @Nullable String postal,
            @Nullable String document) {
        /** Empty when something is missing or cannot be read: that is no try, for it can never be right. */
        Optional<Answer> to(Question question) {
            return switch (question) {
                case BIRTH_DATE -> birthDate();
                case PESEL_END -> digits(4).map(PeselEnd::new);
                case NIP_END -> digits(4).map(NipEnd::new);
                case ONE_TIME_CODE -> digits(ONE_TIME_DIGITS).map(OneTimeCode::new);
                case POSTAL_AND_INVOICE ->
                    blank(postal) || blank(document)
                            ? Optional.empty()
                            : Optional.of(new PostalAndInvoice(text(postal), text(document)));
            };
        }

        private Optional<Answer> birthDate() {
            try {
                return Optional.of(new BirthDate(LocalDate.of(number(year), number(month), number(day))));
            } catch (NumberFormatException | DateTimeException unreadable) {
                return Optional.empty();
            }
        }

        private Optional<String> digits(int count) {
            String only = text(digits).replaceAll("[\\s-]", "");
            return only.matches("[0-9]{" + count + "}") ? Optional.of(only) : Optional.empty();
        }

        private static int number(@Nullable String field) {
            return Integer.parseInt(text(field));
        }

        private static boolean blank(@Nullable String field) {
            return text(field).isEmpty();
        }

        private static String text(@Nullable String field) {
            return field == null ? "" : field.strip();
        }
    }
}
