package pl.ugoda.audit;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.OrganizationId;

/**
 * Chains committed entries into blocks. It takes the marks that committed with the entries instead of a range of ids or times:
 * an entry whose transaction commits late simply lands in a later block, and none is passed by.
 */
@Service
class Sealer {
    static final int ENTRIES_PER_BLOCK = 2_000;

    private final AuditRepository log;
    private final RootFiles roots;
    private final TransactionOperations transaction;
    private final InstantSource technicalClock;

    Sealer(
            AuditRepository log,
            RootFiles roots,
            TransactionOperations transaction,
            @Qualifier("technicalClock") InstantSource technicalClock) {
        this.log = log;
        this.roots = roots;
        this.transaction = transaction;
        this.technicalClock = technicalClock;
    }

    /** Seals everything that waits and exports the newest root. */
    void seal(OrganizationId organization) {
        CurrentOrganization.run(organization, () -> sealAll(organization));
    }

    private void sealAll(OrganizationId organization) {
        @Nullable Block newest = null;
        boolean more = true;
        while (more) {
            @Nullable
            Block sealed = transaction.execute(_ -> sealOneBlock(organization)).orElse(null);
            newest = sealed == null ? newest : sealed;
            more = sealed != null && sealed.entries().size() == ENTRIES_PER_BLOCK;
        }
        if (newest != null) {
            roots.export(newest);
        }
    }

    private Optional<Block> sealOneBlock(OrganizationId organization) {
        if (!log.lockForSealing()) {
            return Optional.empty(); // another process seals just now
        }
        var links = log.takeUnsealed(ENTRIES_PER_BLOCK);
        if (links.isEmpty()) {
            return Optional.empty();
        }
        var last = log.lastBlock(organization);
        var block = Block.after(
                organization,
                last.map(Block::number).orElse(0L),
                last.map(Block::hash).orElse(Digest.NONE),
                links,
                technicalClock.instant());
        log.add(block);
        return Optional.of(block);
    }
}
