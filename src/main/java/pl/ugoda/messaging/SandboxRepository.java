package pl.ugoda.messaging;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;

@Repository
class SandboxRepository {
    private final JdbcClient db;

    SandboxRepository(JdbcClient db) {
        this.db = db;
    }

    /** The contact id is the idempotency key: the same message arrives once. */
    void insert(ContactId contact, Channel channel, byte[] address, byte[] sealed, Instant at) {
        int rows = db.sql("""
                INSERT INTO messaging.sandbox_message (contact_id, channel, address_index, content_sealed, arrived_at)
                VALUES (:contact, :channel, :address, :sealed, :at)
                ON CONFLICT (organization_id, contact_id) DO NOTHING
                """)
                .param("contact", contact.value())
                .param("channel", channel.name())
                .param("address", address)
                .param("sealed", sealed)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        assert rows <= 1;
    }

    boolean has(ContactId contact) {
        return !db.sql("SELECT contact_id FROM messaging.sandbox_message WHERE contact_id = :contact")
                .param("contact", contact.value())
                .query(UUID.class)
                .list()
                .isEmpty();
    }

    List<Arrived> at(byte[] address, int limit) {
        return db.sql("""
                SELECT contact_id, channel, content_sealed, arrived_at
                  FROM messaging.sandbox_message
                 WHERE address_index = :address
                 ORDER BY arrived_at DESC, contact_id DESC
                 LIMIT :limit
                """)
                .param("address", address)
                .param("limit", limit)
                .query((row, _) -> new Arrived(
                        new ContactId(row.getObject("contact_id", UUID.class)),
                        Channel.valueOf(row.getString("channel")),
                        row.getBytes("content_sealed"),
                        row.getObject("arrived_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, only carried from its row
    record Arrived(ContactId contact, Channel channel, byte[] sealed, Instant at) {}
}
