package pl.ugoda.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.platform.TestServer;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** Each lie about the past is told once, by a role that row-level security and grants do not hold, and must be found. */
@UgodaTest
class AuditIT {
    @Autowired
    Audit audit;

    @Autowired
    Sealer sealer;

    @Autowired
    Verification verification;

    @Autowired
    TestTenant tenant;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    javax.sql.DataSource serving;

    private OrganizationId organization;

    @BeforeEach
    void threeBlocksOfTwoDeeds() {
        organization = tenant.fresh();
        for (int block = 0; block < 3; block++) {
            deed("claims.register");
            deed("payments.book");
            sealer.seal(organization);
        }
    }

    @Test
    void anUntouchedLogIsSound() {
        var report = verification.verify(organization);

        assertThat(report.findings()).isEmpty();
        assertThat(report.blocks()).isEqualTo(3);
        assertThat(report.entries()).isEqualTo(6);
        assertThat(report.unsealed()).isZero();
    }

    @Test
    void theUnsealedTailIsReportedAndNoFinding() {
        deed("holds.place");

        var report = verification.verify(organization);

        assertThat(report.sound()).isTrue();
        assertThat(report.unsealed()).isOne();
        assertThat(report.unsealedSince()).isPresent();
    }

    @Test
    void aChangedDeedIsFound() {
        forge("UPDATE audit.entry SET facts = '{\"amount\": \"0.01\"}' WHERE id = (SELECT entries[1] FROM audit.block"
                + " WHERE organization_id = :organization AND number = 2)");

        assertThat(verification.verify(organization).findings())
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.ChangedEntry.class,
                        found -> assertThat(found.block()).isEqualTo(2));
    }

    @Test
    void aRemovedMiddleIsFound() {
        forge("DELETE FROM audit.entry WHERE id IN (SELECT unnest(entries) FROM audit.block"
                + " WHERE organization_id = :organization AND number = 2)");
        forge("DELETE FROM audit.block WHERE organization_id = :organization AND number = 2");

        assertThat(verification.verify(organization).findings()).contains(new Finding.MissingBlocks(2, 2));
    }

    @Test
    void aCutTailIsFound() {
        forge("DELETE FROM audit.entry WHERE id IN (SELECT unnest(entries) FROM audit.block"
                + " WHERE organization_id = :organization AND number = 3)");
        forge("DELETE FROM audit.block WHERE organization_id = :organization AND number = 3");

        assertThat(verification.verify(organization).findings())
                .singleElement()
                .isInstanceOfSatisfying(Finding.CutTail.class, found -> {
                    assertThat(found.exportedBlock()).isEqualTo(3);
                    assertThat(found.lastBlock()).isEqualTo(2);
                });
    }

    @Test
    void anEntryThatCommitsLateLandsInALaterBlockAndIsNotPassedBy() throws InterruptedException {
        var written = new CountDownLatch(1);
        var sealed = new CountDownLatch(1);
        var slow = Thread.ofVirtual()
                .start(() -> CurrentOrganization.run(
                        organization,
                        () -> transaction.executeWithoutResult(_ -> {
                            audit.record(Deed.of("slow.deed", "case", UUID.randomUUID()));
                            written.countDown();
                            await(sealed);
                        })));
        written.await();
        deed("quick.deed"); // begun later, committed earlier
        sealer.seal(organization);
        assertThat(verification.verify(organization).blocks()).isEqualTo(4);

        sealed.countDown();
        slow.join();
        sealer.seal(organization);

        var report = verification.verify(organization);
        assertThat(report.sound()).isTrue();
        assertThat(report.blocks()).isEqualTo(5);
        assertThat(report.unsealed()).isZero();
    }

    @Test
    void theEntryVanishesWithItsDeed() {
        assertThatThrownBy(() -> tenant.inTransaction(organization, () -> {
                    audit.record(Deed.of("payments.book", "case", UUID.randomUUID()));
                    throw new IllegalStateException("the deed failed");
                }))
                .hasMessage("the deed failed");

        assertThat(verification.verify(organization).entries()).isEqualTo(6);
    }

    @Test
    void aDeedOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> tenant.as(organization, () -> audit.record(Deed.of("a.b", "c", UUID.randomUUID()))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theServingRoleCannotRewriteTheLog() {
        assertThatThrownBy(() -> tenant.inTransaction(
                        organization,
                        () -> JdbcClient.create(serving)
                                .sql("UPDATE audit.entry SET actor = 'nobody'")
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private void deed(String action) {
        CurrentOrganization.run(
                organization,
                () -> transaction.executeWithoutResult(
                        _ -> audit.record(new Deed(action, "case", UUID.randomUUID(), Map.of("amount", "12.00")))));
    }

    // What somebody with the server's own password could do.
    private void forge(String sql) {
        int rows = JdbcClient.create(superuser())
                .sql(sql)
                .param("organization", organization.value())
                .update();
        assertThat(rows).isPositive();
    }

    private DriverManagerDataSource superuser() {
        String url = JdbcClient.create(serving)
                .sql("SELECT current_database()")
                .query(String.class)
                .single();
        return TestServer.superuser(url);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
