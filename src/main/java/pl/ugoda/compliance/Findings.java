package pl.ugoda.compliance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what the rules say about one question. All rules are heard, so that the explanation is complete. */
final class Findings {
    private final List<RuleOutcome> outcomes = new ArrayList<>(16);
    private @Nullable RuleId forbiddenBy;
    private @Nullable RuleId postponedBy;
    private Instant notBefore;

    Findings(Instant at) {
        this.notBefore = at;
    }

    void passed(RuleId rule, Map<String, String> inputs) {
        outcomes.add(new RuleOutcome(rule, RuleOutcome.Result.PASSED, inputs));
    }

    void notApplicable(RuleId rule) {
        outcomes.add(new RuleOutcome(rule, RuleOutcome.Result.NOT_APPLICABLE, Map.of()));
    }

    void forbidden(RuleId rule, Map<String, String> inputs) {
        outcomes.add(new RuleOutcome(rule, RuleOutcome.Result.FORBIDDEN, inputs));
        if (forbiddenBy == null) {
            forbiddenBy = rule;
        }
    }

    /** Not before that instant; the latest of these instants decides. */
    void postponed(RuleId rule, Instant until, Map<String, String> inputs) {
        outcomes.add(new RuleOutcome(rule, RuleOutcome.Result.POSTPONED, inputs));
        if (postponedBy == null || until.isAfter(notBefore)) {
            postponedBy = rule;
            notBefore = until;
        }
    }

    @Nullable
    RuleId forbiddenBy() {
        return forbiddenBy;
    }

    @Nullable
    RuleId postponedBy() {
        return postponedBy;
    }

    Instant notBefore() {
        return notBefore;
    }

    List<RuleOutcome> outcomes() {
        return List.copyOf(outcomes);
    }
}
