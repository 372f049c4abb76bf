package pl.ugoda.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.PolishDays;
import pl.ugoda.testing.UgodaTest;

/** Jobs under a clock that never stands still, as in production; everywhere else in the tests it does. */
@UgodaTest
class BusinessJobsIT {
    @Autowired
    JobRunRepository runs;

    @Autowired
    TransactionOperations transaction;

    /** Later at each look. */
    private final AtomicLong looks = new AtomicLong();

    private final Clock clock = ((InstantSource)
                    () -> Instant.parse("2026-11-23T09:00:00Z").plusMillis(looks.incrementAndGet()))
            .withZone(PolishDays.WARSAW);

    @Test
    void aJobThatIsDueNowRunsNowAlthoughTheClockGoesOn() {
        var organization = OrganizationId.next();
        var job = new DueNowOnce();
        var beans = new StaticListableBeanFactory(
                Map.of("job", job, "directory", (OrganizationDirectory) () -> List.of(organization)));
        var jobs = new BusinessJobs(
                beans.getBeanProvider(BusinessJob.class),
                beans.getBeanProvider(OrganizationDirectory.class),
                runs,
                transaction,
                clock);

        assertThat(jobs.runDue()).isTrue();
        assertThat(job.done).isTrue();
        assertThat(jobs.runDue()).as("nothing is left to do").isFalse();
    }

    private final class DueNowOnce implements BusinessJob {
        private boolean done;

        @Override
        public String name() {
            return "due-now";
        }

        @Override
        public Optional<Instant> nextDue(Optional<Instant> lastDue) {
            return done ? Optional.empty() : Optional.of(clock.instant());
        }

        @Override
        public void run(Instant dueAt) {
            done = true;
        }
    }
}
