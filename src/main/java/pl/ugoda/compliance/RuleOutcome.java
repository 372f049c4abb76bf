package pl.ugoda.compliance;

import java.util.Map;

/** What one rule said and on which inputs: codes, ids, dates and counts only, so that it can be stored and replayed. */
public record RuleOutcome(RuleId rule, Result result, Map<String, String> inputs) {
    /** How a rule can turn out. */
    public enum Result {
        PASSED,
        POSTPONED,
        FORBIDDEN,
        NOT_APPLICABLE
    }
}
