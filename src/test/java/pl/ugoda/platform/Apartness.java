package pl.ugoda.platform;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.testing.TestTenant;

/** Tries everything that one organization must not be able to do with a row of another, and says what it could do. */
final class Apartness {
    private static final String NO_PRIVILEGE = "42501";
    private static final String NOTHING_TO_POINT_TO = "23503";

    private final JdbcClient db;
    private final TestTenant tenant;
    private final TransactionOperations transaction;
    private final OrganizationId owner;
    private final OrganizationId stranger;
    private final ValidRows rows;

    Apartness(JdbcClient db, TestTenant tenant, TransactionOperations transaction) {
        this.db = db;
        this.tenant = tenant;
        this.transaction = transaction;
        this.owner = tenant.fresh();
        this.stranger = tenant.fresh();
        this.rows = new ValidRows(db, tenant, owner);
    }

    /** Empty when the table keeps the organizations apart. */
    List<String> complaints(String table) {
        Map<String, String> row = rows.of(table);
        String column = rows.columns(table).getFirst().name();
        var complaints = new ArrayList<String>();
        check(complaints, table + ": its own organization does not see the row", count(table, owner) == 1);
        check(complaints, table + ": another organization reads the row", count(table, stranger) == 0);
        check(complaints, table + ": without an organization the row is read", countOfNobody(table) == 0);
        check(
                complaints,
                table + ": another organization changes the row",
                touched(() -> as(stranger, "UPDATE %s SET %s = %s".formatted(table, column, column))) == 0);
        check(
                complaints,
                table + ": another organization removes the row",
                touched(() -> as(stranger, "DELETE FROM " + table)) == 0);
        check(
                complaints,
                table + ": a row is given to another organization",
                NO_PRIVILEGE.equals(
                        failure(() -> as(owner, "UPDATE %s SET organization_id = '%s'".formatted(table, stranger)))));
        var foreign = new LinkedHashMap<>(row);
        foreign.put("organization_id", owner.toString());
        check(
                complaints,
                table + ": another organization writes a row in this one's name",
                NO_PRIVILEGE.equals(failure(() -> tenant.inTransaction(stranger, () -> rows.insert(table, foreign)))));
        pointing(complaints, table, row);
        check(complaints, table + ": the row did not survive", count(table, owner) == 1);
        return complaints;
    }

    /** The same row, written by the stranger: what it points to belongs to the owner. */
    private void pointing(List<String> complaints, String table, Map<String, String> row) {
        for (var reference : rows.references(table)) {
            var columns = ValidRows.withoutOrganization(reference.columns());
            check(
                    complaints,
                    "%s: whether it may point to a foreign row of %s could not be tried"
                            .formatted(table, reference.table()),
                    row.keySet().containsAll(columns));
        }
        if (!rows.references(table).isEmpty()) {
            check(
                    complaints,
                    table + ": a row of one organization points to a row of another",
                    NOTHING_TO_POINT_TO.equals(failure(() ->
                            tenant.inTransaction(stranger, () -> rows.insert(table, withAKeyOfItsOwn(table, row))))));
        }
    }

    /** A row that points to itself would find itself again under the stranger. */
    private Map<String, String> withAKeyOfItsOwn(String table, Map<String, String> row) {
        var changed = new LinkedHashMap<>(row);
        rows.references(table).stream()
                .filter(reference -> reference.table().equals(table))
                .flatMap(reference -> ValidRows.withoutOrganization(reference.theirs()).stream())
                .forEach(key -> changed.put(key, UUID.randomUUID().toString()));
        return changed;
    }

    private static void check(List<String> complaints, String complaint, boolean sound) {
        if (!sound) {
            complaints.add(complaint);
        }
    }

    private int count(String table, OrganizationId organization) {
        return tenant.inTransaction(organization, () -> count(table));
    }

    private int countOfNobody(String table) {
        return CurrentOrganization.none(() -> transaction.execute(_ -> count(table)));
    }

    private int count(String table) {
        return db.sql("SELECT count(*)::integer FROM " + table)
                .query(Integer.class)
                .single();
    }

    private int as(OrganizationId organization, String sql) {
        return tenant.inTransaction(organization, () -> db.sql(sql).update());
    }

    /** How many rows; none when the database refused. */
    private static int touched(Supplier<Integer> deed) {
        try {
            return deed.get();
        } catch (DataAccessException refused) {
            if (NO_PRIVILEGE.equals(state(refused))) {
                return 0;
            }
            throw refused;
        }
    }

    /** By which state the database refused; empty when it did not. */
    private static String failure(Supplier<Integer> deed) {
        try {
            int rows = deed.get();
            return rows == 0 ? "" : "done";
        } catch (DataAccessException refused) {
            return state(refused);
        }
    }

    private static String state(DataAccessException refused) {
        return NestedExceptionUtils.getMostSpecificCause(refused) instanceof SQLException told
                ? String.valueOf(told.getSQLState())
                : "";
    }
}
