package pl.ugoda.vault;

import org.springframework.stereotype.Service;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.OrganizationId;

/**
 * Fingerprints that hold across organizations, for the one question asked before an organization is known: to whom does this
 * sign-in address belong?
 */
@Service
public class InstallationIndex {
    private final Keys keys;

    InstallationIndex(Keys keys) {
        this.keys = keys;
    }

    public byte[] index(String kind, String normalized) {
        return CurrentOrganization.call(
                OrganizationId.INSTALLATION, () -> keys.index().of(kind, normalized));
    }
}
