package pl.ugoda.messaging;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.DebtorId;

@Repository
class LinkRepository {
    private final JdbcClient db;

    LinkRepository(JdbcClient db) {
        this.db = db;
    }

    void insert(byte[] hash, String purpose, Intent message, Instant createdAt, Instant expiresAt) {
        int rows = db.sql("""
                INSERT INTO messaging.link
                       (code_hash, purpose, contact_id, case_id, debtor_id, contact_point_id, channel, created_at, expires_at)
                VALUES (:hash, :purpose, :contact, :caseId, :debtor, :point, :channel, :createdAt, :expiresAt)
                """)
                .param("hash", hash)
                .param("purpose", purpose)
                .param("contact", message.id().value())
                .param("caseId", message.caseId().value())
                .param("debtor", message.debtor().value())
                .param("point", message.contactPoint())
                .param("channel", message.channel().name())
                .param("createdAt", createdAt.atOffset(ZoneOffset.UTC))
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        assert rows == 1;
    }

    Optional<Stored> find(byte[] hash, String purpose) {
        return db.sql("""
                SELECT contact_id, case_id, debtor_id, contact_point_id, channel, expires_at
                  FROM messaging.link
                 WHERE code_hash = :hash AND purpose = :purpose
                """)
                .param("hash", hash)
                .param("purpose", purpose)
                .query((row, _) -> new Stored(
                        new ContactId(row.getObject("contact_id", UUID.class)),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new DebtorId(row.getObject("debtor_id", UUID.class)),
                        row.getObject("contact_point_id", UUID.class),
                        Channel.valueOf(row.getString("channel")),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    record Stored(
            ContactId contact, CaseId caseId, DebtorId debtor, UUID contactPoint, Channel channel, Instant expiresAt) {}
}
