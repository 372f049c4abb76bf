package pl.ugoda.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import pl.ugoda.kernel.OrganizationId;

/**
 * What the same server does at best: the very rows the product wrote, read into memory untimed, then COPYed by one connection
 * into empty tables of the same shape with all their indexes, in as many chunks as the product made, one commit each.
 */
@Component
@Profile(Benchmarks.PROFILE)
class Limit {
    private final ServerUnderTest server;

    Limit(ServerUnderTest server) {
        this.server = server;
    }

    /**
     * Rows of a table in the order of their writing.
     *
     * @param query of the whole rows, all columns
     */
    record Written(String table, String query) {
        static Written of(String table, String order) {
            return new Written(table, "SELECT * FROM " + table + " ORDER BY " + order);
        }
    }

    /** How long it took, and how much it was. */
    record Copied(double seconds, long rows) {}

    /** Writes what stands in the tables now once more, as fast as this machine can. */
    Copied copy(OrganizationId organization, List<Written> written, int chunks) throws SQLException, IOException {
        List<List<byte[]>> rows = new ArrayList<>();
        for (Written table : written) {
            rows.add(read(table, chunks));
        }
        server.makeTwins(organization, written.stream().map(Written::table).toList());
        server.checkpoint();
        try (Connection maintenance = server.maintenance()) {
            maintenance.setAutoCommit(false);
            CopyManager copy = copying(maintenance);
            long count = 0;
            long began = System.nanoTime();
            for (int chunk = 0; chunk < chunks; chunk++) {
                for (int i = 0; i < written.size(); i++) {
                    if (chunk < rows.get(i).size()) {
                        count += copy.copyIn(
                                "COPY "
                                        + ServerUnderTest.twin(
                                                "limit", written.get(i).table()) + " FROM STDIN",
                                new ByteArrayInputStream(rows.get(i).get(chunk)));
                    }
                }
                maintenance.commit();
            }
            return new Copied((System.nanoTime() - began) / 1e9, count);
        }
    }

    private List<byte[]> read(Written table, int chunks) throws SQLException, IOException {
        long rows = server.count(table.table());
        if (rows == 0) {
            throw new IllegalStateException("nothing was written to " + table.table());
        }
        try (Connection maintenance = server.maintenance()) {
            var lines = new LinesInChunks((int) Math.ceilDiv(rows, (long) chunks));
            long read = copying(maintenance).copyOut("COPY (" + table.query() + ") TO STDOUT", lines);
            if (read != rows) {
                throw new IllegalStateException("read %d of %d rows of %s".formatted(read, rows, table.table()));
            }
            return lines.finish();
        }
    }

    private static CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
