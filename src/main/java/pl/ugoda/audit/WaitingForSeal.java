package pl.ugoda.audit;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import pl.ugoda.kernel.OrganizationId;

/**
 * The organizations in which this process has committed entries since the sealer last looked. Only a hint that spares idle
 * organizations a query each second: what waits stands in the database.
 */
@Component
class WaitingForSeal {
    private final Set<OrganizationId> organizations = ConcurrentHashMap.newKeySet();

    void add(OrganizationId organization) {
        organizations.add(organization);
    }

    Set<OrganizationId> take() {
        var taken = new HashSet<OrganizationId>();
        organizations.removeIf(taken::add);
        return taken;
    }
}
