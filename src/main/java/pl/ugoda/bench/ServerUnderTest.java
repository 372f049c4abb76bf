package pl.ugoda.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.platform.DatabaseAccess;

/** The database as the benchmark needs it: put back to the same start before each round, and written to as fast as it can. */
@Component
@Profile(Benchmarks.PROFILE)
class ServerUnderTest {
    /** Tables a daily run adds to; the first two start with rows. */
    private static final List<String> PRISTINE = List.of("strategy.case_state", "compliance.permit");

    private static final List<String> EMPTY =
            List.of("strategy.decision", "strategy.task", "compliance.refusal", "messaging.message");

    private static final List<String> SETTINGS = List.of(
            "server_version", "shared_buffers", "max_wal_size", "fsync", "synchronous_commit", "full_page_writes");

    private final DatabaseAccess access;

    ServerUnderTest(DatabaseAccess access) {
        this.access = access;
    }

    /** Remembers how the tables stand before the first round, and makes the empty twins that the limit is written into. */
    void remember(OrganizationId organization) throws SQLException {
        try (Connection owner = owner(organization);
                Statement statement = owner.createStatement()) {
            statement.execute("CREATE SCHEMA bench");
            statement.execute(
                    "GRANT USAGE ON SCHEMA bench TO " + access.maintenance().username());
            for (String table : PRISTINE) {
                statement.execute("CREATE TABLE bench.%s AS SELECT * FROM %s".formatted(twin(table), table));
            }
            statement.execute("CREATE TABLE bench.limit_decision (LIKE strategy.decision INCLUDING ALL)");
            statement.execute("CREATE TABLE bench.limit_message (LIKE messaging.message INCLUDING ALL)");
        }
    }

    /** The same start for each round. */
    void reset(OrganizationId organization) throws SQLException {
        try (Connection owner = owner(organization);
                Statement statement = owner.createStatement()) {
            for (String table : EMPTY) {
                statement.execute("TRUNCATE " + table + " CASCADE");
            }
            for (String table : PRISTINE) {
                statement.execute("TRUNCATE " + table);
                statement.execute("INSERT INTO %s SELECT * FROM bench.%s".formatted(table, twin(table)));
                statement.execute("VACUUM ANALYZE " + table);
            }
            statement.execute("TRUNCATE bench.limit_decision");
            statement.execute("TRUNCATE bench.limit_message");
        }
        checkpoint();
    }

    void checkpoint() throws SQLException {
        try (Connection maintenance = maintenance();
                Statement statement = maintenance.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    /** The rows a run wrote, as COPY would write them, in chunks. */
    Rows written(int chunk) throws SQLException, IOException {
        try (Connection maintenance = maintenance()) {
            Chunks decisions = new Chunks(chunk);
            copyOut(maintenance, "SELECT * FROM strategy.decision ORDER BY batch, id", decisions);
            List<byte[]> decisionChunks = decisions.finish();
            long messages;
            try (Statement statement = maintenance.createStatement();
                    var count = statement.executeQuery("SELECT count(*) FROM messaging.message")) {
                count.next();
                messages = count.getLong(1);
            }
            Chunks intents = new Chunks((int) Math.ceilDiv(messages, (long) decisionChunks.size()));
            copyOut(maintenance, """
                    SELECT m.*
                      FROM messaging.message m
                      JOIN strategy.decision d ON d.organization_id = m.organization_id AND d.id = m.contact_id
                     ORDER BY d.batch, d.id
                    """, intents);
            return new Rows(decisionChunks, intents.finish());
        }
    }

    /** Writes the very rows with one connection, one commit a chunk, and tells the seconds it took. */
    double copySeconds(Rows rows) throws SQLException, IOException {
        checkpoint();
        try (Connection maintenance = maintenance()) {
            maintenance.setAutoCommit(false);
            var copy = maintenance.unwrap(PGConnection.class).getCopyAPI();
            long began = System.nanoTime();
            for (int i = 0; i < rows.decisions().size(); i++) {
                long written = copy.copyIn(
                        "COPY bench.limit_decision FROM STDIN",
                        new ByteArrayInputStream(rows.decisions().get(i)));
                if (i < rows.messages().size()) {
                    written += copy.copyIn(
                            "COPY bench.limit_message FROM STDIN",
                            new ByteArrayInputStream(rows.messages().get(i)));
                }
                if (written == 0) {
                    throw new IllegalStateException("COPY wrote nothing");
                }
                maintenance.commit();
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }

    List<UUID> someDecisions(int most) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Connection maintenance = maintenance();
                Statement statement = maintenance.createStatement();
                var rows = statement.executeQuery(
                        "SELECT id FROM strategy.decision ORDER BY hashtext(id::text) LIMIT " + most)) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    Map<String, String> settings() throws SQLException {
        Map<String, String> settings = new LinkedHashMap<>();
        try (Connection maintenance = maintenance();
                Statement statement = maintenance.createStatement()) {
            for (String name : SETTINGS) {
                try (var row = statement.executeQuery("SHOW " + name)) {
                    row.next();
                    settings.put(name, row.getString(1));
                }
            }
        }
        return settings;
    }

    private static void copyOut(Connection connection, String query, OutputStream to) throws SQLException, IOException {
        long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY (" + query + ") TO STDOUT", to);
        if (rows == 0) {
            throw new IllegalStateException("the run wrote nothing");
        }
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

    private Connection maintenance() throws SQLException {
        return DriverManager.getConnection(
                access.url(),
                access.maintenance().username(),
                access.maintenance().password());
    }

    private static String twin(String table) {
        return table.replace('.', '_');
    }

    /** Rows in COPY's text form, chunk by chunk. */
    record Rows(List<byte[]> decisions, List<byte[]> messages) {}

    /** Cuts a stream of lines into chunks of so many lines. */
    private static final class Chunks extends OutputStream {
        private final int lines;
        private final List<byte[]> full = new ArrayList<>();
        private byte[] current = new byte[1 << 20];
        private int length;
        private int seen;

        Chunks(int lines) {
            this.lines = lines;
        }

        @Override
        public void write(int character) {
            if (length == current.length) {
                current = Arrays.copyOf(current, length * 2);
            }
            current[length++] = (byte) character;
            if (character == '\n' && ++seen == lines) {
                cut();
            }
        }

        List<byte[]> finish() {
            if (length > 0) {
                cut();
            }
            return full;
        }

        private void cut() {
            full.add(Arrays.copyOf(current, length));
            length = 0;
            seen = 0;
        }
    }
}
