package pl.ugoda.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One PostgreSQL for the whole test run, started and stopped by the tests, without the product's durability. The product's own
 * database on it is the migrated template; every test class gets a copy.
 */
public final class TestServer {
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
            SpringApplication.getShutdownHandlers().add(server::close);
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
        var template = ONLY.template;
        return new DatabaseAccess(
                template.url().replaceFirst("/ugoda$", "/" + name),
                template.app(),
                template.owner(),
                template.maintenance());
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
