package pl.ugoda.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL for the whole test run, started and stopped by the tests, without the product's durability. The product's own
 * database on it is the migrated template; every test class gets a copy.
 */
public final class TestServer {
    /** Where application-test.yaml keeps what belongs to no database. */
    private static final Path KEPT = Path.of("target", "test-data");

    private static final TestServer ONLY = new TestServer();
    private static final AtomicInteger COPIES = new AtomicInteger();

    private final EmbeddedServer server;
    private final DatabaseAccess template;

    private TestServer() {
        try {
            Path directory = Files.createTempDirectory("ugoda-tests");
            var data = DataDirectory.hold(directory);
            server = EmbeddedServer.start(
                    data, Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
            template = server.access();
            Migrations.apply(template);
            // After the application has closed its connections, not while it does.
            SpringApplication.getShutdownHandlers().add(() -> end(directory));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    // Hundreds of megabytes of databases: nothing of a test run stays on the machine.
    private void end(Path directory) {
        server.close();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A fresh, fully migrated, empty database. */
    public static DatabaseAccess freshDatabase() {
        String name = "test_" + COPIES.incrementAndGet();
        ONLY.superuser()
                .sql("CREATE DATABASE %s TEMPLATE ugoda OWNER ugoda_owner".formatted(name))
                .update();
        return accessTo(name);
    }

    /** The doors of one of the databases. */
    public static DatabaseAccess accessTo(String database) {
        var template = ONLY.template;
        return new DatabaseAccess(
                template.url().replaceFirst("/ugoda$", "/" + database),
                template.app(),
                template.owner(),
                template.maintenance());
    }

    /** Settings that lead the program in a process of its own to that database, with the keys and roots of the tests. */
    public static List<String> settings(DatabaseAccess access) {
        return settings(access, KEPT);
    }

    /** The same, but looking for the roots of the audit log elsewhere. */
    public static List<String> settings(DatabaseAccess access, Path dataDirectory) {
        return List.of(
                "--ugoda.data-dir=" + dataDirectory.toAbsolutePath(),
                "--ugoda.master-key-file=" + KEPT.resolve("keys/master.key").toAbsolutePath(),
                "--ugoda.database.url=" + access.url(),
                "--ugoda.database.username=" + access.app().username(),
                "--ugoda.database.password=" + access.app().password(),
                "--ugoda.database.owner.username=" + access.owner().username(),
                "--ugoda.database.owner.password=" + access.owner().password(),
                "--ugoda.database.maintenance.username=" + access.maintenance().username(),
                "--ugoda.database.maintenance.password=" + access.maintenance().password());
    }

    /** A small pool of the serving role. */
    public static HikariDataSource pool(DatabaseAccess access) {
        return DatabaseConfiguration.pool(access.url(), access.app(), 12);
    }

    /** The hand that no grant and no policy holds: for tests that forge. */
    public static DriverManagerDataSource superuser(String database) {
        return new DriverManagerDataSource(
                ONLY.template.url().replaceFirst("/ugoda$", "/" + database),
                "postgres",
                ONLY.server.superuserPassword());
    }

    static DatabaseAccess.Login superuserLogin() {
        return new DatabaseAccess.Login("postgres", ONLY.server.superuserPassword());
    }

    private JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(
                template.url().replaceFirst("/ugoda$", "/postgres"), "postgres", server.superuserPassword()));
    }
}
