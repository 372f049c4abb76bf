package pl.ugoda.claims;

import pl.ugoda.kernel.Money;

/** How many cases a filter finds, and what their open invoices come to. */
public record CaseTotals(long cases, Money openPrincipal) {}
