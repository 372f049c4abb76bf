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

    void insert(ContactId contact, DebtorId debtor, Instant askedAt) {
        int rows = db.sql("""
                INSERT INTO messaging.one_time_code (contact_id, debtor_id, asked_at)
                VALUES (:contact, :debtor, :askedAt)
                """)
                .param("contact", contact.value())
                .param("debtor", debtor.value())
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

    /** The code written last for this debtor, unless it was used, taken back, or written too long ago. */
    Optional<Written> newest(DebtorId debtor, Instant since) {
        return db.sql("""
                SELECT contact_id, mark, written_at
                  FROM messaging.one_time_code
                 WHERE debtor_id = :debtor AND written_at IS NOT NULL
                 ORDER BY written_at DESC
                 LIMIT 1
                """)
                .param("debtor", debtor.value())
                .query((row, _) -> new Written(
                        new ContactId(row.getObject("contact_id", UUID.class)),
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

    record Written(ContactId contact, Optional<byte[]> mark, Instant at) {}
}
