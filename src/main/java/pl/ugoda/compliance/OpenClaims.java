package pl.ugoda.compliance;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.Claims;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;

/** What is still to be paid, asked of the claims themselves at the last moment. */
@Component
class OpenClaims {
    private final Claims claims;

    OpenClaims(Claims claims) {
        this.claims = claims;
    }

    /** The open claims of the cases; a case without any is absent. */
    Map<CaseId, Set<ClaimId>> of(Collection<CaseId> cases) {
        Map<CaseId, Set<ClaimId>> open = new HashMap<>();
        claims.open(cases)
                .forEach((file, list) ->
                        open.put(file, list.stream().map(Claim::id).collect(Collectors.toSet())));
        return open;
    }
}
