package pl.ugoda.compliance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.PersonId;

@Repository
class PersonRecordQueries {
    private final JdbcClient db;

    PersonRecordQueries(JdbcClient db) {
        this.db = db;
    }

    Map<PersonId, List<PersonRecord.Stopped>> stops(Collection<PersonId> persons) {
        Map<PersonId, List<PersonRecord.Stopped>> stops = new HashMap<>();
        db.sql("""
                SELECT person_id, channel, contact_point_id
                  FROM compliance.stop
                 WHERE person_id = ANY (:persons::uuid[]) AND withdrawn_at IS NULL
                 ORDER BY stop_id
                """).param("persons", SqlArrays.uuids(persons)).query(row -> {
            stops.computeIfAbsent(new PersonId(row.getObject("person_id", UUID.class)), _ -> new ArrayList<>())
                    .add(new PersonRecord.Stopped(
                            Channel.valueOf(row.getString("channel")), row.getObject("contact_point_id", UUID.class)));
        });
        return stops;
    }

    Map<PersonId, PersonRepository.Signs> signs(Collection<PersonId> persons) {
        Map<PersonId, PersonRepository.Signs> signs = new HashMap<>();
        db.sql("""
                SELECT person_id, last_reply_at, last_response_at
                  FROM compliance.person
                 WHERE person_id = ANY (:persons::uuid[])
                """).param("persons", SqlArrays.uuids(persons)).query(row -> {
            signs.put(
                    new PersonId(row.getObject("person_id", UUID.class)),
                    new PersonRepository.Signs(
                            instant(row.getObject("last_reply_at", OffsetDateTime.class)),
                            instant(row.getObject("last_response_at", OffsetDateTime.class))));
        });
        return signs;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
