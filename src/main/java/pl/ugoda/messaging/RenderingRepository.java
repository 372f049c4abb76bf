package pl.ugoda.messaging;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.Language;
import pl.ugoda.messaging.template.ShippedTemplates.Rendered;

@Repository
class RenderingRepository {
    private final JdbcClient db;

    RenderingRepository(JdbcClient db) {
        this.db = db;
    }

    /** Keeps a message as it is about to be sent. */
    void insert(
            ContactId contact,
            int attempt,
            Language language,
            Rendered rendered,
            SentContent.Sealed sealed,
            Instant at) {
        int rows = db.sql("""
                INSERT INTO messaging.rendering
                       (contact_id, attempt, template, template_version, language, informed, content_sealed, digest, rendered_at)
                VALUES (:contact, :attempt, :template, :version, :language, :informed, :sealed, :digest, :at)
                """)
                .param("contact", contact.value())
                .param("attempt", attempt)
                .param("template", rendered.template())
                .param("version", rendered.version())
                .param("language", language.name())
                .param("informed", rendered.informed())
                .param("sealed", sealed.bytes())
                .param("digest", sealed.digest())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        assert rows == 1;
    }

    /** Those of the contacts whose last rendering carried the information notice. */
    List<ContactId> informing(List<ContactId> contacts) {
        return db.sql("""
                SELECT DISTINCT contact_id
                  FROM messaging.rendering
                 WHERE contact_id = ANY (:contacts::uuid[]) AND informed
                """)
                .param("contacts", SqlArrays.uuids(contacts))
                .query((row, _) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }
}
