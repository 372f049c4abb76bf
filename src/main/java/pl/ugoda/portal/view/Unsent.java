package pl.ugoda.portal.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form that came too late.
 *
 * @param over whether the visit is over too, so that the link has to be opened again
 * @param back the page of the form
 * @param objection what was typed, for the reader to find again
 */
public record Unsent(boolean over, String back, @Nullable Objection objection) {
    public record Objection(List<String> claims, String reason, String text) {
        public Objection {
            claims = List.copyOf(claims);
        }

        /** Without the words: this may end up in a log. */
        @Override
        public String toString() {
            return "Objection[" + claims.size() + " claims]";
        }
    }
}
