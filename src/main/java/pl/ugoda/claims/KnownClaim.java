package pl.ugoda.claims;

import java.time.LocalDate;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;

/** A claim that a key already belongs to, as it was registered: not what is left to pay. */
public record KnownClaim(
        String externalKey, ClaimId id, String invoiceNumber, Money amount, LocalDate due, ContentHash content) {}
