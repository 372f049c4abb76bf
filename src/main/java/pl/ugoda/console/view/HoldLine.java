package pl.ugoda.console.view;

/** A reason to keep silent that is in force. */
public record HoldLine(String id, String reason, String until, boolean mayLift) {}
