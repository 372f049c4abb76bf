package pl.ugoda.portal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.PersonId;

@Repository
class VisitRepository {
    private final JdbcClient db;

    VisitRepository(JdbcClient db) {
        this.db = db;
    }

    record Seen(Visit visit, Instant lastSeenAt) {}

    void begin(byte[] digest, Visit visit, Instant now) {
        db.sql("""
                        INSERT INTO portal.visit (token_digest, case_id, debtor_id, person_id, creditor_id,
                                                  contact_point_id, language, began_at, last_seen_at)
                        VALUES (:digest, :caseId, :debtor, :person, :creditor, :contactPoint, :language, :now, :now)
                        """)
                .param("digest", digest)
                .param("caseId", visit.caseId().value())
                .param("debtor", visit.debtor().value())
                .param("person", visit.person().value())
                .param("creditor", visit.creditor().value())
                .param("contactPoint", visit.contactPoint())
                .param("language", visit.language().name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Finds a visit in progress.
     *
     * @param idleSince a visit not seen since then is over
     * @param begunSince so is one that began earlier
     */
    Optional<Seen> find(byte[] digest, Instant idleSince, Instant begunSince) {
        return db.sql("""
                        SELECT case_id, debtor_id, person_id, creditor_id, contact_point_id, language, last_seen_at
                          FROM portal.visit
                         WHERE token_digest = :digest AND last_seen_at > :idleSince AND began_at > :begunSince
                        """)
                .param("digest", digest)
                .param("idleSince", idleSince.atOffset(ZoneOffset.UTC))
                .param("begunSince", begunSince.atOffset(ZoneOffset.UTC))
                .query((row, index) -> new Seen(
                        new Visit(
                                CurrentOrganization.get(),
                                new CaseId(row.getObject("case_id", UUID.class)),
                                new DebtorId(row.getObject("debtor_id", UUID.class)),
                                new PersonId(row.getObject("person_id", UUID.class)),
                                new CreditorId(row.getObject("creditor_id", UUID.class)),
                                row.getObject("contact_point_id", UUID.class),
                                Language.valueOf(row.getString("language"))),
                        row.getObject("last_seen_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void seen(byte[] digest, Instant now) {
        db.sql("UPDATE portal.visit SET last_seen_at = :now WHERE token_digest = :digest")
                .param("digest", digest)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(byte[] digest) {
        db.sql("DELETE FROM portal.visit WHERE token_digest = :digest")
                .param("digest", digest)
                .update();
    }

    void endThrough(UUID contactPoint) {
        db.sql("DELETE FROM portal.visit WHERE contact_point_id = :contactPoint")
                .param("contactPoint", contactPoint)
                .update();
    }

    /** Forgets visits that are over. */
    void sweep(Instant idleSince) {
        db.sql("DELETE FROM portal.visit WHERE last_seen_at < :idleSince")
                .param("idleSince", idleSince.atOffset(ZoneOffset.UTC))
                .update();
    }
}
