package pl.ugoda.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import pl.ugoda.kernel.PolishDays;

@LegalRule(
        id = "C06",
        source = "Act on unfair market practices art. 8-9; ZPF code § 48(2); Ugoda's ethical default",
        summary =
                "One person, over all cases and creditors, is contacted at most once a day, 3 times in 7 and 8 times in 30 days.")
@LegalRule(id = "C07", source = "Ugoda's ethical default", summary = "At most 1 SMS a day, 2 in 7 and 6 in 30 days.")
@LegalRule(id = "C08", source = "Ugoda's ethical default", summary = "At most 1 e-mail a day, 2 in 7 and 8 in 30 days.")
@LegalRule(
        id = "C10",
        source = "Act on unfair market practices art. 8-9; ZPF code § 48(2); Ugoda's ethical default",
        summary = "At most 1 attempt to call a day, 3 in 7 and 6 in 30 days; unanswered ones count.")
@LegalRule(id = "C11", source = "Ugoda's ethical default", summary = "At most 2 letters in 30 days.")
final class Caps implements ContactRule {
    @Override
    public void judge(Question question, Findings findings) {
        for (var cap : question.policy().caps()) {
            if (!cap.counts(question.channel())) {
                continue;
            }
            if (!question.kind().proactive()) {
                findings.notApplicable(cap.rule());
            } else {
                judge(cap, question, findings);
            }
        }
    }

    private static void judge(ContactPolicy.Cap cap, Question question, Findings findings) {
        var day = question.day();
        var firstDay = day.minusDays(cap.days() - 1L);
        int used = 0;
        var oldest = day;
        for (var contact : question.circumstances().contacts()) {
            if (cap.counts(contact.channel()) && !contact.day().isBefore(firstDay)) {
                used++;
                oldest = contact.day().isBefore(oldest) ? contact.day() : oldest;
            }
        }
        var inputs = Map.of("used", used + "/" + cap.most(), "days", Integer.toString(cap.days()));
        if (used < cap.most()) {
            findings.passed(cap.rule(), inputs);
        } else {
            findings.postponed(cap.rule(), freeAgain(oldest, cap), inputs);
        }
    }

    /** When the oldest counted contact has left the period; asked again then, the next oldest may still stand in the way. */
    private static Instant freeAgain(LocalDate oldest, ContactPolicy.Cap cap) {
        return oldest.plusDays(cap.days()).atStartOfDay(PolishDays.WARSAW).toInstant();
    }
}
