package pl.ugoda.audit;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.platform.OrganizationDirectory;

/**
 * Seals each second what this process has committed, and once a minute whatever waits anywhere: entries of a process that died
 * before it sealed. Not a task of the cluster's scheduler, because the hint what to seal lives in each process.
 */
@Component
@ConditionalOnProperty(name = "ugoda.audit.sealing", havingValue = "true", matchIfMissing = true)
class SealingLoop implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SealingLoop.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int TICKS_BETWEEN_FULL_ROUNDS = 60;

    private final Sealer sealer;
    private final WaitingForSeal waiting;
    private final ObjectProvider<OrganizationDirectory> directory;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("audit-seal").daemon().factory());
    private volatile @Nullable ScheduledFuture<?> ticking;
    private int ticks;

    SealingLoop(Sealer sealer, WaitingForSeal waiting, ObjectProvider<OrganizationDirectory> directory) {
        this.sealer = sealer;
        this.waiting = waiting;
        this.directory = directory;
    }

    @Override
    public void start() {
        ticking = executor.scheduleWithFixedDelay(this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
                log.warn("the audit sealer did not stop in time; what waits is sealed after the next start");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        tick(); // what was committed in the last second
    }

    @Override
    public boolean isRunning() {
        return ticking != null && !executor.isShutdown();
    }

    private void tick() {
        try {
            var organizations = new HashSet<>(waiting.take());
            if (ticks++ % TICKS_BETWEEN_FULL_ROUNDS == 0) {
                organizations.addAll(everyOrganization());
            }
            organizations.forEach(this::seal);
        } catch (RuntimeException failed) {
            log.error("sealing the audit log failed and is tried again", failed);
        }
    }

    private void seal(OrganizationId organization) {
        try {
            sealer.seal(organization);
        } catch (RuntimeException failed) {
            waiting.add(organization);
            log.error("sealing the audit log of {} failed and is tried again", organization, failed);
        }
    }

    private List<OrganizationId> everyOrganization() {
        return CurrentOrganization.none(() -> directory.stream()
                .flatMap(each -> each.organizations().stream())
                .toList());
    }
}
