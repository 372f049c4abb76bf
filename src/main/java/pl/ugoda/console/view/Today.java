package pl.ugoda.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Money;
import pl.ugoda.web.Pill;

/**
 * The first screen of the day.
 *
 * @param night what was done without us, in one sentence
 * @param waiting what needs a human, the most urgent first
 * @param received null until a payment was ever booked
 */
public record Today(
        String night,
        List<Waiting> waiting,
        List<Promise> promises,
        @Nullable Received received,
        List<Share> states,
        long open) {

    /**
     * A queue.
     *
     * @param urgent whether its button is the one filled
     */
    public record Waiting(
            String title,
            String detail,
            String icon,
            String tone,
            long count,
            String href,
            String action,
            boolean urgent) {}

    public record Promise(String number, String debtor, String detail, Pill state, Money amount) {}

    /** Money of this month. */
    public record Received(String title, Money amount, String compared) {}

    /** How many cases are in a state, and how it is drawn. */
    public record Share(String label, long count, String colour, int from, int width) {}
}
