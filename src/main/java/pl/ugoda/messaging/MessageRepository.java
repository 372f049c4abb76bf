package pl.ugoda.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.compliance.MessageKind;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.DebtorId;

/** The outbox: every change of state names the states it may come from. */
@Repository
class MessageRepository {
    private final JdbcClient db;

    MessageRepository(JdbcClient db) {
        this.db = db;
    }

    /** A contact planned twice stays planned once. */
    void plan(List<Intent> intents, Instant at) {
        int rows = db.sql("""
                INSERT INTO messaging.message
                       (contact_id, case_id, debtor_id, contact_point_id, channel, kind, template, not_before, not_after, next_try_at,
                        state, planned_at)
                SELECT contact, of_case, debtor, point, channel, kind, template, not_before, not_after, not_before, 'PLANNED', :at
                  FROM unnest(:contacts::uuid[], :cases::uuid[], :debtors::uuid[], :points::uuid[], :channels::text[],
                              :kinds::text[], :templates::text[], :notBefore::timestamptz[], :notAfter::timestamptz[])
                       AS i (contact, of_case, debtor, point, channel, kind, template, not_before, not_after)
                ON CONFLICT (organization_id, contact_id) DO NOTHING
                """)
                .param("contacts", SqlArrays.column("uuid", intents, Intent::id))
                .param("cases", SqlArrays.column("uuid", intents, Intent::caseId))
                .param("debtors", SqlArrays.column("uuid", intents, Intent::debtor))
                .param("points", SqlArrays.column("uuid", intents, Intent::contactPoint))
                .param("channels", SqlArrays.column("text", intents, Intent::channel))
                .param("kinds", SqlArrays.column("text", intents, Intent::kind))
                .param("templates", SqlArrays.column("text", intents, Intent::template))
                .param("notBefore", SqlArrays.column("timestamptz", intents, Intent::notBefore))
                .param("notAfter", SqlArrays.column("timestamptz", intents, Intent::notAfter))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        assert rows <= intents.size();
    }

    /** Whether a contact was planned; another transaction that asks the same waits for the end of this one. */
    boolean isPlanned(ContactId contact) {
        var locked = db.sql("SELECT pg_advisory_xact_lock(hashtextextended('messaging.contact ' || :contact, 0))")
                .param("contact", contact.toString())
                .query((row, _) -> true)
                .single();
        long planned = db.sql("SELECT count(*) FROM messaging.message WHERE contact_id = :contact")
                .param("contact", contact.value())
                .query(Long.class)
                .single();
        return locked && planned > 0;
    }

    /** When something waits to be sent; what a dead worker left behind is due at once. */
    Optional<Instant> nextDue(Set<Channel> channels, Instant leasesOver, Instant now) {
        boolean leftBehind = db.sql("""
                SELECT EXISTS (SELECT FROM messaging.message
                                WHERE state IN ('CLAIMED', 'HANDED_OVER') AND lease_until < :over)
                """)
                .param("over", leasesOver.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (leftBehind) {
            return Optional.of(now);
        }
        return db.sql("""
                SELECT next_try_at
                  FROM messaging.message
                 WHERE state = 'PLANNED' AND channel = ANY (:channels::text[])
                 ORDER BY next_try_at
                 LIMIT 1
                """)
                .param("channels", SqlArrays.column("text", List.copyOf(channels), channel -> channel))
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Takes a window of due messages for one connection; other workers pass them by. */
    List<Claimed> claim(Set<Channel> channels, int limit, Instant now, Instant leaseUntil) {
        // Materialized: a plan that looks into the list once for each message would find, and lock, other ones each
        // time.
        return db.sql("""
                WITH due AS MATERIALIZED (
                     SELECT organization_id, contact_id
                       FROM messaging.message
                      WHERE state = 'PLANNED' AND channel = ANY (:channels::text[]) AND next_try_at <= :now
                      ORDER BY next_try_at, contact_id
                      LIMIT :limit
                        FOR UPDATE SKIP LOCKED)
                UPDATE messaging.message m
                   SET state = 'CLAIMED', lease_until = :leaseUntil, attempts = m.attempts + 1
                  FROM due
                 WHERE m.organization_id = due.organization_id AND m.contact_id = due.contact_id
                RETURNING m.contact_id, m.case_id, m.debtor_id, m.contact_point_id, m.channel, m.kind, m.template, m.not_before,
                          m.not_after, m.attempts
                """)
                .param("channels", SqlArrays.column("text", List.copyOf(channels), channel -> channel))
                .param("limit", limit)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("leaseUntil", leaseUntil.atOffset(ZoneOffset.UTC))
                .query(MessageRepository::claimed)
                .list();
    }

    /** Takes one message if it is due and nobody has it. */
    List<Claimed> claim(ContactId contact, Set<Channel> channels, Instant now, Instant leaseUntil) {
        return db.sql("""
                UPDATE messaging.message m
                   SET state = 'CLAIMED', lease_until = :leaseUntil, attempts = m.attempts + 1
                 WHERE m.contact_id = :contact AND m.state = 'PLANNED' AND m.channel = ANY (:channels::text[])
                   AND m.next_try_at <= :now
                RETURNING m.contact_id, m.case_id, m.debtor_id, m.contact_point_id, m.channel, m.kind, m.template, m.not_before,
                          m.not_after, m.attempts
                """)
                .param("contact", contact.value())
                .param("channels", SqlArrays.column("text", List.copyOf(channels), channel -> channel))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("leaseUntil", leaseUntil.atOffset(ZoneOffset.UTC))
                .query(MessageRepository::claimed)
                .list();
    }

    /** Those of a text to these debtors that nobody has taken to send, and that nobody takes until the caller is done. */
    List<ContactId> lockPlanned(String template, Collection<DebtorId> debtors) {
        return db.sql("""
                SELECT contact_id
                  FROM messaging.message
                 WHERE state = 'PLANNED' AND template = :template AND debtor_id = ANY (:debtors::uuid[])
                 ORDER BY contact_id
                   FOR UPDATE
                """)
                .param("template", template)
                .param("debtors", SqlArrays.column("uuid", List.copyOf(debtors), debtor -> debtor))
                .query((row, _) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Whether a message will never arrive. */
    boolean isLost(ContactId contact) {
        return db.sql("""
                SELECT EXISTS (SELECT FROM messaging.message
                                WHERE contact_id = :contact AND state IN ('FAILED', 'WITHDRAWN'))
                """)
                .param("contact", contact.value())
                .query(Boolean.class)
                .single();
    }

    /** Nothing of these has left: their worker died before the hand-over. */
    int giveBack(Instant leasesOver) {
        return db.sql("""
                UPDATE messaging.message
                   SET state = 'PLANNED', lease_until = NULL
                 WHERE state = 'CLAIMED' AND lease_until < :over
                """).param("over", leasesOver.atOffset(ZoneOffset.UTC)).update();
    }

    /** These may have left: their worker died between hand-over and answer. */
    List<Claimed> lose(Instant leasesOver) {
        return db.sql("""
                UPDATE messaging.message
                   SET state = 'UNKNOWN', lease_until = NULL, reason = 'interrupted'
                 WHERE state = 'HANDED_OVER' AND lease_until < :over
                RETURNING contact_id, case_id, debtor_id, contact_point_id, channel, kind, template, not_before, not_after, attempts
                """)
                .param("over", leasesOver.atOffset(ZoneOffset.UTC))
                .query(MessageRepository::claimed)
                .list();
    }

    void handOver(Collection<ContactId> contacts, Instant at) {
        int rows = db.sql("""
                UPDATE messaging.message
                   SET state = 'HANDED_OVER', handed_over_at = :at
                 WHERE contact_id = ANY (:contacts::uuid[]) AND state = 'CLAIMED'
                """)
                .param("contacts", SqlArrays.uuids(contacts))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (rows != contacts.size()) {
            throw new IllegalStateException("the lease of a message was lost before its hand-over");
        }
    }

    /** Moves messages along the graph; those that stand elsewhere, because a receipt was faster, stay where they are. */
    List<CaseId> move(List<Move> moves, MessageState to, Instant at) {
        if (moves.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                UPDATE messaging.message m
                   SET state = :to,
                       lease_until = NULL,
                       provider_ref = coalesce(n.ref, m.provider_ref),
                       reason = n.reason,
                       next_try_at = coalesce(n.next_try, m.next_try_at),
                       accepted_at = CASE WHEN :to IN ('ACCEPTED', 'DELIVERED', 'READ') THEN coalesce(m.accepted_at, :at)
                                          ELSE m.accepted_at END,
                       delivered_at = CASE WHEN :to IN ('DELIVERED', 'READ') THEN coalesce(m.delivered_at, :at)
                                           ELSE m.delivered_at END,
                       read_at = CASE WHEN :to = 'READ' THEN :at ELSE m.read_at END,
                       ended_at = CASE WHEN :to IN ('FAILED', 'WITHDRAWN') THEN :at ELSE m.ended_at END
                  FROM unnest(:contacts::uuid[], :refs::text[], :reasons::text[], :tries::timestamptz[])
                       AS n (contact, ref, reason, next_try)
                 WHERE m.contact_id = n.contact AND m.state = ANY (:from::text[])
                RETURNING m.case_id
                """)
                .param("to", to.name())
                .param("from", SqlArrays.column("text", List.copyOf(to.previous()), state -> state))
                .param("contacts", SqlArrays.column("uuid", moves, Move::contact))
                .param("refs", SqlArrays.column("text", moves, Move::providerRef))
                .param("reasons", SqlArrays.column("text", moves, Move::reason))
                .param("tries", SqlArrays.column("timestamptz", moves, Move::nextTry))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        var intent = new Intent(
                new ContactId(row.getObject("contact_id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                new DebtorId(row.getObject("debtor_id", UUID.class)),
                row.getObject("contact_point_id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("template"),
                row.getObject("not_before", OffsetDateTime.class).toInstant(),
                row.getObject("not_after", OffsetDateTime.class).toInstant());
        return new Claimed(intent, row.getInt("attempts"));
    }
}
