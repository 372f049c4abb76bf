package pl.ugoda.strategy;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.Cases;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.Claims;
import pl.ugoda.compliance.Compliance;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.ledger.PaymentReversed;
import pl.ugoda.ledger.PaymentsBooked;

/**
 * Payments booked or taken back: the projection is read anew, and whoever paid has answered us. A refresh tells the present and of two
 * answers the later one stays, so repeating one is harmless.
 */
@Component
class WhenMoneyMoved {
    private final CaseStates states;
    private final Claims claims;
    private final Cases cases;
    private final Compliance compliance;
    private final Clock clock;

    WhenMoneyMoved(CaseStates states, Claims claims, Cases cases, Compliance compliance, Clock clock) {
        this.states = states;
        this.claims = claims;
        this.cases = cases;
        this.compliance = compliance;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(PaymentsBooked event) {
        Set<CaseId> moved = casesOf(event.claims());
        states.lock(moved);
        compliance.paid(cases.find(moved).values().stream().map(Case::person).toList(), clock.instant());
        states.refresh(moved);
    }

    @ApplicationModuleListener
    void on(PaymentReversed event) {
        states.refresh(casesOf(event.claims()));
    }

    private Set<CaseId> casesOf(List<ClaimId> moved) {
        return claims.find(moved).values().stream().map(Claim::file).collect(Collectors.toSet());
    }
}
