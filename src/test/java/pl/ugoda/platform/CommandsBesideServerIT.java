package pl.ugoda.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import pl.ugoda.testing.OwnProcess;

/** Commands that prove something must not need the server stopped, and must leave it alone. */
class CommandsBesideServerIT {
    @TempDir
    Path home;

    @Test
    void aDecisionAndTheLogAreCheckedWhileTheServerRunsAndAfterItStopped() throws IOException {
        Path data = home.resolve("data");
        String decision;
        try (var demo = OwnProcess.start(
                List.of("demo", "--server.port=0", "--management.server.port=-1", "--ugoda.data-dir=" + data))) {
            demo.awaitOut("Time stands still");
            String postmaster = Files.readString(pidFile(data));
            decision = someDecision(data);

            assertSameDecision(replay(decision, data));
            var verified = verify(data);
            assertThat(verified.exitCode()).isZero();
            assertThat(verified.out()).contains("sound").doesNotContain("NOT SOUND");

            assertThat(demo.isAlive()).isTrue();
            assertThat(Files.readString(pidFile(data)))
                    .as("the server was left alone")
                    .isEqualTo(postmaster);
            assertReaderCannotWrite(data);
        }
        assertSameDecision(replay(decision, data));
        assertThat(verify(data).exitCode()).isZero();
        assertThat(pidFile(data))
                .as("a server started for a command ends with it")
                .doesNotExist();
    }

    @Test
    void whereNoInstallationIsNothingIsMade() {
        Path data = home.resolve("nothing");

        var ended = replay("01927f3a-0000-7000-8000-000000000000", data);

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).contains("There is no database of Ugoda").doesNotContain("\tat ");
        assertThat(data).doesNotExist();
    }

    @Test
    void aServerThatIsStillStartingIsNotTouched() throws IOException {
        Path data = home.resolve("starting");
        Files.createDirectories(data.resolve("postgresql"));
        Files.writeString(data.resolve("postgresql/PG_VERSION"), "18");
        Files.writeString(pidFile(data), "1\n%s\n0\n5432\n\nlocalhost\n0\nstarting\n".formatted(data));
        try (var _ = DataDirectory.hold(data)) {
            assertThatThrownBy(() -> ServerForReading.of(data))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("just starting or stopping");
        }
    }

    @Test
    void aServerOfAnotherDirectoryIsNotTaken() throws IOException {
        var other = TestServer.freshDatabase();
        String port = other.url().replaceFirst(".*:(\\d+)/.*", "$1");
        Path data = home.resolve("foreign");
        Files.createDirectories(data.resolve("postgresql"));
        Files.createDirectories(data.resolve("keys"));
        Files.writeString(data.resolve("postgresql/PG_VERSION"), "18");
        Files.writeString(
                data.resolve("keys/postgres"), TestServer.superuserLogin().password());
        Files.writeString(pidFile(data), "1\n%s\n0\n%s\n\nlocalhost\n0\nready   \n".formatted(data, port));
        try (var _ = DataDirectory.hold(data)) {
            assertThatThrownBy(() -> ServerForReading.of(data)).hasMessageContaining("another PostgreSQL answered");
        }
    }

    @Test
    void aDatabaseOfAnotherVersionIsNotEvenRead() {
        var access = TestServer.freshDatabase();
        Migrations.refuseUnlessCurrent(access);
        assertThat(JdbcClient.create(TestServer.superuser(access.url().replaceFirst(".*/", "")))
                        .sql("DELETE FROM strategy.flyway_schema_history WHERE version = '1'")
                        .update())
                .isOne();

        assertThatThrownBy(() -> Migrations.refuseUnlessCurrent(access))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("another version");
    }

    private void assertReaderCannotWrite(Path data) {
        var access = ServerForReading.of(data).access();
        try (var pool = new DatabaseConfiguration().readingDataSource(access)) {
            assertThatThrownBy(() -> JdbcClient.create(pool)
                            .sql("UPDATE platform.clock SET offset_ms = 1")
                            .update())
                    .hasMessageContaining("read-only transaction");
        }
    }

    private void assertSameDecision(OwnProcess.Ended ended) {
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("Replayed: the same decision for the same reasons.");
        assertThat(ended.exitCode()).isZero();
    }

    private String someDecision(Path data) {
        var access = ServerForReading.of(data).access();
        var maintenance = access.maintenance();
        return JdbcClient.create(
                        new DriverManagerDataSource(access.url(), maintenance.username(), maintenance.password()))
                .sql("SELECT id::text FROM strategy.decision ORDER BY id LIMIT 1")
                .query(String.class)
                .single();
    }

    private static OwnProcess.Ended replay(String decision, Path data) {
        return OwnProcess.run(List.of("replay", "--decision", decision, "--ugoda.data-dir=" + data));
    }

    private static OwnProcess.Ended verify(Path data) {
        return OwnProcess.run(List.of("audit", "verify", "--ugoda.data-dir=" + data));
    }

    private static Path pidFile(Path data) {
        return data.resolve("postgresql/postmaster.pid");
    }
}
