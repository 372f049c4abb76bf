package pl.ugoda.compliance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import pl.ugoda.kernel.PolishDays;

@LegalRule(
        id = "U04",
        source = "Act on unfair market practices art. 8-9; Ugoda's ethical default",
        summary = "Two contacts with one person lie at least two days apart, so that there is time to act.")
final class GapBetweenContacts implements ContactRule {
    static final RuleId ID = new RuleId("U04");

    @Override
    public void judge(Question question, Findings findings) {
        if (!question.kind().proactive()) {
            findings.notApplicable(ID);
            return;
        }
        int gap = question.policy().gapDays();
        var day = question.day();
        var nearest = question.circumstances().contacts().stream()
                .map(Circumstances.PastContact::day)
                .filter(other -> Math.abs(ChronoUnit.DAYS.between(other, day)) < gap)
                .max(LocalDate::compareTo);
        if (nearest.isEmpty()) {
            findings.passed(ID, Map.of());
        } else {
            var until =
                    nearest.get().plusDays(gap).atStartOfDay(PolishDays.WARSAW).toInstant();
            findings.postponed(ID, until, Map.of("contact", nearest.get().toString(), "gap", Integer.toString(gap)));
        }
    }
}
