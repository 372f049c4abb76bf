package pl.ugoda.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.ugoda.testing.OwnProcess;

/** The whole program, started as an administrator starts it, on settings that would show one firm's debtors to another. */
class RefusalToStartIT {
    @TempDir
    Path data;

    @Test
    void itDoesNotServeAsTheOwnerOfTheTables() {
        var access = TestServer.freshDatabase();

        assertRefused(started(access, access.owner()), "its database user owns tables");
    }

    @Test
    void itDoesNotServeAsARoleThatBypassesRowLevelSecurity() {
        var access = TestServer.freshDatabase();

        assertRefused(started(access, access.maintenance()), "its database user has BYPASSRLS");
    }

    @Test
    void itDoesNotServeAsASuperuser() {
        var access = TestServer.freshDatabase();

        assertRefused(started(access, TestServer.superuserLogin()), "its database user is a superuser");
    }

    @Test
    void itDoesNotServeOnADatabaseThatRefusesItsPassword() {
        var access = TestServer.freshDatabase();

        assertRefused(
                started(access, new DatabaseAccess.Login(access.app().username(), "wrong")),
                "cannot reach its database as ugoda_app");
    }

    private void assertRefused(OwnProcess.Ended ended, String reason) {
        assertThat(ended.err())
                .contains("Ugoda nie wystartuje", "Ugoda does not start", reason)
                .doesNotContain("\tat ", "Exception");
        assertThat(ended.err().lines()).as("a sentence in each language").hasSize(2);
        assertThat(ended.out()).doesNotContain("\tat ", "Exception");
        assertThat(ended.exitCode()).isEqualTo(1);
    }

    private OwnProcess.Ended started(DatabaseAccess access, DatabaseAccess.Login serving) {
        return OwnProcess.run(List.of(
                "serve",
                "--server.port=0",
                "--management.server.port=-1",
                "--ugoda.data-dir=" + data,
                "--ugoda.database.url=" + access.url(),
                "--ugoda.database.username=" + serving.username(),
                "--ugoda.database.password=" + serving.password(),
                "--ugoda.database.owner.username=" + access.owner().username(),
                "--ugoda.database.owner.password=" + access.owner().password(),
                "--ugoda.database.maintenance.username=" + access.maintenance().username(),
                "--ugoda.database.maintenance.password=" + access.maintenance().password()));
    }
}
