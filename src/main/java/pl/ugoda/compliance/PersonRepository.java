package pl.ugoda.compliance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.PersonId;

@Repository
class PersonRepository {
    private final JdbcClient db;

    PersonRepository(JdbcClient db) {
        this.db = db;
    }

    /**
     * Locks the persons until the transaction ends, in id order so that two chunks never wait for each other crosswise, and tells
     * when they last gave a sign.
     */
    Map<PersonId, Signs> lock(Collection<PersonId> persons) {
        var ids = SqlArrays.uuids(persons);
        int added = db.sql("""
                INSERT INTO compliance.person (person_id)
                SELECT DISTINCT id FROM unnest(:ids::uuid[]) AS id ORDER BY id
                ON CONFLICT (organization_id, person_id) DO NOTHING
                """).param("ids", ids).update();
        assert added >= 0;
        Map<PersonId, Signs> signs = new HashMap<>(persons.size() * 2);
        db.sql("""
                SELECT person_id, last_reply_at, last_response_at
                  FROM compliance.person
                 WHERE person_id = ANY (:ids::uuid[])
                 ORDER BY person_id
                   FOR UPDATE
                """).param("ids", ids).query(row -> {
            signs.put(
                    new PersonId(row.getObject(1, UUID.class)),
                    new Signs(
                            instant(row.getObject(2, OffsetDateTime.class)),
                            instant(row.getObject(3, OffsetDateTime.class))));
        });
        return signs;
    }

    /** Of two signs the later one stays. In id order, as {@link #lock} does. */
    void replied(Collection<PersonId> persons, Instant at) {
        sign(persons, at, at);
    }

    void responded(PersonId person, Instant at) {
        sign(List.of(person), null, at);
    }

    private void sign(Collection<PersonId> persons, @Nullable Instant reply, Instant response) {
        int rows = db.sql("""
                INSERT INTO compliance.person AS p (person_id, last_reply_at, last_response_at)
                SELECT DISTINCT id, :reply::timestamptz, :response::timestamptz
                  FROM unnest(:persons::uuid[]) AS id
                 ORDER BY id
                ON CONFLICT (organization_id, person_id)
                DO UPDATE SET last_reply_at = greatest(p.last_reply_at, excluded.last_reply_at),
                              last_response_at = greatest(p.last_response_at, excluded.last_response_at)
                """)
                .param("persons", SqlArrays.uuids(persons))
                .param("reply", reply == null ? null : reply.atOffset(ZoneOffset.UTC))
                .param("response", response.atOffset(ZoneOffset.UTC))
                .update();
        assert rows <= persons.size();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    record Signs(@Nullable Instant lastReplyAt, @Nullable Instant lastResponseAt) {}
}
