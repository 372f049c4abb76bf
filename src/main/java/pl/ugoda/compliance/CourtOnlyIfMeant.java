package pl.ugoda.compliance;

import java.util.Map;
import java.util.TreeMap;
import pl.ugoda.claims.Limitation.State;

@LegalRule(
        id = "C21",
        source = "Act on unfair market practices art. 5 (misleading statements) and 8; Civil Code art. 117 to 118",
        summary =
                "Court is named only by a creditor that really sues, and only while no open claim is disputed, time-barred or of uncertain limitation.")
final class CourtOnlyIfMeant implements ContactRule {
    static final RuleId ID = new RuleId("C21");

    @Override
    public void judge(Question question, Findings findings) {
        if (!question.kind().announcesLegalSteps()) {
            findings.notApplicable(ID);
            return;
        }
        var known = question.circumstances();
        var claims = known.claims();
        Map<String, String> inputs = new TreeMap<>(NotTimeBarred.inputs(question));
        inputs.put("meant", Boolean.toString(known.creditorGoesToCourt()));
        inputs.put("held", Integer.toString(claims.held()));
        // What is uncertain is barred wherever we would threaten.
        boolean sure = claims.in(State.BARRED, question.day()) + claims.in(State.UNKNOWN, question.day()) == 0;
        if (known.creditorGoesToCourt()
                && sure
                && claims.held() == 0
                && !claims.speakable().isEmpty()) {
            findings.passed(ID, inputs);
        } else {
            findings.forbidden(ID, inputs);
        }
    }
}
