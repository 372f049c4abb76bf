package pl.ugoda.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.PersonId;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.parties.DebtorKind;

@Repository
class PermitRepository {
    private final JdbcClient db;

    PermitRepository(JdbcClient db) {
        this.db = db;
    }

    void insert(List<Granted> granted, Instant at) {
        if (granted.isEmpty()) {
            return;
        }
        int rows = db.sql("""
                INSERT INTO compliance.permit
                       (contact_id, person_id, case_id, debtor_id, creditor_id, contact_point_id, channel, kind, debtor_kind,
                        planned_on, not_before, not_after, policy, rules, awaited, state, reserved_at)
                SELECT *, 'RESERVED', :at
                  FROM unnest(:contacts::uuid[], :persons::uuid[], :cases::uuid[], :debtors::uuid[], :creditors::uuid[],
                              :points::uuid[], :channels::text[], :kinds::text[], :debtorKinds::text[], :days::date[],
                              :notBefore::timestamptz[], :notAfter::timestamptz[], :policies::text[], :rules::text[], :awaited::boolean[])
                """)
                .param(
                        "contacts",
                        SqlArrays.column("uuid", granted, row -> row.wish().id()))
                .param(
                        "persons",
                        SqlArrays.column("uuid", granted, row -> row.wish().person()))
                .param(
                        "cases",
                        SqlArrays.column("uuid", granted, row -> row.wish().caseId()))
                .param(
                        "debtors",
                        SqlArrays.column("uuid", granted, row -> row.wish().debtor()))
                .param(
                        "creditors",
                        SqlArrays.column("uuid", granted, row -> row.wish().creditor()))
                .param(
                        "points",
                        SqlArrays.column("uuid", granted, row -> row.wish().contactPoint()))
                .param(
                        "channels",
                        SqlArrays.column("text", granted, row -> row.wish().channel()))
                .param(
                        "kinds",
                        SqlArrays.column("text", granted, row -> row.wish().kind()))
                .param(
                        "debtorKinds",
                        SqlArrays.column("text", granted, row -> row.wish().debtorKind()))
                .param(
                        "days",
                        SqlArrays.column("date", granted, row -> row.permit().day()))
                .param(
                        "notBefore",
                        SqlArrays.column(
                                "timestamptz", granted, row -> row.permit().notBefore()))
                .param(
                        "notAfter",
                        SqlArrays.column(
                                "timestamptz", granted, row -> row.permit().notAfter()))
                .param("policies", SqlArrays.column("text", granted, Granted::policy))
                .param("rules", SqlArrays.column("text", granted, row -> RuleOutcomes.write(row.rules())))
                .param(
                        "awaited",
                        SqlArrays.column("boolean", granted, row -> row.wish().awaited()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        assert rows == granted.size();
    }

    void insertRefusals(List<Refusal> refusals, Instant at) {
        if (refusals.isEmpty()) {
            return;
        }
        int rows = db.sql("""
                INSERT INTO compliance.refusal
                       (refusal_id, contact_id, stage, person_id, case_id, channel, kind, refused_on, rule, until_at, policy, rules,
                        refused_at)
                SELECT *, :at
                  FROM unnest(:ids::uuid[], :contacts::uuid[], :stages::text[], :persons::uuid[], :cases::uuid[],
                              :channels::text[], :kinds::text[], :days::date[], :by::text[], :until::timestamptz[],
                              :policies::text[], :rules::text[])
                """)
                .param("ids", SqlArrays.column("uuid", refusals, _ -> TimeOrderedId.next()))
                .param(
                        "contacts",
                        SqlArrays.column("uuid", refusals, row -> row.wish().id()))
                .param("stages", SqlArrays.column("text", refusals, Refusal::stage))
                .param(
                        "persons",
                        SqlArrays.column("uuid", refusals, row -> row.wish().person()))
                .param(
                        "cases",
                        SqlArrays.column("uuid", refusals, row -> row.wish().caseId()))
                .param(
                        "channels",
                        SqlArrays.column("text", refusals, row -> row.wish().channel()))
                .param(
                        "kinds",
                        SqlArrays.column("text", refusals, row -> row.wish().kind()))
                .param("days", SqlArrays.column("date", refusals, Refusal::day))
                .param("by", SqlArrays.column("text", refusals, Refusal::rule))
                .param("until", SqlArrays.column("timestamptz", refusals, Refusal::until))
                .param("policies", SqlArrays.column("text", refusals, Refusal::policy))
                .param("rules", SqlArrays.column("text", refusals, row -> RuleOutcomes.write(row.rules())))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        assert rows == refusals.size();
    }

    /** Permits that still stand, expired ones included. Their persons must be locked before. */
    List<Standing> standing(Collection<ContactId> contacts) {
        return db.sql("""
                SELECT contact_id, person_id, case_id, debtor_id, creditor_id, contact_point_id, channel, kind, debtor_kind,
                       planned_on, not_before, not_after, awaited
                  FROM compliance.permit
                 WHERE contact_id = ANY (:contacts::uuid[]) AND state IN ('RESERVED', 'CONFIRMED')
                """)
                .param("contacts", SqlArrays.uuids(contacts))
                .query(PermitRepository::standing)
                .list();
    }

    List<PersonId> persons(Collection<ContactId> contacts) {
        return db.sql("""
                SELECT DISTINCT person_id
                  FROM compliance.permit
                 WHERE contact_id = ANY (:contacts::uuid[])
                """)
                .param("contacts", SqlArrays.uuids(contacts))
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    void confirm(Collection<ContactId> contacts, Instant at) {
        int rows = db.sql("""
                UPDATE compliance.permit
                   SET state = 'CONFIRMED', confirmed_at = :at
                 WHERE contact_id = ANY (:contacts::uuid[]) AND state IN ('RESERVED', 'CONFIRMED')
                """)
                .param("contacts", SqlArrays.uuids(contacts))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        assert rows == contacts.size();
    }

    void release(Collection<ContactId> contacts) {
        int rows = db.sql("""
                UPDATE compliance.permit
                   SET state = 'RELEASED'
                 WHERE contact_id = ANY (:contacts::uuid[]) AND state IN ('RESERVED', 'CONFIRMED')
                """).param("contacts", SqlArrays.uuids(contacts)).update();
        assert rows <= contacts.size();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        var wish = new Wish(
                new ContactId(row.getObject("contact_id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new DebtorId(row.getObject("debtor_id", UUID.class)),
                new CreditorId(row.getObject("creditor_id", UUID.class)),
                row.getObject("contact_point_id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                MessageKind.valueOf(row.getString("kind")),
                DebtorKind.valueOf(row.getString("debtor_kind")),
                row.getObject("not_before", OffsetDateTime.class).toInstant(),
                row.getBoolean("awaited"));
        var permit = new Permit(
                wish.id(),
                row.getObject("planned_on", LocalDate.class),
                wish.earliest(),
                row.getObject("not_after", OffsetDateTime.class).toInstant());
        return new Standing(wish, permit);
    }

    record Granted(Wish wish, Permit permit, String policy, List<RuleOutcome> rules) {}

    record Refusal(
            Wish wish,
            Stage stage,
            LocalDate day,
            RuleId rule,
            @Nullable Instant until,
            String policy,
            List<RuleOutcome> rules) {}

    record Standing(Wish wish, Permit permit) {}

    enum Stage {
        RESERVE,
        CONFIRM
    }
}
