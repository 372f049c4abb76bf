package pl.ugoda.platform;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JobRunRepository {
    private final JdbcClient db;

    JobRunRepository(JdbcClient db) {
        this.db = db;
    }

    Optional<Instant> lastDue(String job) {
        return db.sql("SELECT last_due_at FROM platform.job_run WHERE job = :job")
                .param("job", job)
                .query((row, number) -> row.getTimestamp("last_due_at").toInstant())
                .optional();
    }

    void done(String job, Instant dueAt) {
        int rows = db.sql("""
                        INSERT INTO platform.job_run (job, last_due_at)
                        VALUES (:job, :dueAt)
                        ON CONFLICT (organization_id, job)
                        DO UPDATE SET last_due_at = excluded.last_due_at
                        """)
                .param("job", job)
                .param("dueAt", Timestamp.from(dueAt))
                .update();
        if (rows != 1) {
            throw new IllegalStateException("a job run is one row, not " + rows);
        }
    }
}
