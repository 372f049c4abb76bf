package pl.ugoda.messaging;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.DebtorId;

@Repository
class OneTimeCodeRepository {
    private final JdbcClient db;

    OneTimeCodeRepository(JdbcClient db) {
        this.db = db;
    }

    /** @param sentTo the contact point it goes to */
    void insert(ContactId contact, PortalLink askedBy, UUID sentTo, Instant askedAt) {
        int rows = db.sql("""
                INSERT INTO messaging.one_time_code (contact_id, debtor_id, asked_from, sent_to, asked_at)
                VALUES (:contact, :debtor, :askedFrom, :sentTo, :askedAt)
                """)
                .param("contact", contact.value())
                .param("debtor", askedBy.debtor().value())
                .param("askedFrom", askedBy.contactPoint())
                .param("sentTo", sentTo)
                .param("askedAt", askedAt.atOffset(ZoneOffset.UTC))
                .update();
        assert rows == 1;
    }

    int askedSince(DebtorId debtor, Instant since) {
        return db.sql("""
                SELECT count(*)
                  FROM messaging.one_time_code
                 WHERE debtor_id = :debtor AND asked_at > :since
                """)
                .param("debtor", debtor.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    void written(ContactId contact, byte[] mark, Instant at) {
        int rows = db.sql("""
                UPDATE messaging.one_time_code
                   SET mark = :mark, written_at = :at
                 WHERE contact_id = :contact
                """)
                .param("contact", contact.value())
                .param("mark", mark)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (rows != 1) {
            throw new IllegalStateException("nobody asked for a code in " + contact);
        }
    }

    /** The code written last for who reads at the link's contact point, unless it was used, taken back, or written too long ago. */
    Optional<Written> newest(PortalLink link, Instant since) {
        return db.sql("""
                SELECT contact_id, sent_to, mark, written_at
                  FROM messaging.one_time_code
                 WHERE debtor_id = :debtor AND asked_from = :askedFrom AND written_at IS NOT NULL
                 ORDER BY written_at DESC
                 LIMIT 1
                """)
                .param("debtor", link.debtor().value())
                .param("askedFrom", link.contactPoint())
                .query((row, _) -> new Written(
                        new ContactId(row.getObject("contact_id", UUID.class)),
                        row.getObject("sent_to", UUID.class),
                        Optional.ofNullable(row.getBytes("mark")),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .optional()
                .filter(code -> code.mark().isPresent() && code.at().isAfter(since));
    }

    /** Takes a code out of use; that it was asked for still counts. */
    void takeBack(ContactId contact) {
        int rows = db.sql("UPDATE messaging.one_time_code SET mark = NULL WHERE contact_id = :contact")
                .param("contact", contact.value())
                .update();
        assert rows <= 1;
    }

    void sweep(Instant askedBefore) {
        int rows = db.sql("DELETE FROM messaging.one_time_code WHERE asked_at < :askedBefore")
                .param("askedBefore", askedBefore.atOffset(ZoneOffset.UTC))
                .update();
        assert rows >= 0;
    }

    record Written(ContactId contact, UUID sentTo, Optional<byte[]> mark, Instant at) {}
}
