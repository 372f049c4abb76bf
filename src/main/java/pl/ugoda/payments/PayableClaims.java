package pl.ugoda.payments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.Claims;
import pl.ugoda.compliance.HoldReason;
import pl.ugoda.compliance.Holds;
import pl.ugoda.compliance.NewHold;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.ledger.Balance;
import pl.ugoda.ledger.Ledger;

/** Which claims of a case money may go to. */
@Component
class PayableClaims {
    private final Claims claims;
    private final Ledger ledger;
    private final Holds holds;
    private final Clock clock;

    PayableClaims(Claims claims, Ledger ledger, Holds holds, Clock clock) {
        this.claims = claims;
        this.ledger = ledger;
        this.holds = holds;
        this.clock = clock;
    }

    /**
     * The open claims of each case that owes something, by the books and under their lock: of two payments at the same moment the
     * second sees what the first has paid. Claims learn of their settlement later, by an event.
     */
    Map<CaseId, Set<ClaimId>> takingMoney(Collection<CaseId> wanted) {
        Map<CaseId, Set<ClaimId>> open = of(wanted);
        Set<ClaimId> all = open.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        ledger.lock(all);
        Map<ClaimId, Balance> balances = ledger.balances(all, LocalDate.now(clock));
        open.values()
                .removeIf(claims -> claims.stream()
                        .map(balances::get)
                        .noneMatch(balance -> balance != null && balance.total().isPositive()));
        return open;
    }

    /** The open claims of each case that has any. */
    Map<CaseId, Set<ClaimId>> of(Collection<CaseId> wanted) {
        return ids(claims.open(wanted));
    }

    /** Of these, what is asked for: money whose payer named nothing is not used up by what is time-barred or disputed. */
    Map<CaseId, Set<ClaimId>> askedFor(Collection<CaseId> wanted) {
        Map<CaseId, Set<ClaimId>> asked = ids(claims.demandable(wanted));
        holds.active(asked.keySet()).values().stream()
                .flatMap(List::stream)
                .filter(hold -> hold.reason() == HoldReason.DISPUTE)
                .forEach(dispute -> {
                    if (dispute.scope() instanceof NewHold.Scope.OfClaim(var _, var caseId, var claim)) {
                        asked.computeIfPresent(caseId, (_, open) -> without(open, claim));
                    }
                });
        return asked;
    }

    private static Set<ClaimId> without(Set<ClaimId> claims, ClaimId left) {
        return claims.stream().filter(claim -> !claim.equals(left)).collect(Collectors.toSet());
    }

    Set<ClaimId> of(CaseId caseId) {
        return of(List.of(caseId)).getOrDefault(caseId, Set.of());
    }

    private static Map<CaseId, Set<ClaimId>> ids(Map<CaseId, List<Claim>> found) {
        Map<CaseId, Set<ClaimId>> ids = new HashMap<>();
        found.forEach((caseId, ofCase) ->
                ids.put(caseId, ofCase.stream().map(Claim::id).collect(Collectors.toSet())));
        return ids;
    }
}
