package pl.ugoda.console;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pl.ugoda.console.view.DecisionLine;
import pl.ugoda.console.view.NextStepView;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.strategy.Decision;
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
                        day(step, page).orElse(""),
                        Stream.concat(
                                        Wording.holding(step.findings(), page.phrases()).stream(),
                                        barred(step, page).stream())
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
                                + day(step, page).map(day -> ", " + day).orElse("")));
        return words;
    }

    /** Silence says itself until when; an end that has come needs no day. */
    private static Optional<String> day(NextSteps.NextStep step, Page page) {
        return switch (step.decision()) {
            case Decision.Contact _, Decision.Task _ -> Optional.of(page.relative(step.on()));
            case Decision.Done _ ->
                step.later() ? Optional.of(page.t("console.case.next.from", "day", step.on())) : Optional.empty();
            case Decision.Wait _, Decision.Silent _ -> Optional.empty();
        };
    }

    /** What will end without us is said only where nothing else comes first. */
    private static Optional<String> barred(NextSteps.NextStep step, Page page) {
        return step.decision() instanceof Decision.Done && step.barredFrom() != null
                ? Optional.of(page.t("console.case.next.barred-from", "day", step.barredFrom()))
                : Optional.empty();
    }

    private static List<DecisionLine.Rule> rules(NextSteps.NextStep step, Page page) {
        return step.findings().stream()
                .map(finding -> DecisionWords.rule(finding, step.decision(), page))
                .toList();
    }
}
