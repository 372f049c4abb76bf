package pl.ugoda.console.view;

import java.util.Map;

/** A form as it was sent, and in words what is wrong with it, by field. Nothing typed is lost. */
public record Refused(String form, Map<String, String> typed, Map<String, String> mistakes) {
    public Refused {
        typed = Map.copyOf(typed);
        mistakes = Map.copyOf(mistakes);
    }
}
