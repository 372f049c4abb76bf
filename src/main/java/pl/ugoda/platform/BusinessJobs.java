package pl.ugoda.platform;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.kernel.Actor;
import pl.ugoda.kernel.CurrentActor;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.OrganizationId;

/** Runs what business time has made due, earliest first. Ticked by the scheduler, and by the demo's time bar. */
@Component
public class BusinessJobs {
    private static final Logger log = LoggerFactory.getLogger(BusinessJobs.class);

    private final ObjectProvider<BusinessJob> jobs;
    private final ObjectProvider<OrganizationDirectory> directory;
    private final JobRunRepository runs;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    BusinessJobs(
            ObjectProvider<BusinessJob> jobs,
            ObjectProvider<OrganizationDirectory> directory,
            JobRunRepository runs,
            TransactionOperations transaction,
            Clock clock) {
        this.jobs = jobs;
        this.directory = directory;
        this.runs = runs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether anything ran. A job that fails is logged, keeps its due instant, and does not stop the others. */
    public boolean runDue() {
        oneAtATime.lock();
        try {
            boolean ran = false;
            for (var organization : organizations()) {
                ran |= CurrentOrganization.call(organization, this::runDueHere);
            }
            return ran;
        } finally {
            oneAtATime.unlock();
        }
    }

    /** The earliest instant at which some job of some organization is due; it may lie in the past. */
    public Optional<Instant> nextDue() {
        return organizations().stream()
                .map(organization -> CurrentOrganization.call(organization, this::nextDueHere))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> nextDueHere() {
        return due().stream().map(Due::at).min(Comparator.naturalOrder());
    }

    private boolean runDueHere() {
        var waiting = due();
        // Asked afterwards: a job that is due "now" must not lie in the future because the clock went on meanwhile.
        Instant now = clock.instant();
        var ready = waiting.stream()
                .filter(due -> !due.at().isAfter(now))
                .sorted(Comparator.comparing(Due::at))
                .toList();
        boolean ran = false;
        for (var due : ready) {
            ran |= run(due);
        }
        return ran;
    }

    private List<Due> due() {
        return jobs.orderedStream()
                .flatMap(job ->
                        transaction
                                .execute(status -> job.nextDue(runs.lastDue(job.name())))
                                .map(at -> new Due(job, at))
                                .stream())
                .toList();
    }

    private boolean run(Due due) {
        var job = due.job();
        try {
            CurrentActor.run(new Actor.Automaton(job.name()), () -> job.run(due.at()));
            transaction.executeWithoutResult(status -> runs.done(job.name(), due.at()));
            return true;
        } catch (RuntimeException failed) {
            OrganizationId organization = CurrentOrganization.get();
            log.error("job {} of organization {} failed and stays due", job.name(), organization, failed);
            return false;
        }
    }

    private List<OrganizationId> organizations() {
        return directory.stream().flatMap(each -> each.organizations().stream()).toList();
    }

    private record Due(BusinessJob job, Instant at) {}
}
