package pl.ugoda.claims;

import pl.ugoda.kernel.ClaimId;

/** A claim that a key already belongs to. */
public record KnownClaim(String externalKey, ClaimId id, String invoiceNumber, ContentHash content) {}
