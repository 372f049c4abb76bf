package pl.ugoda.portal.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Money;

/**
 * How a payment stands.
 *
 * @param state {@code paid}, {@code pending}, {@code failed}, or {@code doubtful}: it came, and a person looks what for
 * @param silentThrough the last day without a reminder while it is pending; null when we promise none
 * @param left what is left to pay once this is paid
 * @param rest what stands beside {@code left}
 */
public record PaymentStatus(
        String id,
        String state,
        Money amount,
        @Nullable LocalDate on,
        @Nullable LocalDate silentThrough,
        Money left,
        Rest rest) {
    /** What is open beside what is asked for. */
    public enum Rest {
        /** Nothing: the case is closed. */
        NOTHING,
        /** An objection that is not answered yet. */
        DISPUTED,
        /** Only what is time-barred, which nobody asks for. */
        BARRED;

        public static Rest of(Owed owed) {
            if (owed.claims().isEmpty()) {
                return NOTHING;
            }
            return owed.disputed() ? DISPUTED : BARRED;
        }
    }

    /**
     * A payment that is neither paid nor failed.
     *
     * @param came whether the money has come and a person looks what becomes of it
     */
    public record Waiting(String number, Money amount, boolean came) {}

    public boolean closed() {
        return rest == Rest.NOTHING && left.isZero();
    }

    /** Short enough to read over the phone. */
    public String number() {
        return "UG-" + id.substring(id.length() - 8).toUpperCase(java.util.Locale.ROOT);
    }
}
