package pl.ugoda.platform;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks once a second, on one node of the cluster, for work that has become due. */
@Configuration(proxyBeanMethods = false)
class JobTicker {
    @Bean
    RecurringTask<Void> businessJobsTick(BusinessJobs jobs, BusinessClock clock) {
        return Tasks.recurring("business-jobs", FixedDelay.of(Duration.ofSeconds(1)))
                .execute((instance, context) -> {
                    // A stopped clock is moved by hand, and whoever moves it runs what becomes due.
                    if (!clock.isFrozen()) {
                        while (jobs.runDue() && !Thread.currentThread().isInterrupted()) {
                            Thread.onSpinWait();
                        }
                    }
                });
    }
}
