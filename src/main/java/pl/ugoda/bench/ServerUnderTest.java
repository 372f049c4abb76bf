package pl.ugoda.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.platform.DatabaseAccess;

/** The database as a benchmark needs it: put back to the same start before each round, and asked how it is set. */
@Component
@Profile(Benchmarks.PROFILE)
class ServerUnderTest {
    private static final List<String> SETTINGS = List.of(
            "server_version", "shared_buffers", "max_wal_size", "fsync", "synchronous_commit", "full_page_writes");

    private final DatabaseAccess access;

    ServerUnderTest(DatabaseAccess access) {
        this.access = access;
    }

    /** Remembers how tables stand before the first round. */
    void remember(OrganizationId organization, List<String> tables) throws SQLException {
        try (Connection owner = owner(organization);
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS bench");
            for (String table : tables) {
                statement.execute("CREATE TABLE %s AS SELECT * FROM %s".formatted(twin("before", table), table));
            }
        }
    }

    /** The same start for each round: some tables empty, others as they were remembered. */
    void reset(OrganizationId organization, List<String> empty, List<String> remembered) throws SQLException {
        try (Connection owner = owner(organization);
                Statement statement = owner.createStatement()) {
            for (String table : empty) {
                statement.execute("TRUNCATE " + table + " CASCADE");
            }
            for (String table : remembered) {
                statement.execute("TRUNCATE " + table);
                statement.execute("INSERT INTO %s SELECT * FROM %s".formatted(table, twin("before", table)));
                statement.execute("VACUUM ANALYZE " + table);
            }
        }
        checkpoint();
    }

    void checkpoint() throws SQLException {
        try (Connection maintenance = maintenance();
                Statement statement = maintenance.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    List<UUID> ids(String query) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Connection maintenance = maintenance();
                Statement statement = maintenance.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    long count(String table) throws SQLException {
        try (Connection maintenance = maintenance();
                Statement statement = maintenance.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Of the server and the program, as they are. */
    Map<String, String> settings() throws SQLException {
        Map<String, String> settings = new TreeMap<>();
        try (Connection maintenance = maintenance();
                Statement statement = maintenance.createStatement()) {
            for (String name : SETTINGS) {
                try (var row = statement.executeQuery("SHOW " + name)) {
                    row.next();
                    settings.put(name, row.getString(1));
                }
            }
        }
        settings.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        settings.put("heap", Runtime.getRuntime().maxMemory() / (1 << 20) + " MB");
        return settings;
    }

    /** Makes the schema and the empty tables a limit is written into. */
    void makeTwins(OrganizationId organization, List<String> tables) throws SQLException {
        try (Connection owner = owner(organization);
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS bench");
            statement.execute(
                    "GRANT USAGE ON SCHEMA bench TO " + access.maintenance().username());
            for (String table : tables) {
                statement.execute("DROP TABLE IF EXISTS " + twin("limit", table));
                statement.execute("CREATE TABLE %s (LIKE %s INCLUDING ALL)".formatted(twin("limit", table), table));
            }
        }
    }

    Connection maintenance() throws SQLException {
        return DriverManager.getConnection(
                access.url(),
                access.maintenance().username(),
                access.maintenance().password());
    }

    static String twin(String purpose, String table) {
        return "bench." + purpose + '_' + table.replace('.', '_');
    }

    private Connection owner(OrganizationId organization) throws SQLException {
        Connection owner = DriverManager.getConnection(
                access.url(), access.owner().username(), access.owner().password());
        try (var statement = owner.prepareStatement("SELECT set_config('ugoda.organization', ?, false)")) {
            statement.setString(1, organization.toString());
            try (var answer = statement.executeQuery()) {
                answer.next();
            }
        }
        return owner;
    }
}
