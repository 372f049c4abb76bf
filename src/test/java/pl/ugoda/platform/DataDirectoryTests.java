package pl.ugoda.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.ugoda.testing.SpokenLog;

/** Other users of the machine stay outside. */
class DataDirectoryTests {
    @TempDir
    Path home;

    Path data;

    @BeforeEach
    void choose() {
        data = home.resolve("some/data");
    }

    @Test
    void aNewDirectoryIsItsOwnersAlone() throws IOException {
        try (var held = DataDirectory.hold(data)) {
            assertThat(held.secret("postgres", () -> "secret")).isEqualTo("secret");
            assertPermissions(data, "rwx------");
            assertPermissions(data.resolve("keys"), "rwx------");
            assertPermissions(data.resolve("keys/postgres"), "rw-------");
            assertPermissions(held.postgresqlProgram(), "rwx------");
            assertPermissions(held.postgresqlLog(), "rw-------");
        }
    }

    @Test
    void whatAnOlderVersionLeftOpenIsClosedAndTold() throws IOException {
        Files.createDirectories(data.resolve("keys"));
        Files.createFile(data.resolve("postgresql.log"));
        open(data, "rwxr-xr-x");
        open(data.resolve("postgresql.log"), "rw-r--r--");

        try (var log = SpokenLog.listen();
                var held = DataDirectory.hold(data)) {
            assertPermissions(data, "rwx------");
            assertPermissions(held.postgresqlLog(), "rw-------");
            assertThat(log.said()).anyMatch(line -> line.contains("was open to other users"));
        }
    }

    @Test
    void theRightsOfADirectoryWithOtherThingsAreLeftAloneButTold() throws IOException {
        Files.createDirectories(data.resolve("holiday-pictures"));
        open(data, "rwxr-xr-x");

        try (var log = SpokenLog.listen();
                var _ = DataDirectory.hold(data)) {
            assertPermissions(data, "rwxr-xr-x");
            assertThat(log.said()).anyMatch(line -> line.contains("run chmod 700 on it"));
        }
    }

    @Test
    void aDirectoryThatEverybodyMayWriteToIsRefusedAndLetGo() throws IOException {
        Files.createDirectories(data.resolve("holiday-pictures"));
        open(data, "rwxrwxrwx");

        assertThatThrownBy(() -> DataDirectory.hold(data))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("chmod 700");

        open(data, "rwx------");
        try (var held = DataDirectory.hold(data)) {
            assertThat(held.postgresql()).isEqualTo(data.resolve("postgresql"));
        }
    }

    private static void open(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static void assertPermissions(Path path, String expected) throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .as(path.toString())
                .isEqualTo(expected);
    }
}
