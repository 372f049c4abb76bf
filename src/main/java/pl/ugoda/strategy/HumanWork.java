package pl.ugoda.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.parties.ContactPoint;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Medium;

/** Turns decided tasks into work for humans: nothing twice at a time, and no call where there is no number to ring. */
@Component
class HumanWork {
    private final TaskRepository tasks;
    private final ContactPoints contactPoints;

    HumanWork(TaskRepository tasks, ContactPoints contactPoints) {
        this.tasks = tasks;
        this.contactPoints = contactPoints;
    }

    /** In the transaction that locked the cases. What a human is asked already stays as it is, with its age. */
    void ask(List<Settled> settled, LocalDate today, Instant at) {
        List<Settled> asking = settled.stream()
                .filter(each -> each.decided().decision() instanceof Decision.Task)
                .toList();
        if (asking.isEmpty()) {
            return;
        }
        Set<DebtorId> reachable =
                withPhone(asking.stream().map(each -> each.before().debtor()).collect(Collectors.toSet()));
        Set<Asked> known = new HashSet<>(
                tasks.openOf(asking.stream().map(each -> each.before().caseId()).toList()).stream()
                        .map(Asked::of)
                        .toList());
        List<WorkItem> fresh = asking.stream()
                .map(each -> item(each, reachable, today))
                .filter(each -> known.add(Asked.of(each)))
                .toList();
        if (!fresh.isEmpty()) {
            tasks.insert(fresh, at);
        }
    }

    private static WorkItem item(Settled settled, Set<DebtorId> reachable, LocalDate today) {
        Decision.Task task = (Decision.Task) settled.decided().decision();
        boolean nobodyToRing = task.kind() == TaskKind.CALL
                && !reachable.contains(settled.before().debtor());
        return new WorkItem(
                settled.id(),
                settled.before().caseId(),
                nobodyToRing ? TaskKind.CONTACT_DATA : task.kind(),
                task.step(),
                today);
    }

    // A number that takes no SMS, or whose owner asked for none, can still be rung.
    private Set<DebtorId> withPhone(Collection<DebtorId> debtors) {
        Map<DebtorId, List<ContactPoint>> points = contactPoints.of(debtors);
        return points.entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().anyMatch(point -> point.medium() == Medium.PHONE && point.usable()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private record Asked(CaseId caseId, TaskKind kind) {
        static Asked of(WorkItem item) {
            return new Asked(item.caseId(), item.kind());
        }
    }
}
