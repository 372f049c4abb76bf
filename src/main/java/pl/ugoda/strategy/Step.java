package pl.ugoda.strategy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Channel;

/**
 * One step of a strategy.
 *
 * @param key stable over all versions: a step that was taken is never repeated because the document changed
 * @param onlyIf all must hold on the step's day, else the step is passed over
 * @param laterIf each that holds moves the step by its days
 */
record Step(String key, Day day, Deed deed, List<Condition> onlyIf, List<Delay> laterIf) {

    /** Days from the due date, or from the step before. */
    sealed interface Day {
        record FromDue(int days) implements Day {}

        record FromPrevious(int days) implements Day {}
    }

    sealed interface Deed {
        /**
         * @param channels in order of preference; the first that reaches the person is used
         * @param ifUnreachable what a human does when none does; empty: the step is passed over
         */
        record Message(
                List<Channel> channels,
                String template,
                Purpose purpose,
                Tone tone,
                @Nullable TaskKind ifUnreachable) implements Deed {}

        record HumanTask(TaskKind kind) implements Deed {}
    }

    record Delay(Condition condition, int days) {}

    /**
     * When the step's turn comes. Who enters the path late, or was held up on it, walks it from there at its own pace: the
     * distance between two steps is never shortened.
     */
    LocalDate dayAfter(LocalDate anchor, @Nullable LocalDate previousTaken, @Nullable Step previous) {
        return switch (day) {
            case Day.FromPrevious(int days) ->
                previousTaken == null ? anchor.plusDays(days) : previousTaken.plusDays(days);
            case Day.FromDue(int days) -> {
                LocalDate planned = anchor.plusDays(days);
                if (previousTaken == null) {
                    yield planned;
                }
                int distance =
                        previous != null && previous.day() instanceof Day.FromDue(int before) ? days - before : 1;
                LocalDate spaced = previousTaken.plusDays(distance);
                yield spaced.isAfter(planned) ? spaced : planned;
            }
        };
    }
}
