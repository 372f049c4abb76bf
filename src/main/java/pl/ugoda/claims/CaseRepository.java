package pl.ugoda.claims;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.PersonId;

/** Opens, closes and reopens cases, and keeps the figures of their open claims. */
@Repository
class CaseRepository {
    private final JdbcClient db;

    CaseRepository(JdbcClient db) {
        this.db = db;
    }

    /** Whom a case is about. */
    record Parties(CreditorId creditor, DebtorId debtor) {}

    /** What the open claims of a case come to. */
    record Figures(int claims, long principalMinor, LocalDate oldestDue) {
        Figures plus(Figures more) {
            return new Figures(
                    claims + more.claims,
                    Math.addExact(principalMinor, more.principalMinor),
                    oldestDue.isBefore(more.oldestDue) ? oldestDue : more.oldestDue);
        }
    }

    /** A case about to be opened, with the figures of its first claims. */
    record Fresh(CaseId id, String number, Parties parties, PersonId person, Figures figures) {}

    // One look-up for each, fenced off: before the table's first statistics the planner believes that hardly any case
    // is open, and
    // would read every open case for each one asked.
    Map<Parties, CaseId> open(Collection<Parties> asked) {
        List<Parties> all = List.copyOf(asked);
        Map<Parties, CaseId> found = new HashMap<>();
        db.sql("""
                SELECT asked.creditor_id, asked.debtor_id, f.id
                  FROM unnest(:creditors::uuid[], :debtors::uuid[]) AS asked (creditor_id, debtor_id)
                 CROSS JOIN LATERAL (SELECT c.id, c.state
                                       FROM claims.case_file c
                                      WHERE c.creditor_id = asked.creditor_id AND c.debtor_id = asked.debtor_id
                                     OFFSET 0) f
                 WHERE f.state = 'OPEN'
                """)
                .param("creditors", Columns.uuids(all, each -> each.creditor().value()))
                .param("debtors", Columns.uuids(all, each -> each.debtor().value()))
                .query(row -> {
                    var parties = new Parties(
                            new CreditorId(row.getObject("creditor_id", UUID.class)),
                            new DebtorId(row.getObject("debtor_id", UUID.class)));
                    found.put(parties, new CaseId(row.getObject("id", UUID.class)));
                });
        return found;
    }

    /** The first of so many consecutive case numbers of a year. */
    int takeNumbers(int year, int count) {
        return db.sql("""
                INSERT INTO claims.case_counter AS c (year, last)
                VALUES (:year, :count)
                ON CONFLICT (organization_id, year) DO UPDATE SET last = c.last + :count
                RETURNING c.last - :count + 1
                """)
                .param("year", year)
                .param("count", count)
                .query(Integer.class)
                .single();
    }

    void add(List<Fresh> fresh, LocalDate openedOn) {
        db.sql("""
                INSERT INTO claims.case_file (id, number, creditor_id, debtor_id, person_id, open_claims,
                                              open_principal_minor, oldest_due, state, opened_on)
                SELECT n.*, 'OPEN', :on
                  FROM unnest(:ids::uuid[], :numbers::text[], :creditors::uuid[], :debtors::uuid[], :persons::uuid[],
                              :claims::integer[], :principals::bigint[], :dues::date[]) n
                """)
                .param("ids", Columns.uuids(fresh, each -> each.id().value()))
                .param("numbers", Columns.texts(fresh, Fresh::number))
                .param(
                        "creditors",
                        Columns.uuids(fresh, each -> each.parties().creditor().value()))
                .param(
                        "debtors",
                        Columns.uuids(fresh, each -> each.parties().debtor().value()))
                .param("persons", Columns.uuids(fresh, each -> each.person().value()))
                .param("claims", Columns.longs(fresh, each ->
                        (long) each.figures().claims()))
                .param("principals", Columns.longs(fresh, each -> each.figures().principalMinor()))
                .param("dues", Columns.days(fresh, each -> each.figures().oldestDue()))
                .param("on", openedOn)
                .update();
    }

    /** Whoever changes claims of cases first locks the cases, always in the order of their ids. */
    void lock(Collection<CaseId> cases) {
        db.sql("""
                SELECT count(*)
                  FROM (SELECT id FROM claims.case_file WHERE id = ANY (:ids) ORDER BY id FOR UPDATE) AS locked
                """)
                .param("ids", Columns.uuids(cases, CaseId::value))
                .query(Long.class)
                .single();
    }

    void refreshFigures(Collection<CaseId> cases) {
        db.sql("""
                UPDATE claims.case_file f
                   SET open_claims = figures.claims,
                       open_principal_minor = figures.principal,
                       oldest_due = figures.oldest
                  FROM (SELECT asked.id,
                               count(c.id) AS claims,
                               coalesce(sum(c.amount_minor), 0) AS principal,
                               min(c.due) AS oldest
                          FROM unnest(:ids::uuid[]) AS asked (id)
                          LEFT JOIN claims.claim c ON c.case_id = asked.id AND c.state = 'OPEN'
                         GROUP BY asked.id) AS figures
                 WHERE f.id = figures.id
                """).param("ids", Columns.uuids(cases, CaseId::value)).update();
    }

    /** Those of the cases that were open and have no open claim left. */
    Set<CaseId> closeSettled(Collection<CaseId> cases, LocalDate on) {
        return ids(db.sql("""
                UPDATE claims.case_file
                   SET state = 'CLOSED', closed_on = :on
                 WHERE id = ANY (:ids) AND state = 'OPEN' AND open_claims = 0
                RETURNING id
                """).param("on", on), cases);
    }

    /**
     * Those of the cases that were closed and have an open claim again; of several of one debtor the newest. Where the debtor has
     * another open case with the creditor the old one stays closed, and its claims move there: see {@link #moveToOpenCase}.
     */
    Set<CaseId> reopen(Collection<CaseId> cases) {
        return ids(db.sql("""
                UPDATE claims.case_file f
                   SET state = 'OPEN', closed_on = NULL
                 WHERE f.id IN (SELECT DISTINCT ON (o.creditor_id, o.debtor_id) o.id
                                  FROM claims.case_file o
                                 WHERE o.id = ANY (:ids) AND o.state = 'CLOSED' AND o.open_claims > 0
                                   AND NOT EXISTS (SELECT 1
                                                     FROM claims.case_file newer
                                                    WHERE newer.creditor_id = o.creditor_id
                                                      AND newer.debtor_id = o.debtor_id
                                                      AND newer.state = 'OPEN')
                                 ORDER BY o.creditor_id, o.debtor_id, o.opened_on DESC, o.id DESC)
                RETURNING f.id
                """), cases);
    }

    /** Moves open claims out of closed cases whose debtor meanwhile has another open case; tells the cases they moved to. */
    Set<CaseId> moveToOpenCase(Collection<CaseId> closed) {
        return ids(db.sql("""
                UPDATE claims.claim c
                   SET case_id = newer.id
                  FROM claims.case_file old
                  JOIN claims.case_file newer
                    ON newer.creditor_id = old.creditor_id AND newer.debtor_id = old.debtor_id AND newer.state = 'OPEN'
                 WHERE old.id = ANY (:ids) AND old.state = 'CLOSED' AND c.case_id = old.id AND c.state = 'OPEN'
                RETURNING newer.id
                """), closed);
    }

    private static Set<CaseId> ids(JdbcClient.StatementSpec statement, Collection<CaseId> cases) {
        return new HashSet<>(statement
                .param("ids", Columns.uuids(cases, CaseId::value))
                .query((row, _) -> new CaseId(row.getObject("id", UUID.class)))
                .list());
    }
}
