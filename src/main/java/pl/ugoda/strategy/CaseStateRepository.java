package pl.ugoda.strategy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.PersonId;
import pl.ugoda.parties.DebtorKind;

@Repository
class CaseStateRepository {
    private static final String COLUMNS = """
            case_id, person_id, debtor_id, creditor_id, strategy, next_action_on, email_point, phone_point, debtor_kind,
            open_claims, principal_minor, interest_minor, interest_on, interest_per_100_days_minor, anchor, holds,
            last_contact_on, last_opened_on, last_reply_on, path, terms_change_on, barred_claims, demandable_through,
            sure_through, disputed_claims
            """;
    private static final String OVERWRITE = Stream.of(COLUMNS.strip().split(",\\s*"))
            .map(column -> column + " = excluded." + column)
            .collect(Collectors.joining(", "));

    private final JdbcClient db;

    CaseStateRepository(JdbcClient db) {
        this.db = db;
    }

    /**
     * Takes due rows for this transaction, a person's cases together; rows that another worker holds are passed over.
     *
     * @param from rows before this point were offered already
     */
    List<CaseStateRow> takeDue(LocalDate today, DuePoint from, int limit) {
        return db.sql("SELECT " + COLUMNS + """
                  FROM strategy.case_state
                 WHERE next_action_on <= :today AND (next_action_on, person_id) >= (:day::date, :person)
                 ORDER BY next_action_on, person_id
                 LIMIT :limit
                   FOR UPDATE SKIP LOCKED
                """)
                .param("today", today)
                .param(
                        "day",
                        from.day().equals(LocalDate.MIN)
                                ? "-infinity"
                                : from.day().toString())
                .param("person", from.person())
                .param("limit", limit)
                .query(CaseStateRepository::row)
                .list();
    }

    /** Moves rows on after a decision: only what a decision changes. */
    void advance(List<CaseStateRow> rows) {
        int moved = db.sql("""
                UPDATE strategy.case_state s
                   SET next_action_on = r.next::date, last_contact_on = r.contact::date, path = r.path
                  FROM unnest(:ids::uuid[], :next::text[], :contact::text[], :path::text[])
                       AS r (case_id, next, contact, path)
                 WHERE s.case_id = r.case_id
                """)
                .param(
                        "ids",
                        Columns.ids(rows.stream().map(CaseStateRow::caseId).toList()))
                .param("next", Columns.of(rows, CaseStateRow::nextActionOn))
                .param("contact", Columns.of(rows, row -> row.facts().lastContactOn()))
                .param(
                        "path",
                        Columns.of(rows, row -> WalkedPath.text(row.facts().path())))
                .update();
        if (moved != rows.size()) {
            throw new IllegalStateException("moved " + moved + " of " + rows.size() + " rows");
        }
    }

    /** Locks the rows of the cases, in id order, until the transaction ends, and tells how many there are. */
    @CanIgnoreReturnValue
    int lock(Collection<CaseId> cases) {
        return db.sql("""
                SELECT case_id
                  FROM strategy.case_state
                 WHERE case_id = ANY (:ids::uuid[])
                 ORDER BY case_id
                   FOR UPDATE
                """)
                .param("ids", Columns.ids(cases))
                .query(UUID.class)
                .list()
                .size();
    }

    /** Lets one transaction of this organization at a time make rows. */
    void lockForMaking() {
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended('strategy.case_state ' || platform.organization(), 0))")
                .query(row -> {});
    }

    List<CaseStateRow> find(Collection<CaseId> cases) {
        return db.sql("SELECT " + COLUMNS + "FROM strategy.case_state WHERE case_id = ANY (:ids::uuid[])")
                .param("ids", Columns.ids(cases))
                .query(CaseStateRepository::row)
                .list();
    }

    Set<CaseId> barred(LocalDate today) {
        return new HashSet<>(db.sql("""
                SELECT case_id
                  FROM strategy.case_state
                 WHERE (open_claims = 0 AND barred_claims > 0) OR demandable_through < :today
                """)
                .param("today", today)
                .query((row, _) -> new CaseId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Adds or overwrites whole rows. */
    void save(List<CaseStateRow> rows) {
        int saved = db.sql("""
                INSERT INTO strategy.case_state (%s)
                SELECT case_id, person::uuid, debtor::uuid, creditor::uuid, strategy, next::date, email::uuid, phone::uuid, kind,
                       claims::integer, principal::bigint, interest::bigint, interest_on::date, growth::bigint, anchor::date, holds,
                       contact::date, opened::date, reply::date, path, terms::date, barred::integer, demandable::date,
                       sure::date, disputed::integer
                  FROM unnest(:ids::uuid[], :persons::text[], :debtors::text[], :creditors::text[], :strategies::text[],
                              :next::text[], :emails::text[], :phones::text[], :kinds::text[], :claims::text[],
                              :principals::text[], :interests::text[], :interestOn::text[], :growths::text[], :anchors::text[],
                              :holds::text[], :contacts::text[], :opened::text[], :replies::text[], :paths::text[],
                              :terms::text[], :barred::text[], :demandable::text[], :sure::text[], :disputed::text[])
                       AS r (case_id, person, debtor, creditor, strategy, next, email, phone, kind, claims, principal, interest,
                             interest_on, growth, anchor, holds, contact, opened, reply, path, terms, barred, demandable, sure,
                             disputed)
                ON CONFLICT (organization_id, case_id)
                DO UPDATE SET %s
                """.formatted(COLUMNS, OVERWRITE))
                .param(
                        "ids",
                        Columns.ids(rows.stream().map(CaseStateRow::caseId).toList()))
                .param("persons", Columns.of(rows, CaseStateRow::person))
                .param("debtors", Columns.of(rows, CaseStateRow::debtor))
                .param("creditors", Columns.of(rows, CaseStateRow::creditor))
                .param("strategies", Columns.of(rows, CaseStateRow::strategy))
                .param("next", Columns.of(rows, CaseStateRow::nextActionOn))
                .param("emails", Columns.of(rows, CaseStateRow::emailPoint))
                .param("phones", Columns.of(rows, CaseStateRow::phonePoint))
                .param("kinds", Columns.of(rows, row -> row.facts().debtorKind()))
                .param("claims", Columns.of(rows, row -> row.facts().openClaims()))
                .param("principals", Columns.of(rows, row -> row.facts().principalMinor()))
                .param("interests", Columns.of(rows, row -> row.facts().interestMinor()))
                .param("interestOn", Columns.of(rows, row -> row.facts().interestOn()))
                .param("growths", Columns.of(rows, row -> row.facts().interestPerHundredDaysMinor()))
                .param("anchors", Columns.of(rows, row -> row.facts().anchor()))
                .param(
                        "holds",
                        Columns.of(rows, row -> HoldFacts.text(row.facts().holds())))
                .param("contacts", Columns.of(rows, row -> row.facts().lastContactOn()))
                .param("opened", Columns.of(rows, row -> row.facts().lastOpenedOn()))
                .param("replies", Columns.of(rows, row -> row.facts().lastReplyOn()))
                .param(
                        "paths",
                        Columns.of(rows, row -> WalkedPath.text(row.facts().path())))
                .param("terms", Columns.of(rows, CaseStateRow::termsChangeOn))
                .param("barred", Columns.of(rows, row -> row.facts().legal().barredClaims()))
                .param("demandable", Columns.of(rows, row -> row.facts().legal().demandableThrough()))
                .param("sure", Columns.of(rows, row -> row.facts().legal().sureThrough()))
                .param("disputed", Columns.of(rows, row -> row.facts().legal().disputedClaims()))
                .update();
        if (saved != rows.size()) {
            throw new IllegalStateException("saved " + saved + " of " + rows.size() + " rows");
        }
    }

    /** Has all cases of a strategy decided anew on the next run. */
    int redecide(String strategy) {
        return db.sql("UPDATE strategy.case_state SET next_action_on = '-infinity' WHERE strategy = :strategy")
                .param("strategy", strategy)
                .update();
    }

    /** The next ids after one, in id order, for walking through all cases. */
    List<CaseId> idsAfter(Optional<CaseId> last, int limit) {
        return db.sql("""
                SELECT case_id
                  FROM strategy.case_state
                 WHERE case_id > :last
                 ORDER BY case_id
                 LIMIT :limit
                """)
                .param("last", last.map(CaseId::value).orElse(new UUID(0, 0)))
                .param("limit", limit)
                .query((row, _) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    private static CaseStateRow row(ResultSet row, int number) throws SQLException {
        UUID email = row.getObject(7, UUID.class);
        UUID phone = row.getObject(8, UUID.class);
        String kind = row.getString(9);
        Snapshot facts = new Snapshot(
                kind,
                DebtorKind.valueOf(kind).protectedAsConsumer(),
                row.getInt(10),
                row.getLong(11),
                row.getLong(12),
                row.getObject(13, LocalDate.class),
                row.getLong(14),
                day(row, 15),
                CaseStateRow.reach(email, phone),
                HoldFacts.read(row.getString(16)),
                day(row, 17),
                day(row, 18),
                day(row, 19),
                WalkedPath.read(row.getString(20)),
                new Snapshot.Legal(row.getInt(22), day(row, 23), day(row, 24), row.getInt(25), false));
        return new CaseStateRow(
                new CaseId(row.getObject(1, UUID.class)),
                new PersonId(row.getObject(2, UUID.class)),
                new DebtorId(row.getObject(3, UUID.class)),
                new CreditorId(row.getObject(4, UUID.class)),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                email,
                phone,
                row.getObject(21, LocalDate.class),
                facts);
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** How far a walk through the due rows has come. */
    record DuePoint(LocalDate day, UUID person) {
        static final DuePoint START = new DuePoint(LocalDate.MIN, new UUID(0, 0));
    }
}
