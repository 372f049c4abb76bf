package pl.ugoda.messaging;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.CasesClosed;
import pl.ugoda.claims.CasesReopened;

/**
 * Hearing the same event again changes nothing: the id of a thank-you follows from the event, and what was taken back is not
 * planned any more.
 */
@Component
class WhenCasesClosed {
    private final Thanks thanks;

    WhenCasesClosed(Thanks thanks) {
        this.thanks = thanks;
    }

    @ApplicationModuleListener
    void on(CasesClosed closed) {
        thanks.plan(closed);
    }

    @ApplicationModuleListener
    void on(CasesReopened reopened) {
        thanks.takeBack(reopened);
    }
}
