package pl.ugoda.platform;

import java.util.concurrent.Executor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Listeners get fewer threads than the pool has connections, and a queue: a publisher still holds its connection while it hands
 * an event over, so a limit that made it wait could starve the listeners it waits for. An event that finds the queue full stays
 * in the registry and is published again.
 */
@Configuration(proxyBeanMethods = false)
@EnableAsync
class ListenerThreads implements AsyncConfigurer {
    private static final int THREADS = 4;
    private static final int QUEUE = 10_000;

    private final ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();

    ListenerThreads() {
        executor.setCorePoolSize(THREADS);
        executor.setMaxPoolSize(THREADS);
        executor.setQueueCapacity(QUEUE);
        executor.setThreadNamePrefix("listener-");
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(20);
    }

    @Override
    public Executor getAsyncExecutor() {
        return executor;
    }

    /** The same executor as a bean, which starts and stops it. */
    @Bean
    ThreadPoolTaskExecutor listeners() {
        return executor;
    }
}
