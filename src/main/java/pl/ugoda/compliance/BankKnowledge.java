package pl.ugoda.compliance;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import pl.ugoda.kernel.CreditorId;

/** Tells up to when the payments to a creditor are known. Implemented by whoever reads bank statements. */
public interface BankKnowledge {
    /** One entry for each of the creditors that has a bank source; the others are absent, for nothing of theirs can be stale. */
    Map<CreditorId, KnownUntil> of(Collection<CreditorId> creditors);

    /** @param mayBeDaysOld the creditor's limit: older knowledge silences us */
    record KnownUntil(Instant at, int mayBeDaysOld) {}
}
