package pl.ugoda.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody was, or was not, contacted on a day.
 *
 * @param day as it was asked for
 * @param mistake why the question could not be answered, null when it could
 * @param answer in one sentence, empty when nothing was asked
 * @param decision what was stored, null when nothing was
 * @param sending what compliance said at the instant of sending
 */
public record WhyThatDay(
        String day,
        @Nullable String mistake,
        String answer,
        @Nullable DecisionLine decision,
        List<String> sending) {
    public static final WhyThatDay NOT_ASKED = new WhyThatDay("", null, "", null, List.of());
}
