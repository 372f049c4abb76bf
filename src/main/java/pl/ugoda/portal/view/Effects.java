package pl.ugoda.portal.view;

import java.time.LocalDate;

/** What hardship changes at once, by the creditor's policy. */
public record Effects(LocalDate silentUntil, LocalDate humanBy) {}
