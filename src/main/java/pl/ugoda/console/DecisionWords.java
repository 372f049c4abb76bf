package pl.ugoda.console;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.console.view.DecisionLine;
import pl.ugoda.strategy.Decision;
import pl.ugoda.strategy.DecisionView;
import pl.ugoda.strategy.Finding;
import pl.ugoda.strategy.TaskKind;
import pl.ugoda.strategy.Wording;
import pl.ugoda.web.Page;
import pl.ugoda.web.Pill;

/** Stored decisions as people read them. */
final class DecisionWords {
    private DecisionWords() {}

    static String what(DecisionView decision, Page page) {
        return Wording.of(decision.decision(), page.phrases());
    }

    /** The rule that silenced the strategy or brought it to its end, as a sentence; empty when there is none. */
    static String reason(DecisionView decision, Page page) {
        return decision.findings().stream()
                .filter(finding -> isReason(finding, decision.decision()))
                .findFirst()
                .map(finding -> Wording.of(finding, page.phrases()))
                .orElse("");
    }

    /** That court was not mentioned where the strategy would have, and why, in a sentence each; empty when nothing was left out. */
    static String leftOut(DecisionView decision, Page page) {
        return Wording.courtLeftOut(decision.findings(), page.phrases()).orElse("");
    }

    /** Why compliance said no, after a comma; empty when it did not. */
    static String refusal(DecisionView decision, Page page) {
        String rule = decision.refusedBy();
        return rule == null ? "" : ", " + page.t("console.decisions.refused", "rule", ruleName(rule, page));
    }

    static DecisionLine line(DecisionView decision, @Nullable UUID opened, Page page) {
        List<DecisionLine.Rule> rules = decision.findings().stream()
                .map(finding -> rule(finding, decision.decision(), page))
                .toList();
        return new DecisionLine(
                decision.id().toString(),
                page.moment(decision.decidedAt()),
                pill(decision),
                what(decision, page) + refusal(decision, page),
                rules,
                page.t(
                        "console.decisions.versions",
                        "strategy",
                        Wording.title(decision.strategy(), page.phrases()),
                        "version",
                        decision.strategyVersion(),
                        "policy",
                        decision.policy(),
                        "rates",
                        decision.rates(),
                        "id",
                        decision.id().toString()),
                decision.id().equals(opened));
    }

    static DecisionLine.Rule rule(Finding finding, Decision decision, Page page) {
        boolean stopped = isReason(finding, decision);
        return new DecisionLine.Rule(Wording.of(finding, page.phrases()), finding.holds(), stopped);
    }

    private static boolean isReason(Finding finding, Decision decision) {
        return finding.holds()
                && switch (decision) {
                    case Decision.Silent(var rule, var _) -> finding.rule().equals(rule);
                    case Decision.Done(var rule) -> finding.rule().equals(rule);
                    case Decision.Contact _, Decision.Task _, Decision.Wait _ -> false;
                };
    }

    static Pill pill(DecisionView decision) {
        return switch (decision.decision()) {
            case Decision.Contact _ ->
                switch (decision.verdict()) {
                    case POSTPONED -> Pill.POSTPONED;
                    case FORBIDDEN -> Pill.FORBIDDEN;
                    case PERMITTED -> Pill.CONTACT;
                    case null -> Pill.CONTACT;
                };
            case Decision.Task task -> task.kind() == TaskKind.CALL ? Pill.CONTACT : Pill.PLANNED;
            case Decision.Wait _ -> Pill.POSTPONED;
            case Decision.Silent _, Decision.Done _ -> Pill.SILENCE;
        };
    }

    static String ruleName(String rule, Page page) {
        String key = "compliance.rule." + rule;
        return page.phrases().has(key) ? page.phrases().text(key) : rule;
    }
}
