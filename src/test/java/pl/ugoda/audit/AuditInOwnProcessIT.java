package pl.ugoda.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import pl.ugoda.identity.Organizations;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.platform.DatabaseAccess;
import pl.ugoda.platform.TestServer;
import pl.ugoda.testing.OwnProcess;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** The command an auditor runs: in a process of its own, on a log that was lied to by somebody with the database's passwords. */
@UgodaTest
class AuditInOwnProcessIT {
    @Autowired
    Audit audit;

    @Autowired
    Sealer sealer;

    @Autowired
    Organizations organizations;

    @Autowired
    TestTenant tenant;

    @Autowired
    JdbcClient serving;

    @TempDir
    Path withoutRoots;

    @Test
    void everyLieIsNamedAndEndsWithExitCodeOne() {
        var changed = threeBlocks("Zmieniona");
        var removed = threeBlocks("Przerwana");
        var cut = threeBlocks("Ucięta");
        var honest = threeBlocks("Uczciwa");
        deed(honest);

        var before = verified(TestServer.settings(database()));
        assertThat(before.exitCode()).as(before.out() + before.err()).isZero();
        assertThat(before.out())
                .doesNotContain("NOT SOUND")
                .contains("Organization " + honest + ": 7 entries in 3 blocks, sound.")
                .contains("1 entries wait for a seal");

        forge(
                "UPDATE audit.entry SET facts = '{\"amount\": \"0.01\"}' WHERE id = (SELECT entries[1] FROM audit.block"
                        + " WHERE organization_id = :organization AND number = 2)",
                changed);
        removeBlock(removed, 2);
        removeBlock(cut, 3);

        var after = verified(TestServer.settings(database()));
        assertThat(after.exitCode()).isEqualTo(1);
        assertThat(findings(after, changed)).contains("in block 2 was changed");
        assertThat(findings(after, removed)).contains("blocks 2 to 2 are missing");
        assertThat(findings(after, cut))
                .contains("the tail is cut")
                .contains("names block 3, the log ends with block 2");
        assertThat(findings(after, honest)).contains(", sound.");

        // Whoever keeps no copy of the roots is told what this check cannot see.
        var blind = verified(TestServer.settings(database(), withoutRoots));
        assertThat(blind.exitCode()).isEqualTo(1);
        assertThat(findings(blind, changed)).contains("in block 2 was changed");
        assertThat(findings(blind, cut))
                .contains(", sound.")
                .contains("no exported root to compare it with: a cut tail would go unnoticed");
    }

    private OrganizationId threeBlocks(String name) {
        var organization = organizations.found(name);
        for (int block = 0; block < 3; block++) {
            deed(organization);
            deed(organization);
            sealer.seal(organization);
        }
        return organization;
    }

    private void deed(OrganizationId organization) {
        String subject = tenant.inTransaction(organization, () -> {
            var id = UUID.randomUUID();
            audit.record(new Deed("payments.book", "case", id, Map.of("amount", "12.00")));
            return id.toString();
        });
        assertThat(subject).isNotEmpty();
    }

    private void removeBlock(OrganizationId organization, int number) {
        forge(
                "DELETE FROM audit.entry WHERE id IN (SELECT unnest(entries) FROM audit.block"
                        + " WHERE organization_id = :organization AND number = " + number + ")",
                organization);
        forge("DELETE FROM audit.block WHERE organization_id = :organization AND number = " + number, organization);
    }

    private void forge(String sql, OrganizationId organization) {
        var maintenance = database().maintenance();
        int rows = JdbcClient.create(
                        new DriverManagerDataSource(database().url(), maintenance.username(), maintenance.password()))
                .sql(sql)
                .param("organization", organization.value())
                .update();
        assertThat(rows).isPositive();
    }

    private OwnProcess.Ended verified(List<String> settings) {
        var arguments = new ArrayList<>(List.of("audit", "verify"));
        arguments.addAll(settings);
        return OwnProcess.run(arguments);
    }

    /** The lines about one organization. */
    private static String findings(OwnProcess.Ended ended, OrganizationId organization) {
        String about = ended.out().substring(ended.out().indexOf("Organization " + organization));
        int next = about.indexOf("\nOrganization ");
        return next < 0 ? about : about.substring(0, next);
    }

    private DatabaseAccess database() {
        return TestServer.accessTo(
                serving.sql("SELECT current_database()").query(String.class).single());
    }
}
