package pl.ugoda.claims;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.audit.Audit;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.ledger.Balance;
import pl.ugoda.ledger.Ledger;

/** Follows the ledger: what it settled is settled, and a case with nothing left open is closed. */
@Service
@Transactional
class Settling {
    private final ClaimRepository claims;
    private final CaseRepository cases;
    private final Ledger ledger;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Settling(
            ClaimRepository claims,
            CaseRepository cases,
            Ledger ledger,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.claims = claims;
        this.cases = cases;
        this.ledger = ledger;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Asks the ledger what is left of the claims today; so neither the order nor the repetition of its events matters. */
    void follow(UUID batch, Collection<ClaimId> changed) {
        cases.lock(claims.casesOf(changed));
        LocalDate today = LocalDate.now(clock);
        Map<ClaimId, Balance> balances = ledger.balances(changed, today);
        Predicate<ClaimId> owed = claim ->
                balances.containsKey(claim) && balances.get(claim).total().isPositive();
        Set<CaseId> touched =
                claims.settle(changed.stream().filter(owed.negate()).toList(), today);
        touched.addAll(claims.reopen(changed.stream().filter(owed).toList()));
        if (touched.isEmpty()) {
            return;
        }
        cases.refreshFigures(touched);
        Set<CaseId> closed = cases.closeSettled(touched, today);
        if (!closed.isEmpty()) {
            audit.recordBulk("cases.close", batch, closed.size(), digest(closed));
            events.publishEvent(new CasesClosed(CurrentOrganization.get(), batch, List.copyOf(closed)));
        }
        Set<CaseId> reopened = reopen(touched);
        if (!reopened.isEmpty()) {
            audit.recordBulk("cases.reopen", batch, reopened.size(), digest(reopened));
            events.publishEvent(new CasesReopened(CurrentOrganization.get(), batch, List.copyOf(reopened)));
        }
    }

    private Set<CaseId> reopen(Set<CaseId> touched) {
        Set<CaseId> reopened = cases.reopen(touched);
        Set<CaseId> movedTo = cases.moveToOpenCase(touched);
        if (!movedTo.isEmpty()) {
            Set<CaseId> both = new HashSet<>(touched);
            both.addAll(movedTo);
            cases.refreshFigures(both);
            reopened.addAll(movedTo);
        }
        return reopened;
    }

    private static byte[] digest(Set<CaseId> all) {
        return ContentHash.of(all.stream().map(CaseId::toString).sorted().toArray())
                .bytes();
    }
}
