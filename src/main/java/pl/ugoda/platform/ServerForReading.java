package pl.ugoda.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The database of a data directory for a command that only reads: the server that already runs on it, which is neither started,
 * stopped nor changed, or else one that runs for as long as the command takes.
 */
final class ServerForReading implements AutoCloseable {
    /** Lines of {@code postmaster.pid}, as PostgreSQL documents them. */
    private static final int PORT = 3;

    private static final int STATUS = 7;

    private final DatabaseAccess access;
    private final List<Runnable> endings;

    private ServerForReading(DatabaseAccess access, List<Runnable> endings) {
        this.access = access;
        this.endings = endings;
    }

    /** @throws StartRefused when there is no installation in the directory, or its server is just starting or stopping */
    static ServerForReading of(Path directory) {
        Path cluster = DataDirectory.postgresqlOf(directory);
        if (Files.notExists(cluster.resolve("PG_VERSION"))) {
            throw new StartRefused(
                    "W katalogu danych %s nie ma bazy Ugody (UGODA_DATA_DIR).".formatted(directory),
                    "There is no database of Ugoda in the data directory %s (UGODA_DATA_DIR).".formatted(directory));
        }
        Optional<DataDirectory> free = DataDirectory.holdIfFree(directory);
        if (free.isEmpty()) {
            return new ServerForReading(running(directory, cluster), List.of());
        }
        try {
            var server = EmbeddedServer.start(free.get(), Map.of());
            return new ServerForReading(server.access(), List.of(server::close, free.get()::close));
        } catch (RuntimeException failed) {
            free.get().close();
            throw failed;
        }
    }

    DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
        endings.forEach(Runnable::run);
    }

    private static DatabaseAccess running(Path directory, Path cluster) {
        int port = port(cluster).orElseThrow(ServerForReading::notReady);
        try (var connection = EmbeddedServer.superuser(port, secret(directory, "postgres"))) {
            EmbeddedServer.refuseForeignServer(connection, cluster);
        } catch (SQLException refused) {
            throw notReady();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return EmbeddedServer.access(port, role -> secret(directory, role));
    }

    /** Where the running server listens; empty while it is starting or stopping. */
    private static Optional<Integer> port(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            boolean ready = lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
            return ready ? Optional.of(Integer.valueOf(lines.get(PORT).strip())) : Optional.empty();
        } catch (IOException | NumberFormatException notThere) {
            return Optional.empty();
        }
    }

    private static String secret(Path directory, String name) {
        @Nullable String kept = DataDirectory.keptSecret(directory, name);
        if (kept == null) {
            throw notReady();
        }
        return kept;
    }

    private static StartRefused notReady() {
        return new StartRefused(
                "Ugoda działająca na tym katalogu danych właśnie startuje albo się zamyka. Spróbuj za chwilę.",
                "The Ugoda that works on this data directory is just starting or stopping. Try again in a moment.");
    }
}
