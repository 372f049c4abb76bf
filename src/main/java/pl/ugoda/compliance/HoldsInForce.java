package pl.ugoda.compliance;

import java.util.Map;
import pl.ugoda.kernel.PolishDays;

/** Holds: the rule behind each is that of its {@link HoldReason}. */
final class HoldsInForce implements ContactRule {
    @Override
    public void judge(Question question, Findings findings) {
        for (var hold : question.circumstances().holds()) {
            var rule = hold.reason().rule();
            if (!hold.reason().silences(question.kind())) {
                findings.notApplicable(rule);
                continue;
            }
            var until = hold.until();
            if (until == null) {
                findings.forbidden(rule, inputs(hold, "lifted"));
            } else {
                var free = until.plusDays(1).atStartOfDay(PolishDays.WARSAW).toInstant();
                if (free.isAfter(question.at())) {
                    findings.postponed(rule, free, inputs(hold, until.toString()));
                } else {
                    findings.passed(rule, inputs(hold, until.toString()));
                }
            }
        }
    }

    private static Map<String, String> inputs(Circumstances.HoldInForce hold, String until) {
        return Map.of(
                "hold", hold.id().toString(),
                "reason", hold.reason().name(),
                "scope", hold.scope().name(),
                "until", until);
    }
}
