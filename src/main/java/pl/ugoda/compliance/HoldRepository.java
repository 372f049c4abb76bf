package pl.ugoda.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.PersonId;

@Repository
class HoldRepository {
    private static final String HOLD = """
            SELECT hold_id, scope, reason, person_id, case_id, claim_id, contact_point_id, until_on, owner, placed_at, placed_by
              FROM compliance.hold
            """;

    private final JdbcClient db;

    HoldRepository(JdbcClient db) {
        this.db = db;
    }

    void insert(Hold hold) {
        @Nullable UUID caseId = null;
        @Nullable UUID claim = null;
        @Nullable UUID contactPoint = null;
        switch (hold.scope()) {
            case NewHold.Scope.OfClaim scope -> {
                caseId = scope.caseId().value();
                claim = scope.claim().value();
            }
            case NewHold.Scope.OfCase scope -> caseId = scope.caseId().value();
            case NewHold.Scope.OfPerson _ -> {}
            case NewHold.Scope.OfContactPoint scope -> contactPoint = scope.contactPoint();
        }
        int rows = db.sql("""
                INSERT INTO compliance.hold
                       (hold_id, scope, reason, person_id, case_id, claim_id, contact_point_id, until_on, owner, placed_at, placed_by)
                VALUES (:id, :scope, :reason, :person, :caseId::uuid, :claim::uuid, :point::uuid, :until::date, :owner, :at, :by)
                """)
                .param("id", hold.id().value())
                .param("scope", hold.scope().level().name())
                .param("reason", hold.reason().name())
                .param("person", hold.scope().person().value())
                .param("caseId", caseId)
                .param("claim", claim)
                .param("point", contactPoint)
                .param("until", hold.until())
                .param("owner", hold.owner())
                .param("at", hold.placedAt().atOffset(ZoneOffset.UTC))
                .param("by", hold.placedBy())
                .update();
        assert rows == 1;
    }

    /** Lifts it once; empty when it was lifted before or never existed. */
    Optional<Hold> lift(HoldId hold, Instant at, String by, String why) {
        return db.sql("""
                UPDATE compliance.hold
                   SET lifted_at = :at, lifted_by = :by, lifted_why = :why
                 WHERE hold_id = :id AND lifted_at IS NULL
                RETURNING hold_id, scope, reason, person_id, case_id, claim_id, contact_point_id, until_on, owner, placed_at, placed_by
                """)
                .param("id", hold.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("why", why)
                .query(HoldRepository::hold)
                .optional();
    }

    /** Once; empty when it has a last day already, was lifted or never existed. */
    Optional<Hold> limit(HoldId hold, LocalDate through) {
        return db.sql("""
                UPDATE compliance.hold
                   SET until_on = :through
                 WHERE hold_id = :id AND lifted_at IS NULL AND until_on IS NULL
                RETURNING hold_id, scope, reason, person_id, case_id, claim_id, contact_point_id, until_on, owner, placed_at, placed_by
                """)
                .param("id", hold.value())
                .param("through", through)
                .query(HoldRepository::hold)
                .optional();
    }

    List<Hold> inForce(Collection<PersonId> persons, LocalDate today) {
        return db.sql(HOLD + """
                 WHERE person_id = ANY (:persons::uuid[])
                   AND lifted_at IS NULL
                   AND (until_on IS NULL OR until_on >= :today)
                 ORDER BY hold_id
                """)
                .param("persons", SqlArrays.uuids(persons))
                .param("today", today)
                .query(HoldRepository::hold)
                .list();
    }

    List<Hold> inForce(LocalDate today) {
        return db.sql(HOLD + """
                 WHERE lifted_at IS NULL
                   AND (until_on IS NULL OR until_on >= :today)
                """)
                .param("today", today)
                .query(HoldRepository::hold)
                .list();
    }

    private static Hold hold(ResultSet row, int number) throws SQLException {
        return new Hold(
                new HoldId(row.getObject("hold_id", UUID.class)),
                scope(row),
                HoldReason.valueOf(row.getString("reason")),
                row.getObject("until_on", LocalDate.class),
                row.getString("owner"),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                row.getString("placed_by"));
    }

    private static NewHold.Scope scope(ResultSet row) throws SQLException {
        var person = new PersonId(row.getObject("person_id", UUID.class));
        return switch (HoldScope.valueOf(row.getString("scope"))) {
            case CLAIM ->
                new NewHold.Scope.OfClaim(
                        person,
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new ClaimId(row.getObject("claim_id", UUID.class)));
            case CASE -> new NewHold.Scope.OfCase(person, new CaseId(row.getObject("case_id", UUID.class)));
            case PERSON -> new NewHold.Scope.OfPerson(person);
            case CONTACT_POINT ->
                new NewHold.Scope.OfContactPoint(person, row.getObject("contact_point_id", UUID.class));
        };
    }
}
