package pl.ugoda.compliance;

import java.util.Map;

@LegalRule(
        id = "U07",
        source = "Ugoda's ethical default",
        summary = "Leave for a contact ends with its window; nothing is sent on an expired or returned permit.")
final class PermitStands {
    static final RuleId ID = new RuleId("U07");

    private PermitStands() {}

    static void judge(Question question, Permit permit, Findings findings) {
        var inputs = Map.of(
                "from", permit.notBefore().toString(), "to", permit.notAfter().toString());
        if (question.at().isBefore(permit.notBefore())) {
            findings.postponed(ID, permit.notBefore(), inputs);
        } else if (question.at().isBefore(permit.notAfter())) {
            findings.passed(ID, inputs);
        } else {
            findings.forbidden(ID, inputs);
        }
    }
}
