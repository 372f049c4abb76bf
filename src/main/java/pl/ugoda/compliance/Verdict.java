package pl.ugoda.compliance;

import java.time.Instant;
import java.util.List;

/** The answer to a wish for a contact, with every rule that was asked and what it said. */
public sealed interface Verdict {
    List<RuleOutcome> rules();

    record Permitted(Permit permit, List<RuleOutcome> rules) implements Verdict {}

    /** Not on this day; asking again at the named instant, not earlier, makes sense. */
    record Postponed(Instant until, RuleId rule, List<RuleOutcome> rules) implements Verdict {}

    /** Not in this way; time alone will not change it. */
    record Forbidden(RuleId rule, List<RuleOutcome> rules) implements Verdict {}
}
