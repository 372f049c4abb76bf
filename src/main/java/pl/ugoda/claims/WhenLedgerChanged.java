package pl.ugoda.claims;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pl.ugoda.ledger.ClaimsSettled;
import pl.ugoda.ledger.PaymentReversed;

/** Repeating is harmless and order does not matter: the ledger is asked afresh what is left of the claims. */
@Component
class WhenLedgerChanged {
    private final Settling settling;

    WhenLedgerChanged(Settling settling) {
        this.settling = settling;
    }

    @ApplicationModuleListener
    void on(ClaimsSettled event) {
        settling.follow(event.batch(), event.claims());
    }

    @ApplicationModuleListener
    void on(PaymentReversed event) {
        settling.follow(event.payment(), event.claims());
    }
}
