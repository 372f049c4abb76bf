package pl.ugoda.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import pl.ugoda.platform.BusinessClock;
import pl.ugoda.platform.BusinessJobs;
import pl.ugoda.platform.EventsUnderWay;

/**
 * Moves the demo's clock. Never jumps: it stops at each instant at which something is due, lets everything that became due happen
 * in the product's own way, and goes on when all is quiet.
 */
@Component
@Profile("demo")
class TimeMachine {
    private static final Duration FARTHEST = Duration.ofDays(400);
    private static final Duration LISTENERS_LIMIT = Duration.ofSeconds(60);
    private static final int ROUNDS_AT_ONE_INSTANT = 200;

    private final BusinessClock clock;
    private final BusinessJobs jobs;
    private final EventsUnderWay events;
    private final ReentrantLock oneTraveller = new ReentrantLock();

    TimeMachine(BusinessClock clock, BusinessJobs jobs, EventsUnderWay events) {
        this.clock = clock;
        this.jobs = jobs;
        this.events = events;
    }

    /**
     * Lets time pass until the target, everything due on the way included.
     *
     * @throws IllegalArgumentException when the target lies in the past or too far ahead
     */
    void travelTo(Instant target) {
        if (target.isBefore(clock.instant()) || target.isAfter(clock.instant().plus(FARTHEST))) {
            throw new IllegalArgumentException(
                    "the demo moves forward, at most " + FARTHEST.toDays() + " days at once");
        }
        oneTraveller.lock();
        try {
            untilQuiet();
            for (Instant stop = nextStop(target); stop.isBefore(target); stop = nextStop(target)) {
                clock.freezeAt(stop);
                untilQuiet();
            }
            clock.freezeAt(target);
            untilQuiet();
        } finally {
            oneTraveller.unlock();
        }
    }

    private Instant nextStop(Instant target) {
        return jobs.nextDue()
                .filter(due -> due.isAfter(clock.instant()) && due.isBefore(target))
                .orElse(target);
    }

    private void untilQuiet() {
        for (int round = 0; round < ROUNDS_AT_ONE_INSTANT; round++) {
            boolean ran = jobs.runDue();
            if (!events.awaitNone(LISTENERS_LIMIT)) {
                throw new IllegalStateException("listeners did not finish in " + LISTENERS_LIMIT.toSeconds() + " s");
            }
            if (!ran) {
                return;
            }
        }
        throw new IllegalStateException("work at " + clock.instant() + " never ends");
    }
}
