package pl.ugoda.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The scheduler's table, where a process that died in the middle of a task still stands as the one doing it. */
@Repository
class ScheduledTasksRepository {
    private final JdbcClient db;

    ScheduledTasksRepository(JdbcClient db) {
        this.db = db;
    }

    /** Makes tasks free that are in somebody's hands: to be called only when all those hands are dead. */
    int letGo() {
        return db.sql("""
                UPDATE platform.scheduled_tasks
                   SET picked = false, picked_by = NULL, last_heartbeat = NULL, version = version + 1
                 WHERE picked
                """).update();
    }
}
