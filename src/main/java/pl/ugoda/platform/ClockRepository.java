package pl.ugoda.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the business clock's position is kept. */
final class ClockRepository {
    private final JdbcClient db;

    ClockRepository(JdbcClient db) {
        this.db = db;
    }

    BusinessClock.Position position() {
        return db.sql("SELECT frozen_at, offset_ms FROM platform.clock")
                .query(ClockRepository::read)
                .single();
    }

    void save(BusinessClock.Position position) {
        int rows = db.sql("UPDATE platform.clock SET frozen_at = :frozenAt, offset_ms = :offset")
                .param("frozenAt", position.frozenAt().map(Timestamp::from).orElse(null))
                .param("offset", position.offset().toMillis())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("the clock has one row, not " + rows);
        }
    }

    private static BusinessClock.Position read(ResultSet row, int number) throws SQLException {
        var frozenAt = Optional.ofNullable(row.getTimestamp("frozen_at"));
        return new BusinessClock.Position(
                frozenAt.map(Timestamp::toInstant), Duration.ofMillis(row.getLong("offset_ms")));
    }
}
