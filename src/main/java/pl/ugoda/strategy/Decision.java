package pl.ugoda.strategy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Channel;

/** What a strategy wants done with a case on a day. Whether a wanted contact is allowed is for compliance to say. */
public sealed interface Decision {
    /** A message should go out. */
    record Contact(String step, int attempt, Channel channel, String template, Purpose purpose, Tone tone)
            implements Decision {}

    /** A human should act. */
    record Task(String step, int attempt, TaskKind kind) implements Decision {}

    /** The next step's day has not come. */
    record Wait(String step, LocalDate until) implements Decision {}

    /**
     * Something asks us to be quiet.
     *
     * @param rule the rule that silences, for example {@code hold-promise}
     * @param until the first day worth another look; empty: until something happens
     */
    record Silent(String rule, @Nullable LocalDate until) implements Decision {}

    /**
     * Nothing is left to do unless something happens.
     *
     * @param rule why, for example {@code nothing-open} or {@code path-walked}
     */
    record Done(String rule) implements Decision {}

    /** The first day on which the answer may differ although nothing happens; {@link LocalDate#MAX}: never. */
    default LocalDate lookAgain(LocalDate today) {
        return switch (this) {
            case Contact _, Task _ -> today;
            case Wait(var _, var until) -> until;
            case Silent(var _, var until) -> until == null ? LocalDate.MAX : until;
            case Done _ -> LocalDate.MAX;
        };
    }
}
