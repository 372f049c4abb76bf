package pl.ugoda.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.DebtorId;

/** Counts wrong answers by debtor, and knows which entrances they closed. */
@Repository
class EntranceRepository {
    private final JdbcClient db;

    EntranceRepository(JdbcClient db) {
        this.db = db;
    }

    record Tries(int wrong, boolean locked) {
        static final Tries NONE = new Tries(0, false);
    }

    record Closed(DebtorId debtor, CaseId caseId, UUID task, Instant since) {}

    Tries tries(DebtorId debtor) {
        return db.sql("""
                        SELECT wrong, locked_at IS NOT NULL AND task_id IS NOT NULL AS locked
                          FROM portal.entrance
                         WHERE debtor_id = :debtor
                        """)
                .param("debtor", debtor.value())
                .query((row, index) -> new Tries(row.getInt("wrong"), row.getBoolean("locked")))
                .optional()
                .orElse(Tries.NONE);
    }

    /** The same, and lets one answer of a debtor be judged at a time. */
    Tries lock(DebtorId debtor) {
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended(:debtor, 0))")
                .param("debtor", "entrance " + debtor)
                .query((row, index) -> 0)
                .single();
        return tries(debtor);
    }

    void wrong(DebtorId debtor) {
        db.sql("""
                        INSERT INTO portal.entrance (debtor_id, wrong)
                        VALUES (:debtor, 1)
                        ON CONFLICT (organization_id, debtor_id)
                        DO UPDATE SET wrong = entrance.wrong + 1
                        """).param("debtor", debtor.value()).update();
    }

    void close(DebtorId debtor, CaseId caseId, UUID task, Instant now) {
        db.sql("""
                        UPDATE portal.entrance
                           SET locked_at = :now, case_id = :caseId, task_id = :task
                         WHERE debtor_id = :debtor
                        """)
                .param("debtor", debtor.value())
                .param("caseId", caseId.value())
                .param("task", task)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(DebtorId debtor) {
        db.sql("DELETE FROM portal.entrance WHERE debtor_id = :debtor")
                .param("debtor", debtor.value())
                .update();
    }

    /** The longest closed first. */
    List<Closed> closed(int limit) {
        return db.sql("""
                        SELECT debtor_id, case_id, task_id, locked_at
                          FROM portal.entrance
                         WHERE locked_at IS NOT NULL AND task_id IS NOT NULL
                         ORDER BY locked_at, debtor_id
                         LIMIT :limit
                        """)
                .param("limit", limit)
                .query(EntranceRepository::closed)
                .list();
    }

    Optional<Closed> closed(DebtorId debtor) {
        return db.sql("""
                        SELECT debtor_id, case_id, task_id, locked_at
                          FROM portal.entrance
                         WHERE debtor_id = :debtor AND locked_at IS NOT NULL AND task_id IS NOT NULL
                        """)
                .param("debtor", debtor.value())
                .query(EntranceRepository::closed)
                .optional();
    }

    private static Closed closed(ResultSet row, int index) throws SQLException {
        return new Closed(
                new DebtorId(row.getObject("debtor_id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getObject("task_id", UUID.class),
                row.getObject("locked_at", OffsetDateTime.class).toInstant());
    }
}
