package pl.ugoda.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.vault.DataClass;
import pl.ugoda.vault.Vault;

/** Disputes and hardship. What people wrote or said of themselves is sealed. */
@Repository
class CareRepository {
    private static final String DISPUTE =
            "dispute_id, case_id, claim_ids, reason, text_sealed, answer_by, raised_at, answered_at";

    private static final String HARDSHIP =
            "hardship_id, case_id, said_sealed, silent_through, human_by, declared_at, met_at";

    private final JdbcClient db;
    private final Vault vault;

    CareRepository(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    void add(Dispute dispute, List<HoldId> holds) {
        db.sql("""
                        INSERT INTO compliance.dispute (dispute_id, case_id, claim_ids, hold_ids, reason, text_sealed,
                                                        answer_by, raised_at)
                        VALUES (:id, :caseId, :claims, :holds, :reason, :text, :answerBy, :raisedAt)
                        """)
                .param("id", dispute.id())
                .param("caseId", dispute.caseId().value())
                .param(
                        "claims",
                        uuids(dispute.claims().stream().map(ClaimId::value).toArray()))
                .param("holds", uuids(holds.stream().map(HoldId::value).toArray()))
                .param("reason", dispute.reason().name())
                .param("text", vault.seal(DataClass.CONTENT, dispute.text()))
                .param("answerBy", dispute.answerBy())
                .param("raisedAt", dispute.raisedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The holds it had placed; none when it was answered before. */
    List<HoldId> answer(UUID dispute, Instant at) {
        return db.sql("""
                        WITH answered AS (
                            UPDATE compliance.dispute
                               SET answered_at = :at
                             WHERE dispute_id = :dispute AND answered_at IS NULL
                         RETURNING hold_ids)
                        SELECT unnest(hold_ids) AS hold_id
                          FROM answered
                        """)
                .param("dispute", dispute)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new HoldId(row.getObject("hold_id", UUID.class)))
                .list();
    }

    List<Dispute> disputes(CaseId caseId) {
        return db.sql("""
                        SELECT %s
                          FROM compliance.dispute
                         WHERE case_id = :caseId
                         ORDER BY dispute_id DESC
                         LIMIT 100
                        """.formatted(DISPUTE))
                .param("caseId", caseId.value())
                .query(this::dispute)
                .list();
    }

    List<Dispute> openDisputes(int limit) {
        return db.sql("""
                        SELECT %s
                          FROM compliance.dispute
                         WHERE answered_at IS NULL
                         ORDER BY answer_by, dispute_id
                         LIMIT :limit
                        """.formatted(DISPUTE))
                .param("limit", limit)
                .query(this::dispute)
                .list();
    }

    /** Lets one word about a case be taken at a time. */
    void lock(CaseId caseId) {
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended(:caseId, 0))")
                .param("caseId", "care " + caseId)
                .query((row, index) -> 0)
                .single();
    }

    void add(Hardship hardship, HoldId hold) {
        Hardship.@Nullable Monthly monthly = hardship.monthly();
        db.sql("""
                        INSERT INTO compliance.hardship (hardship_id, case_id, hold_id, said_sealed, silent_through,
                                                         human_by, declared_at)
                        VALUES (:id, :caseId, :hold, :said, :silentThrough, :humanBy, :declaredAt)
                        """)
                .param("id", hardship.id())
                .param("caseId", hardship.caseId().value())
                .param("hold", hold.value())
                .param(
                        "said",
                        vault.seal(
                                DataClass.CONTENT,
                                hardship.cause().name() + " " + (monthly == null ? "" : monthly.name())))
                .param("silentThrough", hardship.silentThrough())
                .param("humanBy", hardship.humanBy())
                .param("declaredAt", hardship.declaredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Hardship> hardships(CaseId caseId) {
        return db.sql("""
                        SELECT %s
                          FROM compliance.hardship
                         WHERE case_id = :caseId
                         ORDER BY hardship_id DESC
                         LIMIT 100
                        """.formatted(HARDSHIP))
                .param("caseId", caseId.value())
                .query(this::hardship)
                .list();
    }

    /** No human has got in touch yet, however long ago that was promised; those promised first, first. */
    List<Hardship> waiting(int limit) {
        return db.sql("""
                        SELECT %s
                          FROM compliance.hardship
                         WHERE met_at IS NULL
                         ORDER BY human_by, hardship_id
                         LIMIT :limit
                        """.formatted(HARDSHIP))
                .param("limit", limit)
                .query(this::hardship)
                .list();
    }

    List<Hardship> waiting(CaseId caseId) {
        return db.sql("""
                        SELECT %s
                          FROM compliance.hardship
                         WHERE case_id = :caseId AND met_at IS NULL
                         ORDER BY human_by, hardship_id
                        """.formatted(HARDSHIP))
                .param("caseId", caseId.value())
                .query(this::hardship)
                .list();
    }

    /** Once; empty when a human had got in touch before. */
    Optional<Met> met(UUID hardship, Instant at) {
        return db.sql("""
                        UPDATE compliance.hardship
                           SET met_at = :at
                         WHERE hardship_id = :hardship AND met_at IS NULL
                        RETURNING %s, hold_id
                        """.formatted(HARDSHIP))
                .param("hardship", hardship)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, index) -> {
                    Hardship met = hardship(row, index);
                    return new Met(new HoldId(row.getObject("hold_id", UUID.class)), met.cause(), met.silentThrough());
                })
                .optional();
    }

    /** A hardship that found its human, with the silence it had placed. */
    record Met(HoldId hold, Hardship.Cause cause, LocalDate silentThrough) {}

    private Dispute dispute(ResultSet row, int index) throws SQLException {
        @Nullable OffsetDateTime answeredAt = row.getObject("answered_at", OffsetDateTime.class);
        return new Dispute(
                row.getObject("dispute_id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                Arrays.stream((UUID[]) row.getArray("claim_ids").getArray())
                        .map(ClaimId::new)
                        .toList(),
                Dispute.Reason.valueOf(row.getString("reason")),
                vault.open(DataClass.CONTENT, row.getBytes("text_sealed")),
                row.getObject("answer_by", LocalDate.class),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                answeredAt == null ? null : answeredAt.toInstant());
    }

    private Hardship hardship(ResultSet row, int index) throws SQLException {
        @Nullable OffsetDateTime metAt = row.getObject("met_at", OffsetDateTime.class);
        String[] said =
                vault.open(DataClass.CONTENT, row.getBytes("said_sealed")).split(" ", -1);
        return new Hardship(
                row.getObject("hardship_id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                Hardship.Cause.valueOf(said[0]),
                said[1].isEmpty() ? null : Hardship.Monthly.valueOf(said[1]),
                row.getObject("silent_through", LocalDate.class),
                row.getObject("human_by", LocalDate.class),
                row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                metAt == null ? null : metAt.toInstant());
    }

    private static SqlArrayValue uuids(Object[] ids) {
        return new SqlArrayValue("uuid", ids);
    }
}
