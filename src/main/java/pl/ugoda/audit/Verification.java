package pl.ugoda.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.OrganizationId;

/** Recomputes an organization's whole log and compares it with its seals and with the exported roots. */
@Service
public class Verification {
    private static final int BLOCKS_A_PAGE = 20;

    /**
     * What a verification found.
     *
     * @param roots how many exported roots the chain was compared with; with none a cut tail cannot be seen
     * @param findings empty when the log is sound; at most a thousand
     */
    public record Report(
            OrganizationId organization,
            long blocks,
            long entries,
            long unsealed,
            Optional<Instant> unsealedSince,
            int roots,
            List<Finding> findings) {
        public boolean sound() {
            return findings.isEmpty();
        }
    }

    private final AuditRepository log;
    private final RootFiles roots;
    private final TransactionTemplate snapshot;

    Verification(AuditRepository log, RootFiles roots, PlatformTransactionManager transactions) {
        this.log = log;
        this.roots = roots;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        // One picture of blocks, entries and marks, while sealing goes on.
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public Report verify(OrganizationId organization) {
        // Before the picture is taken: a root exported after it would look like a cut tail.
        var exported = roots.of(organization);
        return CurrentOrganization.call(organization, () -> snapshot.execute(_ -> walk(organization, exported)));
    }

    private Report walk(OrganizationId organization, List<Root> exported) {
        var check = new ChainCheck(exported);
        List<Block> page;
        do {
            page = log.blocksAfter(organization, check.blocks(), BLOCKS_A_PAGE);
            for (Block block : page) {
                check.accept(block, log.entries(organization, block.entries()));
            }
        } while (page.size() == BLOCKS_A_PAGE);
        var stock = log.stock();
        return new Report(
                organization,
                check.blocks(),
                stock.entries(),
                stock.unsealed(),
                stock.unsealedSince(),
                exported.size(),
                check.finish(stock));
    }
}
