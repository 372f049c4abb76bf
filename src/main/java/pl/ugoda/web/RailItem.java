package pl.ugoda.web;

import java.util.OptionalLong;

/**
 * A place in the console's rail. A module whose page can be visited offers one as a bean; the rail shows those that exist, in order, so no link
 * leads nowhere. The label is {@code web.rail.CODE}.
 *
 * @param group where the rail makes a gap: items of one group stand together, in order
 */
public record RailItem(String code, String icon, String path, int group, int order, Count count) {
    /** How many things wait there, asked once for a page; empty shows no number. */
    @FunctionalInterface
    public interface Count {
        OptionalLong now();
    }

    public RailItem(String code, String icon, String path, int group, int order) {
        this(code, icon, path, group, order, OptionalLong::empty);
    }

    /** Whether the page at this path belongs to this place. */
    public boolean holds(String current) {
        return current.equals(path) || current.startsWith(path + "/");
    }
}
