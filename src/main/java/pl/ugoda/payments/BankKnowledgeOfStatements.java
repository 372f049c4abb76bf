package pl.ugoda.payments;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.compliance.BankKnowledge;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.parties.Creditor;
import pl.ugoda.parties.Creditors;

/** Tells compliance up to when payments are known. A source that never saw a statement does not silence: nothing is stale yet. */
@Component
class BankKnowledgeOfStatements implements BankKnowledge {
    private final BankSourceRepository sources;
    private final Creditors creditors;

    BankKnowledgeOfStatements(BankSourceRepository sources, Creditors creditors) {
        this.sources = sources;
        this.creditors = creditors;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CreditorId, KnownUntil> of(Collection<CreditorId> wanted) {
        Map<CreditorId, Instant> oldest = new HashMap<>();
        for (BankSource source : sources.of(wanted)) {
            if (source.knownUntil() != null) {
                oldest.merge(source.creditor(), source.knownUntil(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        Map<CreditorId, KnownUntil> known = new HashMap<>();
        oldest.forEach((creditor, until) -> creditors
                .find(creditor)
                .map(Creditor::bankDataMayBeDaysOld)
                .ifPresent(days -> known.put(creditor, new KnownUntil(until, days))));
        return known;
    }
}
