package pl.ugoda.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.compliance.Compliance;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.PersonId;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.platform.OrganizationDirectory;

/**
 * Short links of messages: unguessable, ending on a day, stored as hashes. Looking one up changes nothing and uses nothing up,
 * because mail scanners open every link before its reader does.
 */
@Service
public class Links {
    private static final String PORTAL = "PORTAL";
    private static final String STOP = "STOP";
    private static final Duration PORTAL_LIFE = Duration.ofDays(90);
    private static final Duration STOP_LIFE = Duration.ofDays(400);

    private final LinkRepository links;
    private final ObjectProvider<OrganizationDirectory> organizations;
    private final TransactionOperations transaction;
    private final Compliance compliance;
    private final ContactPoints contactPoints;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Links(
            LinkRepository links,
            ObjectProvider<OrganizationDirectory> organizations,
            TransactionOperations transaction,
            Compliance compliance,
            ContactPoints contactPoints,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.organizations = organizations;
        this.transaction = transaction;
        this.compliance = compliance;
        this.contactPoints = contactPoints;
        this.events = events;
        this.clock = clock;
    }

    /** A code for {@code /s/{code}} in this message; in the caller's transaction. */
    String toPortal(Intent message) {
        return create(message, PORTAL, PORTAL_LIFE);
    }

    /** A token for {@code /u/{token}} in this message; in the caller's transaction. */
    String toStop(Intent message) {
        return create(message, STOP, STOP_LIFE);
    }

    /** Where a code leads, of whatever organization; empty when it is unknown or has ended. Needs no bound organization. */
    public Optional<PortalLink> portal(String code) {
        return look(
                code,
                PORTAL,
                organization -> link -> new PortalLink(
                        organization, link.contact(), link.caseId(), link.debtor(), link.contactPoint()));
    }

    /** What a token would stop; empty when it is unknown or has ended. Needs no bound organization. */
    public Optional<StopLink> stop(String token) {
        return look(
                token,
                STOP,
                organization -> link ->
                        new StopLink(organization, link.contact(), link.debtor(), link.contactPoint(), link.channel()));
    }

    /** The reader of the link passed the identity check: from now on this address is known to be the debtor's. */
    @Transactional
    public void passed(PortalLink link, PersonId person) {
        contactPoints.confirm(link.contactPoint());
        compliance.responded(person, clock.instant());
        events.publishEvent(
                new LinkOpened(CurrentOrganization.get(), link.contact().value(), List.of(link.caseId())));
    }

    private String create(Intent message, String purpose, Duration life) {
        String code = LinkCode.next(CurrentOrganization.get());
        var now = clock.instant();
        links.insert(LinkCode.hash(code), purpose, message, now, now.plus(life));
        return code;
    }

    private <T> Optional<T> look(
            String code, String purpose, Function<OrganizationId, Function<LinkRepository.Stored, T>> found) {
        if (!LinkCode.isWellFormed(code)) {
            return Optional.empty();
        }
        byte[] hash = LinkCode.hash(code);
        for (var organization :
                CurrentOrganization.none(() -> organizations.getObject().organizations())) {
            if (LinkCode.mayBelongTo(code, organization)) {
                var link = CurrentOrganization.call(
                        organization, () -> transaction.execute(status -> links.find(hash, purpose)));
                if (link.isPresent() && clock.instant().isBefore(link.get().expiresAt())) {
                    return link.map(found.apply(organization));
                }
            }
        }
        return Optional.empty();
    }
}
