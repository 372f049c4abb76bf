package pl.ugoda.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ugoda.web.Pill;

/**
 * A stored decision with everything it was based on.
 *
 * @param versions strategy, contact policy and rates it was made with
 * @param open whether its rules are shown at once
 */
public record DecisionLine(
        String id, String when, Pill pill, String what, List<Rule> rules, String versions, boolean open) {

    /** A rule that was asked; {@code stopped}: it is the one that kept us silent. */
    public record Rule(String words, boolean holds, boolean stopped) {}

    public @Nullable Rule first() {
        return rules.isEmpty() ? null : rules.getFirst();
    }
}
