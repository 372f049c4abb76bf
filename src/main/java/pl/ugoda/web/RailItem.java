package pl.ugoda.web;

import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A place in the console's rail. A module whose page can be visited offers one as a bean; the rail shows those that exist, in order, so no link
 * leads nowhere. The label is {@code web.rail.CODE}.
 *
 * @param group where the rail makes a gap: items of one group stand together, in order
 * @param roles whose page it is, as the page's own rule says; empty: everybody's
 */
public record RailItem(String code, String icon, String path, int group, int order, Set<String> roles, Count count) {
    /** How many things wait there, asked once for a page; empty shows no number. */
    @FunctionalInterface
    public interface Count {
        OptionalLong now();
    }

    public RailItem {
        roles = Set.copyOf(roles);
    }

    /** Everybody's, without a number. */
    public RailItem(String code, String icon, String path, int group, int order) {
        this(code, icon, path, group, order, Set.of(), OptionalLong::empty);
    }

    /** Only for these roles: nobody is led to a closed door. */
    public RailItem(String code, String icon, String path, int group, int order, Set<String> roles) {
        this(code, icon, path, group, order, roles, OptionalLong::empty);
    }

    boolean isFor(Predicate<String> role) {
        return roles.isEmpty() || roles.stream().anyMatch(role);
    }

    /** Whether the page at this path belongs to this place. */
    public boolean holds(String current) {
        return current.equals(path) || current.startsWith(path + "/");
    }
}
