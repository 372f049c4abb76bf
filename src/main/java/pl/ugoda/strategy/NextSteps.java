package pl.ugoda.strategy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
     */
    public record NextStep(LocalDate on, Decision decision, List<Finding> findings, String strategy) {}

    /** Empty when the strategy does not know the case yet. Silence and the end of the path are answers, too. */
    @Transactional
    public Optional<NextStep> of(CaseId caseId) {
        return states.find(List.of(caseId)).stream()
                .findFirst()
                .map(row -> row.courtMeant(creditors.goingToCourt().contains(row.creditor())))
                .flatMap(this::ahead);
    }

    private Optional<NextStep> ahead(CaseStateRow row) {
        Optional<StrategyVersion> strategy = strategies.current().stream()
                .filter(each -> each.key().equals(row.strategy()))
                .findFirst();
        return strategy.map(version -> ahead(row, version));
    }

    private NextStep ahead(CaseStateRow row, StrategyVersion strategy) {
        LocalDate day = nextRun(row.nextActionOn());
        Decided decided = Engine.decide(row.facts(), strategy, day);
        for (int i = 0; i < LOOKS && decided.decision() instanceof Decision.Wait(var _, var until); i++) {
            day = runOn(until);
            decided = Engine.decide(row.facts(), strategy, day);
        }
        return new NextStep(day, decided.decision(), decided.findings(), strategy.key());
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
