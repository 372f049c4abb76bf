package pl.ugoda.strategy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.PolishDays;
import pl.ugoda.parties.Creditors;

/** What comes next for a case, when and why, if nothing happens until then: the decision of that day, made today. */
@Service
public class NextSteps {
    private static final int LOOKS = 12;

    private final CaseStateRepository states;
    private final Strategies strategies;
    private final Creditors creditors;
    private final Clock clock;

    NextSteps(CaseStateRepository states, Strategies strategies, Creditors creditors, Clock clock) {
        this.states = states;
        this.strategies = strategies;
        this.creditors = creditors;
        this.clock = clock;
    }

    /**
     * A step that lies ahead.
     *
     * @param on the working day of the run that will decide it; compliance may still postpone it
     * @param later whether a run before that day decides something else
     * @param barredFrom the first day on which nothing may be asked for any more although nothing happens; null where there is none
     *     or where it has come
     */
    public record NextStep(
            LocalDate on,
            boolean later,
            Decision decision,
            List<Finding> findings,
            String strategy,
            @Nullable LocalDate barredFrom) {}

    /** Empty when the strategy does not know the case yet. Silence and the end of the path are answers, too. */
    @Transactional
    public Optional<NextStep> of(CaseId caseId) {
        return Optional.ofNullable(of(List.of(caseId)).get(caseId));
    }

    /** The same for many cases in one question; a case the strategy does not know is absent. */
    @Transactional
    public Map<CaseId, NextStep> of(Collection<CaseId> cases) {
        Map<String, StrategyVersion> current =
                strategies.current().stream().collect(Collectors.toMap(StrategyVersion::key, Function.identity()));
        var goingToCourt = creditors.goingToCourt();
        Map<CaseId, NextStep> steps = new HashMap<>();
        for (CaseStateRow row : states.find(cases)) {
            StrategyVersion strategy = current.get(row.strategy());
            if (strategy != null) {
                steps.put(row.caseId(), ahead(row.courtMeant(goingToCourt.contains(row.creditor())), strategy));
            }
        }
        return steps;
    }

    private NextStep ahead(CaseStateRow row, StrategyVersion strategy) {
        LocalDate soonest = nextRun(LocalDate.MIN);
        Decided now = Engine.decide(row.facts(), strategy, soonest);
        if (now.decision() instanceof Decision.Done) {
            // Not the end that the next change of terms would bring: the path has its end today.
            return step(soonest, soonest, now, row, strategy);
        }
        LocalDate day = nextRun(row.nextActionOn());
        Decided decided = Engine.decide(row.facts(), strategy, day);
        for (int i = 0; i < LOOKS && decided.decision() instanceof Decision.Wait(var _, var until); i++) {
            day = runOn(until);
            decided = Engine.decide(row.facts(), strategy, day);
        }
        return step(day, soonest, decided, row, strategy);
    }

    private static NextStep step(
            LocalDate day, LocalDate soonest, Decided decided, CaseStateRow row, StrategyVersion strategy) {
        LocalDate through = row.facts().legal().demandableThrough();
        return new NextStep(
                day,
                day.isAfter(soonest),
                decided.decision(),
                decided.findings(),
                strategy.key(),
                through == null || day.isAfter(through) ? null : through.plusDays(1));
    }

    private LocalDate nextRun(LocalDate due) {
        LocalDate today = LocalDate.now(clock);
        Instant morning = today.atTime(DailyRunJobs.MORNING.at())
                .atZone(PolishDays.WARSAW)
                .toInstant();
        LocalDate soonest = runOn(clock.instant().isBefore(morning) ? today : today.plusDays(1));
        // Nothing to look at for ever is still worth a sentence: why there is silence.
        return due.equals(LocalDate.MAX) || !due.isAfter(soonest) ? soonest : runOn(due);
    }

    private static LocalDate runOn(LocalDate day) {
        return PolishDays.isWorkingDay(day) ? day : PolishDays.nextWorkingDay(day);
    }
}
