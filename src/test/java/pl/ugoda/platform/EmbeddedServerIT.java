package pl.ugoda.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.ugoda.testing.OwnProcess;

/** The database that comes with Ugoda, as other users of the machine find it. */
class EmbeddedServerIT {
    @TempDir
    Path home;

    @Test
    void itsProgramLiesWhereNobodyElseMayReplaceItAndStartsThereAgainAfterAHardKill() throws IOException {
        Path data = home.resolve("data");
        var arguments = List.of("serve", "--server.port=0", "--management.server.port=-1", "--ugoda.data-dir=" + data);

        long first;
        try (var killed = OwnProcess.start(arguments)) {
            killed.awaitOut("Started Ugoda");
            first = runsFromOurFolder(data);
            killed.kill();
        }
        try (var again = OwnProcess.start(arguments)) {
            again.awaitOut("Started Ugoda");
            assertThat(runsFromOurFolder(data)).isNotEqualTo(first);
        }
    }

    private static long runsFromOurFolder(Path data) throws IOException {
        var server = PostmasterFile.process(data.resolve("postgresql")).orElseThrow();
        var program = Path.of(server.info().command().orElseThrow());
        Path ours = data.resolve("postgresql-program").toRealPath();
        assertThat(program).startsWith(ours);
        for (Path path : List.of(data, ours, data.resolve("postgresql"), data.resolve("postgresql.log"))) {
            assertThat(PrivateFiles.openTo(path)).as(path.toString()).isEmpty();
        }
        assertThat(Files.readString(data.resolve("postgresql.log"))).contains("ready to accept connections");
        return server.pid();
    }
}
