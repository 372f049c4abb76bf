package pl.ugoda.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Service;
import pl.ugoda.kernel.Actor;
import pl.ugoda.kernel.CurrentActor;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.strategy.CaseStateRepository.DuePoint;

/**
 * Decides every case whose day has come. Several workers of one process, or of several, take disjoint chunks of the same queue;
 * a run that is broken off goes on where it stopped, because a decided case is no longer due.
 */
@Service
public class DailyRun {
    static final int CHUNK = 1_000;

    private final ChunkOfCases chunks;
    private final DayPlans plans;
    private final StrategySettings settings;

    DailyRun(ChunkOfCases chunks, DayPlans plans, StrategySettings settings) {
        this.chunks = chunks;
        this.plans = plans;
        this.settings = settings;
    }

    /** Decides what is due today with the configured number of workers. */
    public Tally run() {
        return run(settings.workers());
    }

    /** Decides what is due today for the current organization; returns when nothing is due any more. */
    public Tally run(int workers) {
        DayPlan plan = plans.today();
        if (workers == 1) {
            return work(plan);
        }
        OrganizationId organization = CurrentOrganization.get();
        Actor actor = CurrentActor.get();
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Future<Tally>> parts = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                parts.add(threads.submit(() ->
                        CurrentOrganization.call(organization, () -> CurrentActor.call(actor, () -> work(plan)))));
            }
            Tally total = Tally.NOTHING;
            for (Future<Tally> part : parts) {
                total = total.plus(part.get());
            }
            return total;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the daily run was interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a worker of the daily run failed", failed.getCause());
        }
    }

    private Tally work(DayPlan plan) {
        Tally total = Tally.NOTHING;
        DuePoint from = DuePoint.START;
        while (true) {
            ChunkOfCases.Done done = chunks.decide(plan, from, CHUNK);
            if (done.tally().cases() > 0) {
                total = total.plus(done.tally());
                from = done.reached();
            } else if (from.equals(DuePoint.START)) {
                return total;
            } else {
                // Rows before this point that another worker held and gave back, or that became due meanwhile.
                from = DuePoint.START;
            }
        }
    }
}
