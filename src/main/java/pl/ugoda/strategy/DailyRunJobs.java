package pl.ugoda.strategy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pl.ugoda.platform.BusinessJob;
import pl.ugoda.platform.WorkingDays;

/** When cases are decided: each working morning, and at noon what happened or came in since. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StrategySettings.class)
class DailyRunJobs {
    static final WorkingDays MORNING = new WorkingDays(LocalTime.of(6, 0));
    private static final WorkingDays NOON = new WorkingDays(LocalTime.NOON);

    @Bean
    BusinessJob morningRun(DailyRun run, Clock clock) {
        return new Job("strategy.daily-run", MORNING, run, clock);
    }

    @Bean
    BusinessJob noonRun(DailyRun run, Clock clock) {
        return new Job("strategy.noon-run", NOON, run, clock);
    }

    /** Safe to repeat: a case decided today is due again tomorrow at the earliest. */
    private record Job(String name, WorkingDays days, DailyRun run, Clock clock) implements BusinessJob {
        private static final Logger log = LoggerFactory.getLogger(DailyRunJobs.class);

        @Override
        public Optional<Instant> nextDue(Optional<Instant> lastDue) {
            return Optional.of(days.next(lastDue, clock));
        }

        @Override
        public void run(Instant dueAt) {
            Tally tally = run.run();
            if (tally.cases() > 0) {
                log.info("{} decided {} cases: {}", name, tally.cases(), tally.by());
            }
        }
    }
}
