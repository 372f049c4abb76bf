package pl.ugoda.strategy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.Cases;
import pl.ugoda.compliance.ConsentWithdrawn;
import pl.ugoda.compliance.HoldLifted;
import pl.ugoda.compliance.HoldLimited;
import pl.ugoda.compliance.HoldPlaced;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.PersonId;

/** Holds and stops: the projection is read anew. A refresh tells the present, so repeating one is harmless. */
@Component
class WhenSilenceChanged {
    private final CaseStates states;
    private final Cases cases;

    WhenSilenceChanged(CaseStates states, Cases cases) {
        this.states = states;
        this.cases = cases;
    }

    @ApplicationModuleListener
    void on(HoldPlaced event) {
        refresh(event.person(), event.caseId());
    }

    @ApplicationModuleListener
    void on(HoldLimited event) {
        refresh(event.person(), event.caseId());
    }

    @ApplicationModuleListener
    void on(HoldLifted event) {
        refresh(event.person(), event.caseId());
    }

    @ApplicationModuleListener
    void on(ConsentWithdrawn event) {
        refresh(event.person(), null);
    }

    private void refresh(PersonId person, @Nullable CaseId only) {
        states.refresh(
                only != null
                        ? List.of(only)
                        : cases.ofPerson(person).stream().map(Case::id).toList());
    }
}
