package pl.ugoda.strategy;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.Cases;
import pl.ugoda.messaging.LinkOpened;
import pl.ugoda.messaging.MessageReceived;
import pl.ugoda.messaging.MessagesBounced;
import pl.ugoda.messaging.MessagesRead;
import pl.ugoda.messaging.MessagesWithdrawn;

/**
 * What became of messages, and reactions to them: the projection is read anew. A message that went its way changes nothing, for
 * its step counts as taken from the plan on. A refresh tells the present, so repeating one is harmless.
 */
@Component
class WhenMessagesMoved {
    private final CaseStates states;
    private final Cases cases;

    WhenMessagesMoved(CaseStates states, Cases cases) {
        this.states = states;
        this.cases = cases;
    }

    @ApplicationModuleListener
    void on(MessagesBounced event) {
        states.refresh(event.cases());
    }

    @ApplicationModuleListener
    void on(MessagesWithdrawn event) {
        states.refresh(event.cases());
    }

    @ApplicationModuleListener
    void on(MessagesRead event) {
        states.refresh(event.cases());
    }

    @ApplicationModuleListener
    void on(LinkOpened event) {
        states.refresh(event.cases());
    }

    @ApplicationModuleListener
    void on(MessageReceived event) {
        states.refresh(
                cases.ofDebtors(List.of(event.debtor())).stream().map(Case::id).toList());
    }
}
