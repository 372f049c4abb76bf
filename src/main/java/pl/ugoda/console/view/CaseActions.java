package pl.ugoda.console.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a case here, and what of it waits.
 *
 * @param allowed whether this reader answers for contact with debtors
 * @param todo what a strategy asks a human to do
 * @param toAnswer disputes, complaints and hard times in which somebody waits for us
 * @param promised the day of the promise that is open, null when there is none
 * @param latestPromise the last day that may be promised, null when no day may be
 * @param claims what may be disputed
 * @param addresses what may be marked as somebody else's
 * @param channels what may be silenced on request
 * @param refused the form that was sent and not accepted, null when none was
 */
public record CaseActions(
        boolean allowed,
        List<Todo> todo,
        List<Waiting> toAnswer,
        @Nullable LocalDate promised,
        @Nullable LocalDate latestPromise,
        List<Choice> claims,
        List<Choice> disputeReasons,
        List<Choice> causes,
        List<Choice> addresses,
        List<Choice> channels,
        List<Choice> holdReasons,
        @Nullable Refused refused) {

    /** An option of a select or a box to tick. */
    public record Choice(String code, String label) {}

    /**
     * A task, with the answers that close it.
     *
     * @param elsewhere the page on which it is done, null when it is done here
     */
    public record Todo(
            String id,
            String what,
            String detail,
            List<Choice> answers,
            @Nullable String elsewhere) {}

    /**
     * Somebody waits for us.
     *
     * @param path the part of the address under which it is answered
     */
    public record Waiting(String id, String path, String what, String said, String by, boolean late, String action) {}

    public boolean isOpen(String form) {
        return refused != null && refused.form().equals(form);
    }

    /** What was typed into a field of a refused form. */
    public String typed(String form, String field) {
        return refused != null && refused.form().equals(form) ? refused.typed().getOrDefault(field, "") : "";
    }

    public boolean isTicked(String form, String field, String code) {
        return List.of(typed(form, field).split(" ")).contains(code);
    }

    /** What is wrong with a field, null when nothing is. */
    public @Nullable String mistake(String form, String field) {
        return refused != null && refused.form().equals(form)
                ? refused.mistakes().get(field)
                : null;
    }
}
