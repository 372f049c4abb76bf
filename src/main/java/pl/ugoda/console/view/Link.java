package pl.ugoda.console.view;

/**
 * A tab: where it leads and whether we are there.
 *
 * @param count what stands beside it, empty for none
 */
public record Link(String label, String href, boolean current, String count) {}
