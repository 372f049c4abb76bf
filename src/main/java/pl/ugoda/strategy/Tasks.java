package pl.ugoda.strategy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.claims.Cases;
import pl.ugoda.compliance.Compliance;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.CurrentActor;
import pl.ugoda.kernel.TimeOrderedId;

/** What humans are asked to do today. */
@Service
public class Tasks {
    private final TaskRepository repository;
    private final Cases cases;
    private final Compliance compliance;
    private final Audit audit;
    private final Clock clock;

    Tasks(TaskRepository repository, Cases cases, Compliance compliance, Audit audit, Clock clock) {
        this.repository = repository;
        this.cases = cases;
        this.compliance = compliance;
        this.audit = audit;
        this.clock = clock;
    }

    /** How a task ended. */
    public enum Result {
        REACHED,
        NOT_REACHED,
        DECIDED,
        COMPLETED
    }

    /** What became of closing a task. */
    public sealed interface Outcome {
        record Closed(WorkItem task) implements Outcome {}

        /** It was closed before, or is no longer needed. */
        record NotOpen() implements Outcome {}
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<WorkItem> open(int limit) {
        return repository.open(limit);
    }

    /** Of one kind, oldest first. */
    @Transactional(readOnly = true)
    public List<WorkItem> open(TaskKind kind, int limit) {
        return repository.open(kind, limit);
    }

    /** Those of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<WorkItem> openOf(CaseId caseId) {
        return repository.openOf(caseId);
    }

    @Transactional(readOnly = true)
    public long countOpen() {
        return repository.countOpen();
    }

    /** Asks for something no strategy thought of; {@link #close} takes the answered id. */
    @Transactional
    public UUID ask(CaseId caseId, TaskKind kind) {
        if (kind.ofAStrategy()) {
            throw new IllegalArgumentException("only a decision asks for " + kind);
        }
        var id = TimeOrderedId.next();
        var item = new WorkItem(id, caseId, kind, kind.name().toLowerCase(Locale.ROOT), LocalDate.now(clock));
        repository.insert(List.of(item), clock.instant());
        audit.record(
                new Deed("task.asked", "case", caseId.value(), Map.of("task", id.toString(), "kind", kind.name())));
        return id;
    }

    /** Closes it once. A talk that took place is an answer of the person. */
    @Transactional
    public Outcome close(UUID task, Result result) {
        var closed = repository.close(task, result.name(), CurrentActor.get().code(), clock.instant());
        if (closed.isEmpty()) {
            return new Outcome.NotOpen();
        }
        WorkItem item = closed.get();
        if (result == Result.REACHED) {
            cases.find(item.caseId()).ifPresent(file -> compliance.replied(file.person(), clock.instant()));
        }
        audit.record(new Deed(
                "task.closed",
                "case",
                item.caseId().value(),
                Map.of("task", item.id().toString(), "kind", item.kind().name(), "result", result.name())));
        return new Outcome.Closed(item);
    }
}
