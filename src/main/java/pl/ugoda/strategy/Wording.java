package pl.ugoda.strategy;

import java.util.HashMap;
import java.util.Map;
import pl.ugoda.words.Phrases;

/** Says decisions and findings in people's words: the same for staff and for the debtor who asks why. */
public final class Wording {
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
                        : phrases.text("strategy.decision.silent-until", Map.of("until", until));
            case Decision.Done _ -> phrases.text("strategy.decision.done");
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

    /** What people call a step. */
    public static String step(String key, Phrases phrases) {
        return phrases.has("strategy.step." + key) ? phrases.text("strategy.step." + key) : key;
    }

    /** What people call a strategy. */
    public static String title(String strategy, Phrases phrases) {
        return phrases.has("strategy.title." + strategy) ? phrases.text("strategy.title." + strategy) : strategy;
    }
}
