package pl.ugoda.compliance;

import java.time.Duration;
import java.util.Map;

@LegalRule(
        id = "C12",
        source = "Ugoda's ethical default",
        summary = "After a debtor wrote or spoke to us, in the portal too, or paid, we press no further for 72 hours.")
final class QuietAfterReply implements ContactRule {
    static final RuleId ID = new RuleId("C12");

    @Override
    public void judge(Question question, Findings findings) {
        var reply = question.circumstances().lastReplyAt();
        if (!question.kind().proactive()) {
            findings.notApplicable(ID);
            return;
        }
        if (reply == null) {
            findings.passed(ID, Map.of());
            return;
        }
        var until = reply.plus(Duration.ofHours(question.policy().quietHoursAfterReply()));
        var inputs = Map.of("reply", reply.toString());
        if (until.isAfter(question.at())) {
            findings.postponed(ID, until, inputs);
        } else {
            findings.passed(ID, inputs);
        }
    }
}
