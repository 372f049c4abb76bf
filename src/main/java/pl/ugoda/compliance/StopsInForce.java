package pl.ugoda.compliance;

import java.util.Map;

@LegalRule(
        id = "C15",
        source = "GDPR art. 21; UOKiK practice; RFC 8058 for e-mail",
        summary = "STOP ends a channel at once and is confirmed once; a letter remains possible.")
final class StopsInForce implements ContactRule {
    static final RuleId ID = new RuleId("C15");

    @Override
    public void judge(Question question, Findings findings) {
        for (var stop : question.circumstances().stops()) {
            boolean meant = stop.channel() == question.channel()
                    && (stop.contactPoint() == null || stop.contactPoint().equals(question.contactPoint()));
            if (!meant) {
                continue;
            }
            var inputs = Map.of("stop", stop.id().toString());
            // The one message after a STOP is the answer that confirms it.
            if (question.contact().equals(stop.confirmation()) && question.kind() == MessageKind.ANSWER) {
                findings.passed(ID, inputs);
            } else {
                findings.forbidden(ID, inputs);
            }
            return;
        }
        findings.passed(ID, Map.of());
    }
}
