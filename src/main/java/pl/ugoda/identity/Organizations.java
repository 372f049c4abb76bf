package pl.ugoda.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.platform.OrganizationDirectory;
import pl.ugoda.vault.Vault;

/** The organizations of this installation. */
@Service
public class Organizations implements OrganizationDirectory {
    private final OrganizationRepository organizations;
    private final Vault vault;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    Organizations(
            OrganizationRepository organizations,
            Vault vault,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.organizations = organizations;
        this.vault = vault;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Makes an organization with its keys. To be called outside a transaction. */
    public OrganizationId found(String name) {
        var organization = new Organization(OrganizationId.next(), name.strip());
        CurrentOrganization.run(organization.id(), () -> {
            vault.prepare();
            transaction.executeWithoutResult(_ -> {
                organizations.add(organization, clock.instant());
                audit.record(Deed.of(
                        "identity.found", "organization", organization.id().value()));
            });
        });
        return organization.id();
    }

    /** Oldest first. */
    public List<Organization> all() {
        return organizations.all();
    }

    public Optional<Organization> find(OrganizationId id) {
        return organizations.find(id);
    }

    @Override
    public List<OrganizationId> organizations() {
        return all().stream().map(Organization::id).toList();
    }
}
