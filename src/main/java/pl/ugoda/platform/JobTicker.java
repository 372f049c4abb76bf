package pl.ugoda.platform;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks once a second, on one node of the cluster, for work that has become due. */
@Configuration(proxyBeanMethods = false)
class JobTicker {
    private static final Logger log = LoggerFactory.getLogger(JobTicker.class);

    @Bean
    RecurringTask<Void> businessJobsTick(
            BusinessJobs jobs, BusinessClock clock, AloneSince alone, ScheduledTasksRepository tasks) {
        // The scheduler is made after its tasks, so it finds them free. Elsewhere a dead process is noticed by its
        // heartbeat.
        if (alone.instant().isPresent() && tasks.letGo() > 0) {
            log.info("the program had been stopped in the middle of its work, which goes on now");
        }
        return Tasks.recurring("business-jobs", FixedDelay.of(Duration.ofSeconds(1)))
                .execute((instance, context) -> {
                    // A stopped clock is moved by hand, and whoever moves it runs what becomes due.
                    if (!clock.isFrozen()) {
                        while (!context.getSchedulerState().isShuttingDown() && jobs.runDue()) {
                            Thread.onSpinWait();
                        }
                    }
                });
    }
}
