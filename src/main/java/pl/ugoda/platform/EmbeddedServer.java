package pl.ugoda.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that comes with Ugoda. Durable, password-protected, sorted in Polish, and certain to be the server of this
 * data directory and no other.
 */
final class EmbeddedServer implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EmbeddedPostgres server;
    private final DatabaseAccess access;
    private final String superuserPassword;
    private final ProcessHandle process;

    private EmbeddedServer(
            EmbeddedPostgres server, DatabaseAccess access, String superuserPassword, ProcessHandle process) {
        this.process = process;
        this.server = server;
        this.access = access;
        this.superuserPassword = superuserPassword;
    }

    /**
     * Starts the server of a data directory, making its cluster, roles and database the first time.
     *
     * @param settings server settings that differ from the durable defaults, such as {@code fsync=off} in tests
     */
    static EmbeddedServer start(DataDirectory data, Map<String, String> settings) {
        Path cluster = data.postgresql();
        LeftBehindServer.stop(cluster);
        String superuserPassword = data.secret("postgres", EmbeddedServer::newPassword);
        @Nullable Path passwordFile = null;
        try {
            Path program = data.postgresqlProgram();
            File log = data.postgresqlLog().toFile();
            var builder = durable(cluster, program, log).setConnectConfig("password", superuserPassword);
            if (Files.notExists(cluster.resolve("PG_VERSION"))) {
                passwordFile = Files.createTempFile("ugoda", ".initdb");
                Files.writeString(passwordFile, superuserPassword);
                builder.setLocaleConfig("pwfile", passwordFile.toString());
            }
            settings.forEach(builder::setServerConfig);
            var server = builder.start();
            try {
                // The library gives everybody the right to write there, at every start.
                PrivateFiles.close(program);
                var access = access(server.getPort(), role -> data.secret(role, EmbeddedServer::newPassword));
                try (var connection = superuser(server.getPort(), superuserPassword)) {
                    refuseForeignServer(connection, cluster);
                    EmbeddedRoles.ensure(connection, access);
                }
                return new EmbeddedServer(
                        server,
                        access,
                        superuserPassword,
                        PostmasterFile.process(cluster).orElseThrow());
            } catch (SQLException | IOException | RuntimeException failed) {
                server.close();
                throw new IllegalStateException("the embedded database did not become ready", failed);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "the embedded database did not start, see the log beside " + cluster, failed);
        } finally {
            if (passwordFile != null && !passwordFile.toFile().delete()) {
                passwordFile.toFile().deleteOnExit();
            }
        }
    }

    private static EmbeddedPostgres.Builder durable(Path cluster, Path program, File log) {
        // Otherwise the library unpacks the server under /tmp, where every user of the machine may replace it, and
        // tidies up there. Its builder can move the first but not the second.
        System.setProperty("ot.epg.working-dir", program.toString());
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                // Closed by its owner, after the last connection.
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                // The library starts the server with -F and synchronous_commit=off; a set value wins over both.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("jit", "off")
                // A first import fills empty tables within seconds; a minute later the statistics would be too
                // late.
                .setServerConfig("autovacuum_naptime", "5s")
                .setServerConfig("timezone", "UTC")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "pl")
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log));
    }

    DatabaseAccess access() {
        return access;
    }

    /** The server's first process, with which all of it ends. */
    ProcessHandle process() {
        return process;
    }

    /** For tests that copy databases or break a guard on purpose. */
    String superuserPassword() {
        return superuserPassword;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("the embedded database did not stop cleanly", failed);
        }
    }

    // On a port that another PostgreSQL holds, the library reports success and connects to the wrong server.
    static void refuseForeignServer(Connection connection, Path cluster) throws SQLException, IOException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW data_directory")) {
            row.next();
            Path actual = Path.of(row.getString(1));
            if (!Files.isSameFile(actual, cluster)) {
                throw new StartRefused(
                        "Odpowiada inna baza PostgreSQL: obsługuje katalog %s, a nie %s.".formatted(actual, cluster),
                        "another PostgreSQL answered: it serves %s, not %s.".formatted(actual, cluster));
            }
        }
    }

    static Connection superuser(int port, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d/postgres".formatted(port), SUPERUSER, password);
    }

    /** The doors of the server on that port, with the passwords its data directory keeps. */
    static DatabaseAccess access(int port, UnaryOperator<String> passwords) {
        return new DatabaseAccess(
                "jdbc:postgresql://localhost:%d/ugoda".formatted(port),
                login("ugoda_app", passwords),
                login("ugoda_owner", passwords),
                login("ugoda_maintenance", passwords));
    }

    private static DatabaseAccess.Login login(String role, UnaryOperator<String> passwords) {
        return new DatabaseAccess.Login(role, passwords.apply(role));
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
