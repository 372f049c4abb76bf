package pl.ugoda.compliance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Claims;
import pl.ugoda.claims.Limitation;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;

/** What is still to be paid, and whether it may still be asked for: asked of the claims themselves at the last moment. */
@Component
class OpenClaims {
    private final Claims claims;

    OpenClaims(Claims claims) {
        this.claims = claims;
    }

    /** The open claims of the cases with their limitation; a case without any is absent. */
    Map<CaseId, Map<ClaimId, Limitation>> of(Collection<CaseId> cases, LocalDate day) {
        return cases.isEmpty() ? Map.of() : claims.limitations(cases, day);
    }
}
