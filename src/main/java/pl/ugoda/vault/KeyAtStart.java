package pl.ugoda.vault;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.OrganizationId;

/**
 * Opens the installation's key at start, making it the first time: a wrong master key is found before anybody is served. A
 * command that only reads serves nobody, and makes nothing.
 */
@Component
@Profile("!reading")
class KeyAtStart implements SmartInitializingSingleton {
    private final Keys keys;

    KeyAtStart(Keys keys) {
        this.keys = keys;
    }

    @Override
    public void afterSingletonsInstantiated() {
        CurrentOrganization.run(OrganizationId.INSTALLATION, keys::prepareIndex);
    }
}
