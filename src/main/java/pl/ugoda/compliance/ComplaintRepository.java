package pl.ugoda.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.compliance.Complaints.Complaint;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.vault.DataClass;
import pl.ugoda.vault.Vault;

/** Complaints. What people said is sealed. */
@Repository
class ComplaintRepository {
    private static final String COLUMNS = "complaint_id, case_id, text_sealed, answer_by, raised_at, answered_at";

    private final JdbcClient db;
    private final Vault vault;

    ComplaintRepository(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    void add(Complaint complaint, HoldId hold) {
        db.sql("""
                        INSERT INTO compliance.complaint (complaint_id, case_id, hold_id, text_sealed, answer_by, raised_at)
                        VALUES (:id, :caseId, :hold, :text, :answerBy, :raisedAt)
                        """)
                .param("id", complaint.id())
                .param("caseId", complaint.caseId().value())
                .param("hold", hold.value())
                .param("text", vault.seal(DataClass.CONTENT, complaint.text()))
                .param("answerBy", complaint.answerBy())
                .param("raisedAt", complaint.raisedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The hold it had placed; empty when it was answered before. */
    Optional<HoldId> answer(UUID complaint, Instant at) {
        return db.sql("""
                        UPDATE compliance.complaint
                           SET answered_at = :at
                         WHERE complaint_id = :complaint AND answered_at IS NULL
                        RETURNING hold_id
                        """)
                .param("complaint", complaint)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new HoldId(row.getObject("hold_id", UUID.class)))
                .optional();
    }

    List<Complaint> ofCase(CaseId caseId) {
        return db.sql("""
                        SELECT %s
                          FROM compliance.complaint
                         WHERE case_id = :caseId
                         ORDER BY complaint_id DESC
                         LIMIT 100
                        """.formatted(COLUMNS))
                .param("caseId", caseId.value())
                .query(this::complaint)
                .list();
    }

    List<Complaint> open(int limit) {
        return db.sql("""
                        SELECT %s
                          FROM compliance.complaint
                         WHERE answered_at IS NULL
                         ORDER BY answer_by, complaint_id
                         LIMIT :limit
                        """.formatted(COLUMNS))
                .param("limit", limit)
                .query(this::complaint)
                .list();
    }

    private Complaint complaint(ResultSet row, int index) throws SQLException {
        @Nullable OffsetDateTime answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new Complaint(
                row.getObject("complaint_id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                vault.open(DataClass.CONTENT, row.getBytes("text_sealed")),
                row.getObject("answer_by", LocalDate.class),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                answeredAt == null ? null : answeredAt.toInstant());
    }
}
