package pl.ugoda.platform;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Events that listeners have not finished with: kept in the registry until they have. */
@Component
public class EventsUnderWay {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private final JdbcClient db;

    EventsUnderWay(JdbcClient db) {
        this.db = db;
    }

    public boolean none() {
        return db.sql("SELECT count(*) FROM platform.event_publication WHERE completion_date IS NULL")
                        .query(Long.class)
                        .single()
                == 0;
    }

    /** Waits until listeners are done with everything published so far, at most for the given technical time. */
    public boolean awaitNone(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!none()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return true;
    }
}
