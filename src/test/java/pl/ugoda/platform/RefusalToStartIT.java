package pl.ugoda.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
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

    @Test
    void itDoesNotServeWhereItCannotKeepItsData() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "not a directory");

        var ended = OwnProcess.run(
                List.of("serve", "--server.port=0", "--management.server.port=-1", "--ugoda.data-dir=" + file));

        assertRefused(ended, "it cannot write to the data directory " + file);
        assertThat(ended.err()).contains("UGODA_DATA_DIR");
    }

    @Test
    void itDoesNotServeOnAPortThatIsTakenAndBuildsNoDatabaseForIt() throws IOException {
        try (var other = new ServerSocket(0)) {
            String taken = Integer.toString(other.getLocalPort());

            var site = OwnProcess.run(List.of(
                    "serve", "--server.port=" + taken, "--management.server.port=-1", "--ugoda.data-dir=" + data));
            assertRefused(site, "port " + taken + " is taken");
            assertThat(site.err()).contains("UGODA_PORT");

            var management = OwnProcess.run(List.of(
                    "serve", "--server.port=0", "--management.server.port=" + taken, "--ugoda.data-dir=" + data));
            assertRefused(management, "port " + taken + " is taken");
            assertThat(management.err()).contains("UGODA_MANAGEMENT_PORT");
        }
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void itDoesNotServeOnAPortThatCannotBe() {
        assertRefused(
                OwnProcess.run(List.of("serve", "--server.port=99999", "--ugoda.data-dir=" + data)),
                "UGODA_PORT is 99999, but a port is a number from 1 to 65535");
        assertThat(data).isEmptyDirectory();
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
