package pl.ugoda.platform;

import java.util.List;
import pl.ugoda.kernel.OrganizationId;

/** Names the organizations of this installation, for work that is done once for each. */
public interface OrganizationDirectory {
    List<OrganizationId> organizations();
}
