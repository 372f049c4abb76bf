package pl.ugoda.compliance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.PersonId;

@Repository
class StopRepository {
    private final JdbcClient db;

    StopRepository(JdbcClient db) {
        this.db = db;
    }

    void insert(UUID id, NewStop stop, Instant at) {
        ContactId confirmation = stop.confirmation();
        int rows = db.sql("""
                INSERT INTO compliance.stop
                       (stop_id, person_id, channel, contact_point_id, how, proof, source_id, stopped_at, confirmation_id)
                VALUES (:id, :person, :channel, :point::uuid, :how, :proof, :source::uuid, :at, :confirmation::uuid)
                """)
                .param("id", id)
                .param("person", stop.person().value())
                .param("channel", stop.channel().name())
                .param("point", stop.contactPoint())
                .param("how", stop.how().name())
                .param("proof", stop.proof())
                .param("source", stop.source())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("confirmation", confirmation == null ? null : confirmation.value())
                .update();
        assert rows == 1;
    }

    int withdraw(UUID id, Instant at, String how) {
        return db.sql("""
                UPDATE compliance.stop
                   SET withdrawn_at = :at, withdrawn_how = :how
                 WHERE stop_id = :id AND withdrawn_at IS NULL
                """)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("how", how)
                .update();
    }

    List<Stop> inForce(PersonId person) {
        return db.sql("""
                SELECT stop_id, channel, contact_point_id, how, proof, stopped_at
                  FROM compliance.stop
                 WHERE person_id = :person AND withdrawn_at IS NULL
                 ORDER BY stop_id
                """)
                .param("person", person.value())
                .query((row, _) -> new Stop(
                        row.getObject("stop_id", UUID.class),
                        person,
                        Channel.valueOf(row.getString("channel")),
                        row.getObject("contact_point_id", UUID.class),
                        NewStop.How.valueOf(row.getString("how")),
                        row.getString("proof"),
                        row.getObject("stopped_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
