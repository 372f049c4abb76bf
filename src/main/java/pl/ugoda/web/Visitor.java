package pl.ugoda.web;

/** A signed-in member of staff as a page shows them. The principal of a staff session implements this. */
public interface Visitor {
    /** The name people call them by. */
    String name();

    String organizationName();

    /** The code of what they mainly do, for the label {@code web.role.CODE}: {@code AGENT}. */
    String roleCode();
}
