package pl.ugoda.console;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pl.ugoda.console.view.DecisionLine;
import pl.ugoda.console.view.NextStepView;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.strategy.Decision;
import pl.ugoda.strategy.Finding;
import pl.ugoda.strategy.NextSteps;
import pl.ugoda.strategy.Wording;
import pl.ugoda.web.Page;

/** Says in words what comes next if nothing happens until then, on which day, and why. */
@Component
class ComingSteps {
    private final NextSteps steps;

    ComingSteps(NextSteps steps) {
        this.steps = steps;
    }

    /** With the reasons that hold; empty until the strategy knows the case. */
    Optional<NextStepView> of(CaseId file, Page page) {
        return steps.of(file)
                .map(step -> new NextStepView(
                        Wording.of(step.decision(), page.phrases()),
                        day(step).map(page::relative).orElse(""),
                        step.findings().stream()
                                .filter(Finding::holds)
                                .map(finding -> Wording.of(finding, page.phrases()))
                                .toList(),
                        rules(step, page)));
    }

    /** In a few words each, for the list; cases without a step are absent. */
    Map<CaseId, String> of(Collection<CaseId> files, Page page) {
        Map<CaseId, String> words = new HashMap<>();
        steps.of(files)
                .forEach((file, step) -> words.put(
                        file,
                        Wording.of(step.decision(), page.phrases())
                                + day(step)
                                        .map(day -> ", " + page.relative(day))
                                        .orElse("")));
        return words;
    }

    /** Silence and the end of the path say themselves until when. */
    private static Optional<LocalDate> day(NextSteps.NextStep step) {
        return switch (step.decision()) {
            case Decision.Contact _, Decision.Task _ -> Optional.of(step.on());
            case Decision.Wait _, Decision.Silent _, Decision.Done _ -> Optional.empty();
        };
    }

    private static List<DecisionLine.Rule> rules(NextSteps.NextStep step, Page page) {
        return step.findings().stream()
                .map(finding -> DecisionWords.rule(finding, step.decision(), page))
                .toList();
    }
}
