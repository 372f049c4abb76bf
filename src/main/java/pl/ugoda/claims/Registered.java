package pl.ugoda.claims;

import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;

/** What became of one claim that was to be registered. */
public sealed interface Registered {
    /** It is new and stands in the ledger. */
    record Opened(ClaimId claim, CaseId file) implements Registered {}

    /** It was there already, with the same content. */
    record Unchanged(ClaimId claim) implements Registered {}

    /** Its key belongs to a claim with other content; nothing was changed. */
    record Conflict(KnownClaim existing) implements Registered {}
}
