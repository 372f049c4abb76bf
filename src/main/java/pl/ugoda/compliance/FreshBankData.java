package pl.ugoda.compliance;

import java.time.Duration;
import java.util.Map;
import pl.ugoda.compliance.Circumstances.BankData;
import pl.ugoda.kernel.PolishDays;

@LegalRule(
        id = "U05",
        source = "Act on unfair market practices art. 5 (misleading statements); Ugoda's ethical default",
        summary =
                "Who may have paid without our knowing is not pressed: bank data older than the creditor's limit silences us.")
final class FreshBankData implements ContactRule {
    static final RuleId ID = new RuleId("U05");

    @Override
    public void judge(Question question, Findings findings) {
        if (!question.kind().proactive()) {
            findings.notApplicable(ID);
            return;
        }
        switch (question.circumstances().bankData()) {
            case BankData.NoSource() -> findings.notApplicable(ID);
            case BankData.KnownUntil(var known, var limit) -> {
                var inputs = Map.of("known", known.toString(), "limit", Integer.toString(limit));
                if (question.at().isAfter(known.plus(Duration.ofDays(limit)))) {
                    var tomorrow = question.day().plusDays(1).atStartOfDay(PolishDays.WARSAW);
                    findings.postponed(ID, tomorrow.toInstant(), inputs);
                } else {
                    findings.passed(ID, inputs);
                }
            }
        }
    }
}
