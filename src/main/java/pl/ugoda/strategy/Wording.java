package pl.ugoda.strategy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.ugoda.words.Phrases;

/** Says decisions and findings in people's words: the same for staff and for the debtor who asks why. */
public final class Wording {
    private static final String COURT_LEFT_OUT = "court-left-out";
    private static final Set<String> NAMES_COURT_IF = Set.of("court-meant", "surely-in-time", "nothing-disputed");

    private Wording() {}

    /** One short line: {@code E-mail: first reminder}. */
    public static String of(Decision decision, Phrases phrases) {
        return switch (decision) {
            case Decision.Contact contact ->
                phrases.text(
                        "strategy.decision.contact",
                        Map.of(
                                "channel",
                                phrases.text("strategy.channel." + contact.channel()),
                                "step",
                                step(contact.step(), phrases)));
            case Decision.Task task ->
                phrases.text(
                        "strategy.decision.task",
                        Map.of(
                                "task",
                                phrases.text("strategy.task." + task.kind()),
                                "step",
                                step(task.step(), phrases)));
            case Decision.Wait(var step, var until) ->
                phrases.text("strategy.decision.wait", Map.of("until", until, "step", step(step, phrases)));
            case Decision.Silent(var _, var until) ->
                until == null
                        ? phrases.text("strategy.decision.silent")
                        // The day of the next look is the first that is not silent; people are told the last that is.
                        : phrases.text("strategy.decision.silent-through", Map.of("through", until.minusDays(1)));
            case Decision.Done(var rule) ->
                phrases.text(rule.equals("path-walked") ? "strategy.decision.done-walked" : "strategy.decision.done");
        };
    }

    /** One sentence on a rule that was asked. A rule of a strategy written elsewhere is named by its code. */
    public static String of(Finding finding, Phrases phrases) {
        if (!phrases.has(finding.messageKey())) {
            return finding.rule() + (finding.holds() ? ": ✓ " : ": – ") + finding.inputs();
        }
        Map<String, Object> inputs = new HashMap<>(finding.inputs());
        inputs.computeIfPresent("step", (name, key) -> step(key.toString(), phrases));
        return phrases.text(finding.messageKey(), inputs);
    }

    /** What holds, a sentence each; where court was left out, with what spoke against naming it. */
    public static List<String> holding(List<Finding> findings, Phrases phrases) {
        return findings.stream()
                .filter(Finding::holds)
                .map(finding -> finding.rule().equals(COURT_LEFT_OUT)
                        ? leftOut(finding, findings, phrases)
                        : of(finding, phrases))
                .toList();
    }

    /** That a step was passed over because it names court, and why it may not; empty where none was. */
    public static Optional<String> courtLeftOut(List<Finding> findings, Phrases phrases) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(COURT_LEFT_OUT))
                .findFirst()
                .map(finding -> leftOut(finding, findings, phrases));
    }

    private static String leftOut(Finding leftOut, List<Finding> findings, Phrases phrases) {
        return Stream.concat(
                        Stream.of(leftOut),
                        findings.stream().filter(each -> NAMES_COURT_IF.contains(each.rule()) && !each.holds()))
                .map(each -> of(each, phrases))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** What people call a step. */
    public static String step(String key, Phrases phrases) {
        return phrases.has("strategy.step." + key) ? phrases.text("strategy.step." + key) : key;
    }

    /** What people call a strategy. */
    public static String title(String strategy, Phrases phrases) {
        return phrases.has("strategy.title." + strategy) ? phrases.text("strategy.title." + strategy) : strategy;
    }
}
