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
import pl.ugoda.messaging.PortalLink;

/** Counts wrong answers by the contact point whose links they came through, and knows which entrances they closed. */
@Repository
class EntranceRepository {
    private final JdbcClient db;

    EntranceRepository(JdbcClient db) {
        this.db = db;
    }

    record Closed(DebtorId debtor, UUID contactPoint, CaseId caseId, UUID task, Instant since) {}

    Tries tries(PortalLink link) {
        return db.sql("""
                        SELECT coalesce(sum(wrong) FILTER (WHERE contact_point_id = :point), 0) AS here,
                               coalesce(sum(wrong), 0) AS everywhere,
                               count(*) FILTER (WHERE contact_point_id = :point
                                                  AND locked_at IS NOT NULL AND task_id IS NOT NULL) > 0 AS closed
                          FROM portal.entrance
                         WHERE debtor_id = :debtor
                        """)
                .param("debtor", link.debtor().value())
                .param("point", link.contactPoint())
                .query((row, index) ->
                        new Tries(row.getInt("here"), row.getInt("everywhere"), row.getBoolean("closed")))
                .single();
    }

    /** Lets one answer of a debtor be judged at a time, over all their links. */
    void lock(DebtorId debtor) {
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended(:debtor, 0))")
                .param("debtor", "entrance " + debtor)
                .query((row, index) -> 0)
                .single();
    }

    void wrong(PortalLink link) {
        db.sql("""
                        INSERT INTO portal.entrance (debtor_id, contact_point_id, wrong)
                        VALUES (:debtor, :point, 1)
                        ON CONFLICT (organization_id, debtor_id, contact_point_id)
                        DO UPDATE SET wrong = entrance.wrong + 1
                        """)
                .param("debtor", link.debtor().value())
                .param("point", link.contactPoint())
                .update();
    }

    void close(PortalLink link, UUID task, Instant now) {
        db.sql("""
                        UPDATE portal.entrance
                           SET locked_at = :now, case_id = :caseId, task_id = :task
                         WHERE debtor_id = :debtor AND contact_point_id = :point
                        """)
                .param("debtor", link.debtor().value())
                .param("point", link.contactPoint())
                .param("caseId", link.caseId().value())
                .param("task", task)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(DebtorId debtor, UUID contactPoint) {
        db.sql("DELETE FROM portal.entrance WHERE debtor_id = :debtor AND contact_point_id = :point")
                .param("debtor", debtor.value())
                .param("point", contactPoint)
                .update();
    }

    /** The longest closed first. */
    List<Closed> closed(int limit) {
        return db.sql("""
                        SELECT debtor_id, contact_point_id, case_id, task_id, locked_at
                          FROM portal.entrance
                         WHERE locked_at IS NOT NULL AND task_id IS NOT NULL
                         ORDER BY locked_at, debtor_id, contact_point_id
                         LIMIT :limit
                        """)
                .param("limit", limit)
                .query(EntranceRepository::closed)
                .list();
    }

    Optional<Closed> closed(DebtorId debtor, UUID contactPoint) {
        return db.sql("""
                        SELECT debtor_id, contact_point_id, case_id, task_id, locked_at
                          FROM portal.entrance
                         WHERE debtor_id = :debtor AND contact_point_id = :point
                           AND locked_at IS NOT NULL AND task_id IS NOT NULL
                        """)
                .param("debtor", debtor.value())
                .param("point", contactPoint)
                .query(EntranceRepository::closed)
                .optional();
    }

    private static Closed closed(ResultSet row, int index) throws SQLException {
        return new Closed(
                new DebtorId(row.getObject("debtor_id", UUID.class)),
                row.getObject("contact_point_id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getObject("task_id", UUID.class),
                row.getObject("locked_at", OffsetDateTime.class).toInstant());
    }
}
