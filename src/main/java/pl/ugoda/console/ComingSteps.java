package pl.ugoda.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pl.ugoda.console.view.NextStepView;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.strategy.DecisionView;
import pl.ugoda.strategy.Decisions;
import pl.ugoda.strategy.Finding;
import pl.ugoda.strategy.Wording;
import pl.ugoda.web.Page;

/** Says in words what the strategy decided last and when it will look again. */
@Component
class ComingSteps {
    private final Decisions decisions;

    ComingSteps(Decisions decisions) {
        this.decisions = decisions;
    }

    /** With the reasons that hold; empty until a first decision was made. */
    Optional<NextStepView> of(CaseId file, Page page) {
        return decisions.ofCase(file, 1).stream()
                .findFirst()
                .map(last -> new NextStepView(
                        Wording.of(last.decision(), page.phrases()), when(last, page), reasons(last, page)));
    }

    private static String when(DecisionView last, Page page) {
        LocalDate again = last.lookAgainOn();
        return again.isAfter(page.today()) && !again.equals(LocalDate.MAX)
                ? page.t("console.case.look-again", "day", again)
                : "";
    }

    private static List<String> reasons(DecisionView last, Page page) {
        return last.findings().stream()
                .filter(Finding::holds)
                .map(finding -> Wording.of(finding, page.phrases()))
                .toList();
    }
}
