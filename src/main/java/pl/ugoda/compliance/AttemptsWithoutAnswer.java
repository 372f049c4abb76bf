package pl.ugoda.compliance;

import java.util.Map;
import pl.ugoda.kernel.PolishDays;

@LegalRule(
        id = "C34",
        source = "Ugoda's ethical default",
        summary =
                "After 6 contacts in 30 days without any sign of the person, electronic channels stop: the address may be wrong.")
final class AttemptsWithoutAnswer implements ContactRule {
    @Override
    public void judge(Question question, Findings findings) {
        var limit = question.policy().attempts();
        if (!question.kind().proactive() || !limit.channels().contains(question.channel())) {
            findings.notApplicable(limit.rule());
            return;
        }
        var firstDay = question.day().minusDays(limit.days() - 1L);
        var response = question.circumstances().lastResponseAt();
        var since = response == null ? null : response.atZone(PolishDays.WARSAW).toLocalDate();
        long unanswered = question.circumstances().contacts().stream()
                .filter(contact -> limit.channels().contains(contact.channel()))
                .filter(contact -> !contact.day().isBefore(firstDay))
                .filter(contact -> since == null || contact.day().isAfter(since))
                .count();
        var inputs = Map.of("unanswered", unanswered + "/" + limit.most(), "days", Integer.toString(limit.days()));
        if (unanswered < limit.most()) {
            findings.passed(limit.rule(), inputs);
        } else {
            findings.forbidden(limit.rule(), inputs);
        }
    }
}
