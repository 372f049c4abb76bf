package pl.ugoda.portal.view;

import java.time.LocalTime;

/** How to reach a human at the creditor's. */
public record Human(String creditor, String phone, String email, LocalTime from, LocalTime to) {}
