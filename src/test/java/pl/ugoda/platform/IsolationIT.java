package pl.ugoda.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionOperations;
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
                         WHERE c.relkind IN ('r', 'p', 'm', 'f')
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
    void nothingReadsWithAnotherRolesEyes() {
        var borrowed = db.sql("""
                        SELECT n.nspname || '.' || c.relname
                          FROM pg_class c
                          JOIN pg_namespace n ON n.oid = c.relnamespace
                         WHERE c.relkind = 'v' AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                           AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false)
                        UNION ALL
                        SELECT p.oid::regprocedure::text
                          FROM pg_proc p
                          JOIN pg_namespace n ON n.oid = p.pronamespace
                         WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                        """).query(String.class).list();

        assertThat(borrowed).isEmpty();
    }

    @Test
    void aTransactionWithoutAnOrganizationDoesNotBegin() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {}))
                .hasMessageContaining("no organization is bound");
    }

    @Nested
    class OfTwoOrganizations {
        @Test
        void oneCanDoNothingWithTheRowsOfTheOtherInAnyTable() {
            var isolated = db.sql("""
                            SELECT c.oid::regclass::text
                              FROM pg_class c
                             WHERE c.relkind IN ('r', 'p') AND c.relrowsecurity
                             ORDER BY 1
                            """).query(String.class).list();
            var apartness = new Apartness(db, tenant, transaction);

            assertThat(isolated).hasSizeGreaterThan(40);
            assertThat(isolated)
                    .allSatisfy(table -> assertThat(apartness.complaints(table)).isEmpty());
        }

        @Test
        void aPolicyThatLetsEverybodyInIsFound() {
            try (var _ = new TableForOnce("platform.leaky", """
                            CREATE TABLE platform.leaky (
                                organization_id uuid NOT NULL DEFAULT platform.organization(),
                                id uuid NOT NULL,
                                PRIMARY KEY (organization_id, id));
                            ALTER TABLE platform.leaky ENABLE ROW LEVEL SECURITY;
                            CREATE POLICY everybody ON platform.leaky USING (true);
                            GRANT SELECT, INSERT, UPDATE, DELETE ON platform.leaky TO ugoda_app
                            """)) {
                assertThat(new Apartness(db, tenant, transaction).complaints("platform.leaky"))
                        .contains(
                                "platform.leaky: another organization reads the row",
                                "platform.leaky: without an organization the row is read",
                                "platform.leaky: another organization changes the row",
                                "platform.leaky: another organization removes the row",
                                "platform.leaky: another organization writes a row in this one's name");
            }
        }

        @Test
        void aReferenceThatForgetsTheOrganizationIsFound() {
            try (var _ = new TableForOnce("platform.named", """
                            CREATE TABLE platform.named (
                                organization_id uuid NOT NULL DEFAULT platform.organization(),
                                id uuid NOT NULL UNIQUE);
                            SELECT platform.isolate('platform.named');
                            GRANT SELECT, INSERT ON platform.named TO ugoda_app
                            """);
                    var _ = new TableForOnce("platform.pointing", """
                            CREATE TABLE platform.pointing (
                                organization_id uuid NOT NULL DEFAULT platform.organization(),
                                named_id uuid NOT NULL REFERENCES platform.named (id));
                            SELECT platform.isolate('platform.pointing')
                            """)) {
                assertThat(new Apartness(db, tenant, transaction).complaints("platform.pointing"))
                        .containsExactly("platform.pointing: a row of one organization points to a row of another");
            }
        }

        @Test
        void aTableOfWhichNoRowCanBeMadeIsNotPassedOver() {
            try (var _ = new TableForOnce("platform.picky", """
                            CREATE TABLE platform.picky (
                                organization_id uuid NOT NULL DEFAULT platform.organization(),
                                word text NOT NULL CHECK (word LIKE 'abra%'));
                            SELECT platform.isolate('platform.picky')
                            """)) {
                assertThatThrownBy(() -> new Apartness(db, tenant, transaction).complaints("platform.picky"))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("no valid row of platform.picky");
            }
        }

        @Test
        void nobodySeesAnythingOutsideATransaction() {
            tenant.inTransaction(
                    tenant.fresh(),
                    () -> db.sql("INSERT INTO platform.job_run (job, last_due_at) VALUES ('test', '2026-11-22T10:00Z')")
                            .update());

            assertThat(db.sql("SELECT job FROM platform.job_run")
                            .query(String.class)
                            .list())
                    .isEmpty();
        }
    }

    /** A table made badly on purpose, as the server's owner could, for the length of one test. */
    private final class TableForOnce implements AutoCloseable {
        private final String name;
        private final JdbcClient superuser;

        TableForOnce(String name, String definition) {
            this.name = name;
            this.superuser = JdbcClient.create(TestServer.superuser(
                    db.sql("SELECT current_database()").query(String.class).single()));
            for (String statement : definition.split(";")) {
                superuser.sql("DO $$ BEGIN " + perform(statement) + "; END $$").update();
            }
        }

        private static String perform(String statement) {
            return statement.strip().replaceFirst("^SELECT", "PERFORM");
        }

        @Override
        public void close() {
            superuser.sql("DROP TABLE " + name + " CASCADE").update();
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
