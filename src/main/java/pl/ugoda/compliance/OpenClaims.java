package pl.ugoda.compliance;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;

/** What is still to be paid, asked of the claims themselves at the last moment. */
@Component
class OpenClaims {
    /** The open claims of the cases; empty as long as nobody can tell. */
    Optional<Map<CaseId, Set<ClaimId>>> of(Collection<CaseId> cases) {
        return Optional.empty();
    }
}
