package pl.ugoda.portal;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
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
        /** What was typed, as far as it can be an answer at all. */
        Reading to(Question question, LocalDate today) {
            return switch (question) {
                case BIRTH_DATE -> BirthDateTyped.read(text(day), text(month), text(year), today);
                case PESEL_END -> digits(4, "digits-4", PeselEnd::new);
                case NIP_END -> digits(4, "digits-4", NipEnd::new);
                case ONE_TIME_CODE -> digits(ONE_TIME_DIGITS, "digits-6", OneTimeCode::new);
                case POSTAL_AND_INVOICE -> postalAndInvoice();
            };
        }

        /** To be shown again beside what is wrong with it; the digits of a code are typed anew. */
        Map<String, String> typed() {
            return Map.of(
                    "day", text(day),
                    "month", text(month),
                    "year", text(year),
                    "postal", text(postal),
                    "document", text(document));
        }

        private Reading postalAndInvoice() {
            if (text(postal).isEmpty()) {
                return new Reading.Unreadable("postal");
            }
            return text(document).isEmpty()
                    ? new Reading.Unreadable("document")
                    : new Reading.Read(new PostalAndInvoice(text(postal), text(document)));
        }

        private Reading digits(int count, String problem, Function<String, Answer> answer) {
            String only = text(digits).replaceAll("[\\s-]", "");
            return only.matches("[0-9]{" + count + "}")
                    ? new Reading.Read(answer.apply(only))
                    : new Reading.Unreadable(problem);
        }

        private static String text(@Nullable String field) {
            return field == null ? "" : field.strip();
        }
    }

    /** What typed fields amount to. */
    sealed interface Reading {
        record Read(Answer answer) implements Reading {}

        /**
         * Something is missing or cannot be read: that is no try, for it can never be right.
         *
         * @param problem the end of the message key {@code portal.entrance.unreadable.…}
         */
        record Unreadable(String problem) implements Reading {}
    }
}
