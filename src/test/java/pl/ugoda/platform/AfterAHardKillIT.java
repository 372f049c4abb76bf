package pl.ugoda.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.ugoda.testing.UgodaTest;

/** What a program finds that was killed, and what it does when only its database was; all of it together is the kill test. */
@UgodaTest
class AfterAHardKillIT {
    @Autowired
    ScheduledTasksRepository tasks;

    @Autowired
    JdbcClient db;

    @Test
    void aTaskInTheHandsOfADeadProcessIsFreeAgain() {
        int rows = db.sql("""
                INSERT INTO platform.scheduled_tasks
                       (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                VALUES ('business-jobs', 'recurring', '2026-11-23T09:00Z', true, 'dead', '2026-11-23T09:00Z', 1),
                       ('another', 'recurring', '2026-11-23T09:00Z', false, NULL, NULL, 1)
                """).update();
        assertThat(rows).isEqualTo(2);

        assertThat(tasks.letGo()).isEqualTo(1);
        assertThat(tasks.letGo()).as("once is enough").isZero();
        assertThat(db.sql("SELECT count(*) FROM platform.scheduled_tasks WHERE picked OR picked_by IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theProgramEndsWithItsDatabase() throws Exception {
        var ended = new CountDownLatch(1);
        Process database = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var _ = new DatabaseWatch(database.toHandle(), ended::countDown)) {
            assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }
}
