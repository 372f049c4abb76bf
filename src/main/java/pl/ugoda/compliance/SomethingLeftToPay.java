package pl.ugoda.compliance;

import java.util.Map;

@LegalRule(
        id = "U06",
        source = "Act on unfair market practices art. 5 (misleading statements)",
        summary = "A case that was paid or closed meanwhile is not pressed any more.")
final class SomethingLeftToPay implements ContactRule {
    static final RuleId ID = new RuleId("U06");

    @Override
    public void judge(Question question, Findings findings) {
        if (!question.kind().proactive()) {
            findings.notApplicable(ID);
        } else if (question.circumstances().settled()) {
            findings.forbidden(ID, Map.of());
        } else {
            findings.passed(ID, Map.of());
        }
    }
}
