package pl.ugoda.web;

import java.util.Set;
import java.util.function.Predicate;

/**
 * Something about the whole installation that a person must know, as long as the program runs as it was started. A module that knows
 * one offers it as a bean; the first screen and the settings show it.
 *
 * @param key the message, a sentence or two
 * @param roles who can do something about it
 */
public record Notice(String key, Set<String> roles) {
    public Notice {
        roles = Set.copyOf(roles);
    }

    boolean isFor(Predicate<String> role) {
        return roles.stream().anyMatch(role);
    }
}
