package pl.ugoda.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.compliance.Circumstances.PastContact;
import pl.ugoda.compliance.Circumstances.StopInForce;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.PersonId;

/** What is known about a chunk of persons, read in one statement. */
@Repository
class CircumstancesQueries {
    private final JdbcClient db;

    CircumstancesQueries(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param except contacts that do not count, because they are the ones being confirmed
     */
    Known of(
            Collection<PersonId> persons,
            Collection<DebtorId> debtors,
            Collection<ContactId> except,
            LocalDate today,
            Instant now) {
        var known = new Known();
        db.sql("""
                SELECT 'contact' AS what, person_id, NULL::uuid AS id, channel AS code, NULL AS scope,
                       NULL::uuid AS case_id, NULL::uuid AS claim_id, NULL::uuid AS point_id, planned_on AS day
                  FROM compliance.permit
                 WHERE person_id = ANY (:persons::uuid[])
                   AND planned_on > :since
                   AND kind IN ('NOTICE', 'REMINDER', 'DEMAND', 'PRE_COURT_DEMAND')
                   AND (state = 'CONFIRMED' OR (state = 'RESERVED' AND not_after > :now))
                   AND contact_id <> ALL (:except::uuid[])
                UNION ALL
                SELECT 'hold', person_id, hold_id, reason, scope, case_id, claim_id, contact_point_id, until_on
                  FROM compliance.hold
                 WHERE person_id = ANY (:persons::uuid[])
                   AND lifted_at IS NULL
                   AND (until_on IS NULL OR until_on >= :today)
                UNION ALL
                SELECT 'stop', person_id, stop_id, channel, NULL, confirmation_id, NULL, contact_point_id, NULL
                  FROM compliance.stop
                 WHERE person_id = ANY (:persons::uuid[]) AND withdrawn_at IS NULL
                UNION ALL
                SELECT 'informed', debtor_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL
                  FROM compliance.information
                 WHERE debtor_id = ANY (:debtors::uuid[])
                """)
                .param("persons", SqlArrays.uuids(persons))
                .param("debtors", SqlArrays.uuids(debtors))
                .param("except", SqlArrays.uuids(except))
                .param("since", today.minusDays(ContactPolicy.DAYS_COUNTED))
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(known::add);
        return known;
    }

    /** The answer, by person and debtor. */
    static final class Known {
        private final Map<PersonId, List<PastContact>> contacts = new HashMap<>();
        private final Map<PersonId, List<StoredHold>> holds = new HashMap<>();
        private final Map<PersonId, List<StopInForce>> stops = new HashMap<>();
        private final Set<DebtorId> informed = new HashSet<>();

        List<PastContact> contacts(PersonId person) {
            return contacts.computeIfAbsent(person, _ -> new ArrayList<>());
        }

        List<StoredHold> holds(PersonId person) {
            return holds.getOrDefault(person, List.of());
        }

        List<StopInForce> stops(PersonId person) {
            return stops.getOrDefault(person, List.of());
        }

        boolean informed(DebtorId debtor) {
            return informed.contains(debtor);
        }

        /** Cases of which single claims are held. */
        Set<CaseId> casesWithHeldClaims() {
            Set<CaseId> cases = new HashSet<>();
            holds.values()
                    .forEach(list -> list.stream()
                            .filter(hold -> hold.scope() == HoldScope.CLAIM)
                            .forEach(hold -> cases.add(hold.heldCase())));
            return cases;
        }

        private void add(ResultSet row) throws SQLException {
            var owner = row.getObject("person_id", UUID.class);
            switch (row.getString("what")) {
                case "contact" ->
                    contacts(new PersonId(owner))
                            .add(new PastContact(
                                    row.getObject("day", LocalDate.class), Channel.valueOf(row.getString("code"))));
                case "hold" ->
                    holds.computeIfAbsent(new PersonId(owner), _ -> new ArrayList<>())
                            .add(StoredHold.from(row));
                case "stop" -> {
                    var confirmation = row.getObject("case_id", UUID.class);
                    stops.computeIfAbsent(new PersonId(owner), _ -> new ArrayList<>())
                            .add(new StopInForce(
                                    row.getObject("id", UUID.class),
                                    Channel.valueOf(row.getString("code")),
                                    row.getObject("point_id", UUID.class),
                                    confirmation == null ? null : new ContactId(confirmation)));
                }
                case "informed" -> informed.add(new DebtorId(owner));
                default -> throw new IllegalStateException(row.getString("what"));
            }
        }
    }

    record StoredHold(
            UUID id,
            HoldReason reason,
            HoldScope scope,
            @Nullable UUID caseId,
            @Nullable UUID claimId,
            @Nullable UUID contactPoint,
            @Nullable LocalDate until) {
        private static StoredHold from(ResultSet row) throws SQLException {
            return new StoredHold(
                    row.getObject("id", UUID.class),
                    HoldReason.valueOf(row.getString("code")),
                    HoldScope.valueOf(row.getString("scope")),
                    row.getObject("case_id", UUID.class),
                    row.getObject("claim_id", UUID.class),
                    row.getObject("point_id", UUID.class),
                    row.getObject("day", LocalDate.class));
        }

        CaseId heldCase() {
            return new CaseId(Objects.requireNonNull(caseId));
        }

        ClaimId heldClaim() {
            return new ClaimId(Objects.requireNonNull(claimId));
        }
    }
}
