package pl.ugoda.strategy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.strategy.DecisionRepository.LastLook;

/**
 * Keeps {@code strategy.case_state} equal to what its owners know. The only writer besides the daily run, which moves a row to
 * exactly what a refresh would write.
 */
@Service
public class CaseStates {
    private static final int AT_ONCE = 1_000;

    private final CaseStateRepository states;
    private final DecisionRepository decisions;
    private final TaskRepository tasks;
    private final CaseFacts facts;
    private final Strategies strategies;
    private final Clock clock;

    CaseStates(
            CaseStateRepository states,
            DecisionRepository decisions,
            TaskRepository tasks,
            CaseFacts facts,
            Strategies strategies,
            Clock clock) {
        this.states = states;
        this.decisions = decisions;
        this.tasks = tasks;
        this.facts = facts;
        this.strategies = strategies;
        this.clock = clock;
    }

    /** What a comparison of all rows with their owners came to. */
    public record Reconciled(long rows, List<CaseId> different) {
        public Reconciled {
            different = List.copyOf(different);
        }
    }

    /** Re-reads the owners and overwrites the rows. Repeating it, or calling it in another order, changes nothing. */
    @Transactional
    public void refresh(Collection<CaseId> cases) {
        List<CaseId> ordered = cases.stream()
                .distinct()
                .sorted(Comparator.comparing(CaseId::value))
                .toList();
        for (int from = 0; from < ordered.size(); from += AT_ONCE) {
            refreshTogether(ordered.subList(from, Math.min(from + AT_ONCE, ordered.size())));
        }
    }

    /** Takes the rows until the caller's transaction ends: whoever locks persons too takes the cases first, as the daily run does. */
    @Transactional
    void lock(Collection<CaseId> cases) {
        int _ = states.lock(cases.stream()
                .distinct()
                .sorted(Comparator.comparing(CaseId::value))
                .toList());
    }

    /** Compares every row with what a refresh would write today; changes nothing. */
    @Transactional(readOnly = true)
    public Reconciled reconcile() {
        List<StrategyVersion> current = strategies.current();
        List<CaseId> different = new ArrayList<>();
        long rows = 0;
        Optional<CaseId> last = Optional.empty();
        while (true) {
            List<CaseId> ids = states.idsAfter(last, AT_ONCE);
            if (ids.isEmpty()) {
                return new Reconciled(rows, different);
            }
            rows += ids.size();
            last = Optional.of(ids.getLast());
            different.addAll(differing(states.find(ids), current));
        }
    }

    private void refreshTogether(List<CaseId> cases) {
        if (states.lock(cases) < cases.size()) {
            // Two that make the same row would otherwise overwrite each other with what they read before.
            states.lockForMaking();
            states.lock(cases);
        }
        List<CaseStateRow> rows = expected(cases, LocalDate.now(clock), strategies.current());
        if (!rows.isEmpty()) {
            states.save(rows);
            Set<CaseId> over = rows.stream()
                    .filter(row -> row.facts().openClaims() == 0)
                    .map(CaseStateRow::caseId)
                    .collect(Collectors.toSet());
            if (!over.isEmpty()) {
                tasks.drop(over, "nothing-open", clock.instant());
            }
        }
    }

    private List<CaseId> differing(List<CaseStateRow> rows, List<StrategyVersion> current) {
        List<CaseId> different = new ArrayList<>();
        // Interest is told for the day of the last refresh, so that equality means equality to the grosz.
        Map<LocalDate, List<CaseStateRow>> byDay =
                rows.stream().collect(Collectors.groupingBy(row -> row.facts().interestOn()));
        byDay.forEach((day, stored) -> {
            Map<CaseId, CaseStateRow> expected =
                    expected(stored.stream().map(CaseStateRow::caseId).toList(), day, current).stream()
                            .collect(Collectors.toMap(CaseStateRow::caseId, Function.identity()));
            stored.stream()
                    .filter(row -> !row.equals(expected.get(row.caseId())))
                    .map(CaseStateRow::caseId)
                    .forEach(different::add);
        });
        return different;
    }

    private List<CaseStateRow> expected(List<CaseId> cases, LocalDate interestOn, List<StrategyVersion> current) {
        Map<CaseId, LastLook> looks = decisions.lastLooks(cases);
        return facts.of(cases, interestOn).stream()
                .map(known -> row(
                        known,
                        strategyFor(known.facts(), current),
                        looks.get(known.owner().id())))
                .toList();
    }

    private CaseStateRow row(CaseFacts.Known known, StrategyVersion strategy, @Nullable LastLook last) {
        CaseStateRow fresh = new CaseStateRow(
                known.owner().id(),
                known.owner().person(),
                known.owner().debtor(),
                known.owner().creditor(),
                strategy.key(),
                LocalDate.MIN,
                known.emailPoint(),
                known.phonePoint(),
                known.termsChangeOn(),
                known.facts());
        return last != null && last.stillStands(strategy, FactsMark.of(fresh))
                ? fresh.advanced(fresh.facts(), last.lookAgainOn())
                : fresh;
    }

    private StrategyVersion strategyFor(Snapshot facts, List<StrategyVersion> current) {
        LocalDate today = LocalDate.now(clock);
        return current.stream()
                .filter(strategy -> strategy.audience().ask(facts, today).holds())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no strategy takes a case of a " + facts.debtorKind()));
    }
}
