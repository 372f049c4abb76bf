package pl.ugoda.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.CaseId;

@Repository
class TaskRepository {
    private final JdbcClient db;

    TaskRepository(JdbcClient db) {
        this.db = db;
    }

    void insert(List<WorkItem> tasks, Instant at) {
        int inserted = db.sql("""
                INSERT INTO strategy.task (id, case_id, kind, step, due_on, state, created_at)
                SELECT id, case_id, kind, step, due::date, 'OPEN', :at
                  FROM unnest(:ids::uuid[], :cases::uuid[], :kinds::text[], :steps::text[], :due::text[])
                       AS r (id, case_id, kind, step, due)
                """)
                .param("ids", Columns.ids(tasks.stream().map(WorkItem::id).toList()))
                .param("cases", Columns.ids(tasks.stream().map(WorkItem::caseId).toList()))
                .param("kinds", Columns.of(tasks, WorkItem::kind))
                .param("steps", Columns.of(tasks, WorkItem::step))
                .param("due", Columns.of(tasks, WorkItem::dueOn))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (inserted != tasks.size()) {
            throw new IllegalStateException("stored " + inserted + " of " + tasks.size() + " tasks");
        }
    }

    List<WorkItem> open(int limit) {
        return db.sql("""
                SELECT id, case_id, kind, step, due_on
                  FROM strategy.task
                 WHERE state = 'OPEN'
                 ORDER BY due_on, id
                 LIMIT :limit
                """).param("limit", limit).query(TaskRepository::task).list();
    }

    List<WorkItem> openOf(Collection<CaseId> cases) {
        return db.sql("""
                SELECT id, case_id, kind, step, due_on
                  FROM strategy.task
                 WHERE case_id = ANY (:cases::uuid[]) AND state = 'OPEN'
                """)
                .param("cases", Columns.ids(cases))
                .query(TaskRepository::task)
                .list();
    }

    List<WorkItem> openOf(CaseId caseId) {
        return db.sql("""
                SELECT id, case_id, kind, step, due_on
                  FROM strategy.task
                 WHERE case_id = :case AND state = 'OPEN'
                 ORDER BY due_on, id
                """)
                .param("case", caseId.value())
                .query(TaskRepository::task)
                .list();
    }

    List<WorkItem> open(TaskKind kind, int limit) {
        return db.sql("""
                SELECT id, case_id, kind, step, due_on
                  FROM strategy.task
                 WHERE state = 'OPEN' AND kind = :kind
                 ORDER BY due_on, id
                 LIMIT :limit
                """)
                .param("kind", kind.name())
                .param("limit", limit)
                .query(TaskRepository::task)
                .list();
    }

    long countOpen() {
        return db.sql("SELECT count(*) FROM strategy.task WHERE state = 'OPEN'")
                .query(Long.class)
                .single();
    }

    Optional<WorkItem> close(UUID id, String outcome, String by, Instant at) {
        return db.sql("""
                UPDATE strategy.task
                   SET state = 'DONE', closed_at = :at, closed_by = :by, outcome = :outcome
                 WHERE id = :id AND state = 'OPEN'
                RETURNING id, case_id, kind, step, due_on
                """)
                .param("id", id)
                .param("outcome", outcome)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(TaskRepository::task)
                .optional();
    }

    /** Drops what nobody needs to do any more. */
    void drop(Collection<CaseId> cases, String why, Instant at) {
        int dropped = db.sql("""
                UPDATE strategy.task
                   SET state = 'DROPPED', closed_at = :at, closed_by = 'strategy', outcome = :why
                 WHERE case_id = ANY (:cases::uuid[]) AND state = 'OPEN'
                """)
                .param("cases", Columns.ids(cases))
                .param("why", why)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        assert dropped >= 0;
    }

    private static WorkItem task(ResultSet row, int number) throws SQLException {
        return new WorkItem(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                TaskKind.valueOf(row.getString("kind")),
                row.getString("step"),
                row.getObject("due_on", LocalDate.class));
    }
}
