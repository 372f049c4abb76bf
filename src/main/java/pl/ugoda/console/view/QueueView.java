package pl.ugoda.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Money;
import pl.ugoda.web.Pill;

/**
 * The rows behind a figure of Dziś.
 *
 * @param about what to do with them, in one sentence
 * @param sum what they come to, empty where nothing is summed
 * @param tabs the other parts of the same figure, empty when there are none
 * @param more whether only the first rows are shown
 */
public record QueueView(
        String title, String about, String sum, List<Link> tabs, List<Row> rows, boolean more, String emptyText) {
    /** A case in which something waits or happened. */
    public record Row(
            String href,
            String debtor,
            String number,
            String detail,
            @Nullable Pill state,
            @Nullable Money amount) {}
}
