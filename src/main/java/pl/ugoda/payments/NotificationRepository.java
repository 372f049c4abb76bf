package pl.ugoda.payments;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.payments.PaymentProvider.Notice;
import pl.ugoda.vault.DataClass;
import pl.ugoda.vault.Vault;

@Repository
class NotificationRepository {
    private final JdbcClient db;
    private final Vault vault;

    NotificationRepository(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    record Waiting(UUID id, String provider, Notice notice) {}

    /** Keeps it with its own bytes; the same event of a provider is kept once. */
    void keep(String provider, Notice notice, byte[] body, Instant now) {
        Notice.Paid paid = notice instanceof Notice.Paid money ? money : null;
        db.sql("""
                INSERT INTO payments.notification
                       (id, provider, event_id, kind, reference, amount_minor, currency, paid_at, body_sealed, received_at)
                VALUES (:id, :provider, :event, :kind, :reference, :amount, :currency, :paid, :body, :now)
                ON CONFLICT (organization_id, provider, event_id) DO NOTHING
                """)
                .param("id", TimeOrderedId.next())
                .param("provider", provider)
                .param("event", notice.eventId())
                .param("kind", paid == null ? "FAILED" : "PAID")
                .param("reference", notice.reference())
                .param("amount", paid == null ? null : paid.amount().minor(), Types.BIGINT)
                .param(
                        "currency",
                        paid == null ? null : paid.amount().currency().getCurrencyCode(),
                        Types.CHAR)
                .param(
                        "paid",
                        paid == null ? null : paid.paidAt().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("body", vault.seal(DataClass.FINANCIAL, new String(body, StandardCharsets.ISO_8859_1)))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The oldest first. */
    List<UUID> waiting(int limit) {
        return db.sql("""
                SELECT id
                  FROM payments.notification
                 WHERE processed_at IS NULL
                 ORDER BY received_at, id
                 LIMIT :limit
                """).param("limit", limit).query(UUID.class).list();
    }

    /** Empty when it was acted on meanwhile. */
    Optional<Waiting> lockWaiting(UUID id) {
        return db.sql("""
                SELECT id, provider, event_id, kind, reference, amount_minor, currency, paid_at
                  FROM payments.notification
                 WHERE id = :id AND processed_at IS NULL
                   FOR UPDATE
                """).param("id", id).query(NotificationRepository::row).optional();
    }

    void processed(UUID id, String outcome, Instant now) {
        db.sql("UPDATE payments.notification SET processed_at = :now, outcome = :outcome WHERE id = :id")
                .param("id", id)
                .param("outcome", outcome)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Waiting row(ResultSet row, int number) throws SQLException {
        String event = row.getString("event_id");
        String reference = row.getString("reference");
        Notice notice = row.getString("kind").equals("FAILED")
                ? new Notice.Failed(event, reference)
                : new Notice.Paid(
                        event,
                        reference,
                        new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                        row.getObject("paid_at", OffsetDateTime.class).toInstant());
        return new Waiting(row.getObject("id", UUID.class), row.getString("provider"), notice);
    }
}
