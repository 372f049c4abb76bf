package pl.ugoda.audit;

import java.time.Clock;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import pl.ugoda.kernel.CurrentActor;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.TimeOrderedId;

/** Writes deeds into the log, in the transaction of the deed: both happen or neither. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Audit {
    private final AuditRepository log;
    private final WaitingForSeal waiting;
    private final Clock clock;
    private final InstantSource technicalClock;

    Audit(
            AuditRepository log,
            WaitingForSeal waiting,
            Clock clock,
            @Qualifier("technicalClock") InstantSource technicalClock) {
        this.log = log;
        this.waiting = waiting;
        this.clock = clock;
        this.technicalClock = technicalClock;
    }

    /** Records a deed of the current actor. */
    public void record(Deed deed) {
        var organization = CurrentOrganization.get();
        log.add(new Entry(
                organization,
                TimeOrderedId.next(),
                deed,
                CurrentActor.get().code(),
                clock.instant(),
                technicalClock.instant()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                waiting.add(organization);
            }
        });
    }

    /**
     * Records one deed over many rows.
     *
     * @param digest a SHA-256 of the rows in an order that can be told again, so that a changed row can be shown
     */
    public void recordBulk(String action, UUID batch, int rows, byte[] digest) {
        record(new Deed(
                action,
                "batch",
                batch,
                Map.of("rows", Integer.toString(rows), "digest", HexFormat.of().formatHex(digest))));
    }
}
