package pl.ugoda.portal.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entrance as somebody unknown sees it: nothing here tells what it is about.
 *
 * @param code the link's own
 * @param medium {@code PHONE} or {@code EMAIL}: where the link was sent to
 * @param others further questions that may be asked for
 * @param oneTimeCode null where there is nowhere to send one
 * @param problem what was wrong with the last answer, as a message code
 */
public record Door(
        String code,
        String creditor,
        String host,
        String medium,
        Question asked,
        List<Question> others,
        @Nullable OneTimeCode oneTimeCode,
        int triesLeft,
        @Nullable String problem) {
    private static final String UNREADABLE = "unreadable.";

    public Door {
        others = List.copyOf(others);
    }

    /**
     * A code that can be asked for.
     *
     * @param where it would go, masked
     * @param medium {@code PHONE} or {@code EMAIL}
     * @param wentTo where the one went that is out, masked; null when none is
     * @param minutes how long one is valid
     */
    public record OneTimeCode(
            String where, String medium, @Nullable String wentTo, long minutes) {
        /** Whether one was sent and is still valid. */
        public boolean out() {
            return wentTo != null;
        }
    }

    /** Whether the last answer has to be put right. */
    public boolean wrong() {
        return problem != null && (problem.equals("wrong") || problem.startsWith(UNREADABLE));
    }

    /** Whether this field of it has to: after a wrong answer it may be any. */
    public boolean wrong(String field) {
        if (problem == null) {
            return false;
        }
        return problem.equals("wrong")
                || problem.equals(UNREADABLE + field)
                || (problem.equals(UNREADABLE + "no-such-day") && field.equals("day"));
    }

    /** Whether the question is for digits nobody sent yet: then they are sent first. */
    public boolean codeIsToBeSent() {
        return asked == Question.ONE_TIME_CODE && (oneTimeCode == null || !oneTimeCode.out());
    }
}
