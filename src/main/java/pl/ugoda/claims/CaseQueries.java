package pl.ugoda.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.PersonId;

/** Finds cases and lists them page by page. */
@Repository
class CaseQueries {
    private static final String COLUMNS = """
            SELECT f.id, f.number, f.creditor_id, f.debtor_id, f.person_id, f.state, f.opened_on, f.closed_on,
                   f.open_claims, f.open_principal_minor, f.oldest_due, coalesce(f.oldest_due, f.closed_on) AS sorted_due
              FROM claims.case_file f
            """;
    // Sorts after every letter in the C collation: what begins with a text lies between the text and the text with
    // this.
    private static final String AFTER_ALL = "\uFFFF";

    private final JdbcClient db;

    CaseQueries(JdbcClient db) {
        this.db = db;
    }

    List<Case> find(Collection<CaseId> cases) {
        return db.sql(COLUMNS + "WHERE f.id = ANY (:ids)")
                .param("ids", Columns.uuids(cases, CaseId::value))
                .query((row, _) -> file(row))
                .list();
    }

    Optional<Case> byNumber(String number) {
        return db.sql(COLUMNS + "WHERE f.number = :number")
                .param("number", Columns.key(number))
                .query((row, _) -> file(row))
                .optional();
    }

    /** Every open claim of a creditor with the numbers people refer to it by, oldest due first. */
    List<Cases.OpenInvoice> openInvoices(CreditorId creditor) {
        return db.sql("""
                SELECT c.case_id, f.number, c.id, c.invoice_number
                  FROM claims.claim c
                  JOIN claims.case_file f ON f.organization_id = c.organization_id AND f.id = c.case_id
                 WHERE c.creditor_id = :creditor AND c.state = 'OPEN'
                 ORDER BY c.due, c.id
                """)
                .param("creditor", creditor.value())
                .query((row, _) -> new Cases.OpenInvoice(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("number"),
                        new ClaimId(row.getObject("id", UUID.class)),
                        row.getString("invoice_number")))
                .list();
    }

    /** Newest first. */
    List<Case> ofDebtors(Collection<DebtorId> debtors) {
        return db.sql(COLUMNS + "WHERE f.debtor_id = ANY (:ids) ORDER BY f.opened_on DESC, f.id DESC")
                .param("ids", Columns.uuids(debtors, DebtorId::value))
                .query((row, _) -> file(row))
                .list();
    }

    List<Case> openOf(Collection<PersonId> persons) {
        return db.sql(COLUMNS + "WHERE f.person_id = ANY (:persons) AND f.state = 'OPEN'")
                .param("persons", Columns.uuids(persons, PersonId::value))
                .query((row, _) -> file(row))
                .list();
    }

    /** Newest first. */
    List<Case> ofPerson(PersonId person) {
        return db.sql(COLUMNS + "WHERE f.person_id = :person ORDER BY f.opened_on DESC, f.id DESC")
                .param("person", person.value())
                .query((row, _) -> file(row))
                .list();
    }

    CasePage page(CaseFilter filter) {
        Conditions conditions = new Conditions(filter);
        Sorting sorting = Sorting.of(filter.order());
        conditions.after(filter, sorting);
        List<Sorted> found = conditions
                .bind(db.sql(COLUMNS + conditions.where() + sorting.orderBy() + " LIMIT :limit"))
                .param("limit", filter.limit() + 1)
                .query((row, _) -> new Sorted(row(row), sorting.cursor(row)))
                .list();
        boolean more = found.size() > filter.limit();
        List<Sorted> rows = more ? found.subList(0, filter.limit()) : found;
        return new CasePage(
                rows.stream().map(Sorted::row).toList(), more ? rows.getLast().cursor() : null);
    }

    CaseTotals totals(CaseFilter filter) {
        Conditions conditions = new Conditions(filter);
        return conditions
                .bind(db.sql("""
                        SELECT count(*) AS cases, coalesce(sum(f.open_principal_minor), 0) AS principal
                          FROM claims.case_file f
                        """ + conditions.where()))
                .query((row, _) -> new CaseTotals(row.getLong("cases"), Money.grosze(row.getLong("principal"))))
                .single();
    }

    private static CaseRow row(ResultSet row) throws SQLException {
        @Nullable LocalDate oldest = row.getObject("oldest_due", LocalDate.class);
        return new CaseRow(
                file(row), row.getInt("open_claims"), Money.grosze(row.getLong("open_principal_minor")), oldest);
    }

    private static Case file(ResultSet row) throws SQLException {
        @Nullable LocalDate closedOn = row.getObject("closed_on", LocalDate.class);
        return new Case(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new CreditorId(row.getObject("creditor_id", UUID.class)),
                new DebtorId(row.getObject("debtor_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                CaseState.valueOf(row.getString("state")),
                row.getObject("opened_on", LocalDate.class),
                closedOn);
    }

    private record Sorted(CaseRow row, String cursor) {}

    /** Where a page ended. */
    private record Cursor(Object value, UUID id) {
        static @Nullable Cursor read(@Nullable String text, Sorting sorting) {
            if (text == null || text.indexOf('~') < 0) {
                return null;
            }
            String value = text.substring(0, text.indexOf('~'));
            try {
                return new Cursor(
                        sorting.byDay() ? LocalDate.parse(value) : Long.valueOf(value),
                        UUID.fromString(text.substring(text.indexOf('~') + 1)));
            } catch (DateTimeException | IllegalArgumentException unknown) {
                return null;
            }
        }
    }

    /** An order of rows that a cursor can continue: a sorted expression and the id. */
    private record Sorting(String expression, boolean byDay, boolean descending) {
        static Sorting of(CaseFilter.Order order) {
            return switch (order) {
                case OLDEST_DUE -> new Sorting("coalesce(f.oldest_due, f.closed_on)", true, false);
                case LARGEST -> new Sorting("f.open_principal_minor", false, true);
                case NEWEST -> new Sorting("f.opened_on", true, true);
            };
        }

        String orderBy() {
            String way = descending ? " DESC" : "";
            return " ORDER BY " + expression + way + ", f.id" + way;
        }

        String cursor(ResultSet row) throws SQLException {
            String column = expression.startsWith("coalesce") ? "sorted_due" : expression.substring(2);
            return row.getString(column) + "~" + row.getString("id");
        }
    }

    /** The conditions of a filter, with their values. */
    private static final class Conditions {
        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Conditions(CaseFilter filter) {
            add(
                    "f.state = :state",
                    "state",
                    filter.state() == null ? null : filter.state().name());
            add(
                    "f.creditor_id = :creditor",
                    "creditor",
                    filter.creditor() == null ? null : filter.creditor().value());
            beginning("f.number", "number", filter.number());
            if (filter.invoice() != null && !filter.invoice().isBlank()) {
                String key = Columns.key(filter.invoice());
                all.add("""
                        f.id IN (SELECT c.case_id
                                   FROM claims.claim c
                                  WHERE c.invoice_key >= :invoice AND c.invoice_key < :invoiceEnd)
                        """);
                values.put("invoice", key);
                values.put("invoiceEnd", key + AFTER_ALL);
            }
            if (filter.debtors() != null) {
                add("f.debtor_id = ANY (:debtors)", "debtors", Columns.uuids(filter.debtors(), DebtorId::value));
            }
            if (filter.only() != null) {
                add("f.id = ANY (:only)", "only", Columns.uuids(filter.only(), CaseId::value));
            }
            if (!filter.except().isEmpty()) {
                add("f.id <> ALL (:except)", "except", Columns.uuids(filter.except(), CaseId::value));
            }
            add("f.oldest_due < :dueBefore", "dueBefore", filter.dueBefore());
        }

        // A cursor comes from an address bar: one that cannot be understood begins anew.
        void after(CaseFilter filter, Sorting sorting) {
            Cursor cursor = Cursor.read(filter.after(), sorting);
            if (cursor != null) {
                String sign = sorting.descending() ? "<" : ">";
                all.add("(" + sorting.expression() + ", f.id) " + sign + " (:afterValue, :afterId)");
                values.put("afterValue", cursor.value());
                values.put("afterId", cursor.id());
            }
        }

        String where() {
            return all.isEmpty() ? "" : "WHERE " + String.join(" AND ", all);
        }

        JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
            return statement.params(values);
        }

        private void beginning(String column, String name, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                all.add(column + " >= :" + name + " AND " + column + " < :" + name + "End");
                values.put(name, Columns.key(text));
                values.put(name + "End", Columns.key(text) + AFTER_ALL);
            }
        }

        private void add(String condition, String name, @Nullable Object value) {
            if (value != null) {
                all.add(condition);
                values.put(name, value);
            }
        }
    }
}
