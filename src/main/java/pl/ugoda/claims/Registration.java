package pl.ugoda.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pl.ugoda.claims.ClaimRepository.Placed;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CreditorId;

/** Decides for a batch which of its claims are new. Pure: what is known is told first, where the new ones went is told last. */
final class Registration {
    private final Map<Key, KnownClaim> known = new HashMap<>();
    private final Map<Key, NewClaim> fresh = new LinkedHashMap<>();
    private final Map<ClaimId, CaseId> places = new HashMap<>();

    private record Key(CreditorId creditor, String externalKey) {
        static Key of(NewClaim claim) {
            return new Key(claim.creditor(), claim.externalKey());
        }
    }

    void knows(CreditorId creditor, Collection<KnownClaim> claims) {
        claims.forEach(claim -> known.put(new Key(creditor, claim.externalKey()), claim));
    }

    /** Those that nobody knows, each key once: the first of a batch counts. */
    List<NewClaim> fresh(List<NewClaim> batch) {
        for (NewClaim claim : batch) {
            if (!known.containsKey(Key.of(claim))) {
                fresh.putIfAbsent(Key.of(claim), claim);
            }
        }
        return new ArrayList<>(fresh.values());
    }

    void placed(Collection<Placed> all) {
        all.forEach(each -> places.put(each.claim().id(), each.file()));
    }

    Registered answer(NewClaim claim) {
        CaseId place = places.get(claim.id());
        if (place != null) {
            return new Registered.Opened(claim.id(), place);
        }
        KnownClaim before = known.get(Key.of(claim));
        if (before == null) {
            NewClaim first = fresh.get(Key.of(claim));
            if (first == null) {
                throw new IllegalStateException("a claim that is neither known nor fresh");
            }
            before = new KnownClaim(
                    first.externalKey(),
                    first.id(),
                    first.invoiceNumber(),
                    first.amount(),
                    first.due(),
                    first.content());
        }
        return before.content().equals(claim.content())
                ? new Registered.Unchanged(before.id())
                : new Registered.Conflict(before);
    }
}
