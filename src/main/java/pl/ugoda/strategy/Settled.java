package pl.ugoda.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.compliance.Verdict;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.PolishDays;

/**
 * A decision with what compliance said to it, and what both make of the case: pure.
 *
 * @param after the case's row once the decision is carried out
 * @param taken whether the decided step counts as taken
 * @param verdict what compliance said, when it was asked
 * @param rule why there is silence, why it is over, or by which rule compliance refused
 */
record Settled(
        UUID id,
        CaseStateRow before,
        Decided decided,
        CaseStateRow after,
        boolean taken,
        DecisionRow.@Nullable VerdictCode verdict,
        @Nullable String rule) {
    /** A refusal that time alone does not change is looked at again now and then: rules, too, are published anew. */
    private static final int DAYS_AFTER_FORBIDDEN = 7;

    static Settled of(
            UUID id,
            CaseStateRow row,
            Decided decided,
            @Nullable Verdict verdict,
            StrategyVersion strategy,
            LocalDate today) {
        return switch (decided.decision()) {
            case Decision.Contact contact -> contact(id, row, decided, contact, verdict, strategy, today);
            case Decision.Task(var step, var attempt, var _) ->
                taken(id, row, decided, record(step, attempt, today, null), null, strategy, today);
            case Decision.Wait wait -> quiet(id, row, decided, null, wait.until());
            case Decision.Silent silent -> quiet(id, row, decided, silent.rule(), silent.lookAgain(today));
            case Decision.Done done -> quiet(id, row, decided, done.rule(), LocalDate.MAX);
        };
    }

    DecisionRow row(DayPlan plan, Instant at, UUID batch) {
        StrategyVersion strategy = plan.strategy(before.strategy());
        return new DecisionRow(
                id,
                before.caseId(),
                plan.today(),
                at,
                taken ? before.facts().anchor() : null,
                verdict,
                rule,
                after.nextActionOn(),
                new DecisionRow.Versions(
                        strategy.key(), strategy.version(), decided.engine(), plan.policy(), plan.rates()),
                batch,
                FactsMark.of(after),
                new Evidence(before.facts(), decided.findings(), decided.decision()));
    }

    Tally.Kind kind() {
        return switch (decided.decision()) {
            case Decision.Contact _ -> taken ? Tally.Kind.CONTACT : Tally.Kind.REFUSED;
            case Decision.Task _ -> Tally.Kind.TASK;
            case Decision.Wait _ -> Tally.Kind.WAIT;
            case Decision.Silent _ -> Tally.Kind.SILENT;
            case Decision.Done _ -> Tally.Kind.DONE;
        };
    }

    private static Settled contact(
            UUID id,
            CaseStateRow row,
            Decided decided,
            Decision.Contact contact,
            @Nullable Verdict verdict,
            StrategyVersion strategy,
            LocalDate today) {
        if (verdict == null) {
            throw new IllegalStateException("a wanted contact without a verdict");
        }
        return switch (verdict) {
            case Verdict.Permitted _ ->
                taken(
                        id,
                        row,
                        decided,
                        record(contact.step(), contact.attempt(), today, contact.channel()),
                        DecisionRow.VerdictCode.PERMITTED,
                        strategy,
                        today);
            case Verdict.Postponed(var until, var rule, var _) -> {
                LocalDate again = until.atZone(PolishDays.WARSAW).toLocalDate();
                yield refused(id, row, decided, DecisionRow.VerdictCode.POSTPONED, rule.value(), later(again, today));
            }
            case Verdict.Forbidden(var rule, var _) ->
                refused(
                        id,
                        row,
                        decided,
                        DecisionRow.VerdictCode.FORBIDDEN,
                        rule.value(),
                        today.plusDays(DAYS_AFTER_FORBIDDEN));
        };
    }

    private static Settled taken(
            UUID id,
            CaseStateRow row,
            Decided decided,
            StepRecord step,
            DecisionRow.@Nullable VerdictCode verdict,
            StrategyVersion strategy,
            LocalDate today) {
        Snapshot facts = row.facts().after(step);
        LocalDate next = Engine.decide(facts, strategy, today).decision().lookAgain(today);
        return new Settled(id, row, decided, row.advanced(facts, later(next, today)), true, verdict, null);
    }

    private static Settled refused(
            UUID id, CaseStateRow row, Decided decided, DecisionRow.VerdictCode verdict, String rule, LocalDate again) {
        return new Settled(id, row, decided, row.advanced(row.facts(), again), false, verdict, rule);
    }

    private static Settled quiet(UUID id, CaseStateRow row, Decided decided, @Nullable String rule, LocalDate again) {
        return new Settled(id, row, decided, row.advanced(row.facts(), again), false, null, rule);
    }

    private static StepRecord record(String step, int attempt, LocalDate today, @Nullable Channel channel) {
        return new StepRecord(step, attempt, StepRecord.Outcome.TAKEN, today, channel);
    }

    /** A case decided today is never due again today: each run comes to its end. */
    private static LocalDate later(LocalDate wanted, LocalDate today) {
        return wanted.isAfter(today) ? wanted : today.plusDays(1);
    }
}
