package pl.ugoda.portal.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entrance as somebody unknown sees it: nothing here tells what it is about.
 *
 * @param code the link's own
 * @param medium {@code PHONE} or {@code EMAIL}: where the link was sent to
 * @param others further questions that may be asked for
 * @param codeGoesTo where a one-time code would be sent, masked
 * @param problem what was wrong with the last answer, as a message code
 */
public record Door(
        String code,
        String creditor,
        String host,
        String medium,
        Question asked,
        List<Question> others,
        @Nullable String codeGoesTo,
        int triesLeft,
        @Nullable String problem) {
    public Door {
        others = List.copyOf(others);
    }
}
