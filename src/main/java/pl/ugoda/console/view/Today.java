package pl.ugoda.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Money;

/**
 * The first screen of the day.
 *
 * @param night what was done without us, and how much waits, in a sentence each
 * @param nightHref where the night's decisions are listed, null before the first run
 * @param anything whether there is any case at all
 * @param waiting what needs a human, the most urgent first
 * @param promises the first of those due, and in {@code promisesSum} how many there are and what they come to
 * @param received null until the first payment came in
 */
public record Today(
        List<String> night,
        @Nullable String nightHref,
        boolean anything,
        List<Waiting> waiting,
        List<QueueView.Row> promises,
        String promisesSum,
        @Nullable Received received,
        List<Share> states,
        long open) {

    /**
     * A queue.
     *
     * @param over whether there are more than were counted
     * @param urgent whether its button is the one filled
     */
    public record Waiting(
            String title,
            String detail,
            String icon,
            String tone,
            long count,
            boolean over,
            String href,
            String action,
            boolean urgent) {
        public Waiting asUrgent() {
            return new Waiting(title, detail, icon, tone, count, over, href, action, true);
        }
    }

    /**
     * Money of this month.
     *
     * @param compared beside the same days of the last month, empty when nothing came in then; that nothing has come in yet
     * @param href where it is listed payment by payment
     */
    public record Received(String title, Money amount, String compared, List<Bar> bars, String href) {}

    /** A day's money as a bar. */
    public record Bar(int x, int y, int height, boolean today) {}

    /**
     * How many cases are in a state, and how it is drawn.
     *
     * @param href where they are listed, null where no list shows just them
     */
    public record Share(
            String label,
            long count,
            String colour,
            int from,
            int width,
            @Nullable String href) {}
}
