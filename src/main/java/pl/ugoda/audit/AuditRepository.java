package pl.ugoda.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.OrganizationId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditRepository {
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.builder().build();

    AuditRepository(JdbcClient db) {
        this.db = db;
    }

    /** Adds the entry and marks it as not sealed yet, in one statement. */
    void add(Entry entry) {
        db.sql("""
                WITH entry AS (
                    INSERT INTO audit.entry
                           (id, action, subject, subject_id, actor, facts, happened_at, recorded_at, digest)
                    VALUES (:id, :action, :subject, :subjectId, :actor, :facts::jsonb, :happenedAt, :recordedAt, :digest)
                    RETURNING id
                )
                INSERT INTO audit.unsealed (entry_id, recorded_at)
                SELECT id, :recordedAt FROM entry
                """)
                .param("id", entry.id())
                .param("action", entry.deed().action())
                .param("subject", entry.deed().subject())
                .param("subjectId", entry.deed().subjectId())
                .param("actor", entry.actor())
                .param("facts", json.writeValueAsString(entry.deed().facts()))
                .param("happenedAt", entry.happenedAt().atOffset(ZoneOffset.UTC))
                .param("recordedAt", entry.recordedAt().atOffset(ZoneOffset.UTC))
                .param("digest", entry.digest().bytes())
                .update();
    }

    /** Lets one sealer at a time work for the current organization, until its transaction ends. */
    boolean lockForSealing() {
        return db.sql("""
                SELECT pg_try_advisory_xact_lock(hashtextextended('audit.seal ' || platform.organization(), 0))
                """).query(Boolean.class).single();
    }

    /** Takes the marks of the oldest committed entries that wait for a seal. */
    List<Block.Link> takeUnsealed(int limit) {
        return db.sql("""
                WITH taken AS (
                    DELETE FROM audit.unsealed
                     WHERE (organization_id, entry_id) IN (SELECT organization_id, entry_id
                                                             FROM audit.unsealed
                                                            ORDER BY entry_id
                                                            LIMIT :limit)
                    RETURNING organization_id, entry_id
                )
                SELECT e.id, e.digest
                  FROM taken t
                  JOIN audit.entry e ON e.organization_id = t.organization_id AND e.id = t.entry_id
                 ORDER BY e.id
                """)
                .param("limit", limit)
                .query((row, _) -> new Block.Link(row.getObject("id", UUID.class), Digest.of(row.getBytes("digest"))))
                .list();
    }

    void add(Block block) {
        db.sql("""
                INSERT INTO audit.block (number, entries, previous, hash, sealed_at)
                VALUES (:number, :entries, :previous, :hash, :sealedAt)
                """)
                .param("number", block.number())
                .param("entries", uuids(block.entries()))
                .param("previous", block.previous().bytes())
                .param("hash", block.hash().bytes())
                .param("sealedAt", block.sealedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Block> lastBlock(OrganizationId organization) {
        return db.sql("""
                SELECT number, entries, previous, hash, sealed_at
                  FROM audit.block
                 ORDER BY number DESC
                 LIMIT 1
                """).query((row, _) -> block(row, organization)).optional();
    }

    List<Block> blocksAfter(OrganizationId organization, long number, int limit) {
        return db.sql("""
                SELECT number, entries, previous, hash, sealed_at
                  FROM audit.block
                 WHERE number > :number
                 ORDER BY number
                 LIMIT :limit
                """)
                .param("number", number)
                .param("limit", limit)
                .query((row, _) -> block(row, organization))
                .list();
    }

    List<Kept> entries(OrganizationId organization, Collection<UUID> ids) {
        return db.sql("""
                SELECT id, action, subject, subject_id, actor, facts, happened_at, recorded_at, digest
                  FROM audit.entry
                 WHERE id = ANY (:ids)
                """)
                .param("ids", uuids(ids))
                .query((row, _) -> new Kept(entry(row, organization), Digest.of(row.getBytes("digest"))))
                .list();
    }

    /** An entry with the fingerprint written beside it. */
    record Kept(Entry entry, Digest digest) {}

    /** How many entries there are at all, and how many of them wait for a seal, since when. */
    Stock stock() {
        return db.sql("""
                SELECT (SELECT count(*) FROM audit.entry) AS entries,
                       (SELECT count(*) FROM audit.unsealed) AS unsealed,
                       (SELECT min(recorded_at) FROM audit.unsealed) AS since
                """)
                .query((row, _) -> new Stock(
                        row.getLong("entries"),
                        row.getLong("unsealed"),
                        Optional.ofNullable(row.getObject("since", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    record Stock(long entries, long unsealed, Optional<Instant> unsealedSince) {}

    private Block block(ResultSet row, OrganizationId organization) throws SQLException {
        return new Block(
                organization,
                row.getLong("number"),
                Arrays.asList((UUID[]) row.getArray("entries").getArray()),
                Digest.of(row.getBytes("previous")),
                Digest.of(row.getBytes("hash")),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant());
    }

    private Entry entry(ResultSet row, OrganizationId organization) throws SQLException {
        return new Entry(
                organization,
                row.getObject("id", UUID.class),
                new Deed(
                        row.getString("action"),
                        row.getString("subject"),
                        row.getObject("subject_id", UUID.class),
                        json.readValue(row.getString("facts"), FACTS)),
                row.getString("actor"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static SqlArrayValue uuids(Collection<UUID> ids) {
        return new SqlArrayValue("uuid", ids.toArray());
    }
}
