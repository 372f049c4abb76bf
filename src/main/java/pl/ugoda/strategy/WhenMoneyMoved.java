package pl.ugoda.strategy;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.Claims;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.ledger.PaymentReversed;
import pl.ugoda.ledger.PaymentsBooked;

/** Payments booked or taken back: the projection is read anew. A refresh tells the present, so repeating one is harmless. */
@Component
class WhenMoneyMoved {
    private final CaseStates states;
    private final Claims claims;

    WhenMoneyMoved(CaseStates states, Claims claims) {
        this.states = states;
        this.claims = claims;
    }

    @ApplicationModuleListener
    void on(PaymentsBooked event) {
        refresh(event.claims());
    }

    @ApplicationModuleListener
    void on(PaymentReversed event) {
        refresh(event.claims());
    }

    private void refresh(List<ClaimId> moved) {
        states.refresh(claims.find(moved).values().stream().map(Claim::file).toList());
    }
}
