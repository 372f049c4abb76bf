package pl.ugoda.compliance;

import java.util.Map;
import pl.ugoda.kernel.Channel;

@LegalRule(
        id = "C26",
        source = "GDPR art. 13 and 14(3)",
        summary =
                "The first contact carries the information notice; until it was given an SMS or call may be neutral only.")
final class InformationFirst implements ContactRule {
    static final RuleId ID = new RuleId("C26");

    @Override
    public void judge(Question question, Findings findings) {
        if (!question.kind().proactive()) {
            findings.notApplicable(ID);
        } else if (question.circumstances().informed()) {
            findings.passed(ID, Map.of("informed", "yes"));
        } else if (carriesNotice(question.channel()) || question.kind() == MessageKind.NOTICE) {
            // A neutral notice says nothing of a debt and leads to the page that shows the notice first.
            findings.passed(ID, Map.of("informed", "with this contact"));
        } else {
            findings.forbidden(ID, Map.of("informed", "no"));
        }
    }

    private static boolean carriesNotice(Channel channel) {
        return switch (channel) {
            case EMAIL, LETTER, PORTAL -> true;
            case SMS, CALL -> false;
        };
    }
}
