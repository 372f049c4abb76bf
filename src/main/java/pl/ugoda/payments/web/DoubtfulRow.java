package pl.ugoda.payments.web;

import pl.ugoda.kernel.Money;

/**
 * A provider's payment that does not fit.
 *
 * @param reference what the provider calls it
 * @param contradicts whether the provider says something that does not fit; otherwise it has said nothing for too long
 */
public record DoubtfulRow(
        String id,
        String caseNumber,
        String debtor,
        Money amount,
        String reference,
        String startedAt,
        boolean contradicts) {}
