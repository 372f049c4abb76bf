package pl.ugoda.strategy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.strategy.CaseStateRepository.DuePoint;

/** The queue of cases whose day has come. */
@Component
class DueCases {
    private final CaseStateRepository states;
    private final CaseStates projection;

    DueCases(CaseStateRepository states, CaseStates projection) {
        this.states = states;
        this.projection = projection;
    }

    /** Rows taken for this transaction, and where the next bite begins. */
    record Taken(List<CaseStateRow> rows, DuePoint reached) {}

    /** Rows whose terms have changed since they were read are read anew first: nothing is decided on a claim that became barred. */
    Taken take(DayPlan plan, DuePoint from, int limit) {
        List<CaseStateRow> due = states.takeDue(plan.today(), from, limit);
        if (due.isEmpty()) {
            return new Taken(due, from);
        }
        CaseStateRow last = due.getLast();
        Set<CaseId> outdated = new HashSet<>();
        for (CaseStateRow row : due) {
            if (!row.termsChangeOn().isAfter(plan.today())) {
                outdated.add(row.caseId());
            }
        }
        Map<CaseId, CaseStateRow> fresh = readAnew(outdated);
        List<CaseStateRow> rows = due.stream()
                .flatMap(row ->
                        outdated.contains(row.caseId()) ? Stream.ofNullable(fresh.get(row.caseId())) : Stream.of(row))
                .map(row -> row.courtMeant(plan.goingToCourt().contains(row.creditor())))
                .toList();
        return new Taken(rows, new DuePoint(last.nextActionOn(), last.person().value()));
    }

    /** Moves rows on after a decision. */
    void advance(List<CaseStateRow> rows) {
        states.advance(rows);
    }

    private Map<CaseId, CaseStateRow> readAnew(Set<CaseId> outdated) {
        if (outdated.isEmpty()) {
            return Map.of();
        }
        projection.refresh(outdated);
        return states.find(outdated).stream().collect(Collectors.toMap(CaseStateRow::caseId, Function.identity()));
    }
}
