package pl.ugoda.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** Organizations are kept apart by the database itself. */
@UgodaTest
class IsolationIT {
    /** Tables that belong to no organization and hold no personal data. */
    private static final Set<String> WITHOUT_POLICY = Set.of(
            "platform.clock",
            "platform.scheduled_tasks",
            "platform.event_publication",
            "identity.organization",
            "identity.login");

    @Autowired
    JdbcClient db;

    @Autowired
    TestTenant tenant;

    @Autowired
    TransactionOperations transaction;

    @Test
    void everyTableIsIsolatedOrStandsInTheShortList() {
        var open = new TreeSet<>(db.sql("""
                        SELECT n.nspname || '.' || c.relname
                          FROM pg_class c
                          JOIN pg_namespace n ON n.oid = c.relnamespace
                         WHERE c.relkind IN ('r', 'p')
                           AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                           AND c.relname <> 'flyway_schema_history'
                           AND NOT (c.relrowsecurity AND c.relforcerowsecurity
                                    AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))
                        """).query(String.class).list());

        assertThat(WITHOUT_POLICY).containsAll(open);
    }

    @Test
    void everyKeyOfAnIsolatedTableStartsWithTheOrganization() {
        var keys = db.sql("""
                        SELECT n.nspname || '.' || c.relname || ' ' || k.conname
                          FROM pg_constraint k
                          JOIN pg_class c ON c.oid = k.conrelid
                          JOIN pg_namespace n ON n.oid = c.relnamespace
                          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
                         WHERE k.contype IN ('p', 'u', 'f') AND c.relrowsecurity AND a.attname <> 'organization_id'
                        UNION ALL
                        SELECT n.nspname || '.' || c.relname || ' ' || ic.relname
                          FROM pg_index i
                          JOIN pg_class c ON c.oid = i.indrelid
                          JOIN pg_class ic ON ic.oid = i.indexrelid
                          JOIN pg_namespace n ON n.oid = c.relnamespace
                          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
                         WHERE i.indisunique AND c.relrowsecurity AND a.attname <> 'organization_id'
                        """).query(String.class).list();

        assertThat(keys).isEmpty();
    }

    @Test
    void aTransactionWithoutAnOrganizationDoesNotBegin() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {}))
                .hasMessageContaining("no organization is bound");
    }

    @Nested
    class OfTwoOrganizations {
        @Test
        void oneNeverSeesTheRowsOfTheOther() {
            var a = tenant.fresh();
            var b = tenant.fresh();
            tenant.inTransaction(a, () -> insertJobRun());

            assertThat(tenant.inTransaction(a, () -> jobRuns())).hasSize(1);
            assertThat(tenant.inTransaction(b, () -> jobRuns())).isEmpty();
            assertThat(tenant.inTransaction(
                            b,
                            () -> db.sql("UPDATE platform.job_run SET job = 'x'")
                                    .update()))
                    .isZero();
            assertThat(tenant.inTransaction(
                            b, () -> db.sql("DELETE FROM platform.job_run").update()))
                    .isZero();
            List<String> seenByNobody = CurrentOrganization.none(() -> transaction.execute(status -> jobRuns()));
            assertThat(seenByNobody).isEmpty();
            assertThat(jobRuns()).as("outside a transaction").isEmpty();
        }

        private int insertJobRun() {
            return db.sql("INSERT INTO platform.job_run (job, last_due_at) VALUES ('test', '2026-11-22T10:00Z')")
                    .update();
        }

        private List<String> jobRuns() {
            return db.sql("SELECT job FROM platform.job_run")
                    .query(String.class)
                    .list();
        }
    }

    @Nested
    class TheProgramRefusesToServeAs {
        @Test
        void theOwnerOfTheTables() {
            var access = TestServer.freshDatabase();
            assertThatThrownBy(() -> ServingRole.refuseUnlessHarmless(as(access, access.owner())))
                    .hasMessageContaining("owns tables");
        }

        @Test
        void aRoleThatBypassesRowLevelSecurity() {
            var access = TestServer.freshDatabase();
            assertThatThrownBy(() -> ServingRole.refuseUnlessHarmless(as(access, access.maintenance())))
                    .hasMessageContaining("BYPASSRLS");
        }

        @Test
        void aSuperuser() {
            var access = TestServer.freshDatabase();
            assertThatThrownBy(() -> ServingRole.refuseUnlessHarmless(as(access, TestServer.superuserLogin())))
                    .hasMessageContaining("superuser");
        }

        private JdbcClient as(DatabaseAccess access, DatabaseAccess.Login login) {
            return JdbcClient.create(new DriverManagerDataSource(access.url(), login.username(), login.password()));
        }
    }
}
