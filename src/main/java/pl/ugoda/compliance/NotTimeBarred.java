package pl.ugoda.compliance;

import java.util.Map;
import java.util.TreeMap;
import pl.ugoda.claims.Limitation.State;

@LegalRule(
        id = "C22",
        source = "Civil Code art. 117 § 2¹ and 118; practice of UOKiK on misleading statements",
        summary =
                "Consumers and sole traders are not asked for what is time-barred: a case with nothing else open gets nothing, and otherwise the message leaves it out.")
final class NotTimeBarred implements ContactRule {
    static final RuleId ID = new RuleId("C22");

    @Override
    public void judge(Question question, Findings findings) {
        var claims = question.circumstances().claims();
        if (!question.kind().proactive()
                || question.who() == ContactPolicy.Whom.BUSINESSES
                || claims.speakable().isEmpty()) {
            findings.notApplicable(ID);
        } else if (claims.in(State.BARRED, question.day()) == claims.speakable().size()) {
            findings.forbidden(ID, inputs(question));
        } else {
            findings.passed(ID, inputs(question));
        }
    }

    /** How many stand how, as far as they are not simply in time. */
    static Map<String, String> inputs(Question question) {
        var claims = question.circumstances().claims();
        Map<String, String> inputs = new TreeMap<>();
        for (State state : State.values()) {
            int count = claims.in(state, question.day());
            if (count > 0 && state != State.OK) {
                inputs.put(state.name().toLowerCase(java.util.Locale.ROOT), Integer.toString(count));
            }
        }
        inputs.put("claims", Integer.toString(claims.speakable().size()));
        inputs.put("day", question.day().toString());
        return inputs;
    }
}
