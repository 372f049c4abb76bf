package pl.ugoda.strategy;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.CasesClosed;
import pl.ugoda.claims.CasesReopened;
import pl.ugoda.claims.ClaimsImported;

/** New debts and closed cases: the projection is read anew. A refresh tells the present, so repeating one is harmless. */
@Component
class WhenClaimsChanged {
    private final CaseStates states;

    WhenClaimsChanged(CaseStates states) {
        this.states = states;
    }

    @ApplicationModuleListener
    void on(ClaimsImported event) {
        states.refresh(event.cases());
    }

    @ApplicationModuleListener
    void on(CasesClosed event) {
        states.refresh(event.cases());
    }

    @ApplicationModuleListener
    void on(CasesReopened event) {
        states.refresh(event.cases());
    }
}
