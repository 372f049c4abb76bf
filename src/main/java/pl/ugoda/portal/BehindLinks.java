package pl.ugoda.portal;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.kernel.Actor;
import pl.ugoda.kernel.CurrentActor;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.messaging.Links;
import pl.ugoda.messaging.PortalLink;

/** Works for somebody who holds a link, in the organization the link belongs to. */
@Component
class BehindLinks {
    private final Links links;
    private final TransactionOperations transaction;

    BehindLinks(Links links, TransactionOperations transaction) {
        this.links = links;
        this.transaction = transaction;
    }

    /** One transaction of work; empty when the link is unknown or has ended. */
    <T> Optional<T> at(String code, Function<PortalLink, @Nullable T> work) {
        return bound(code, link -> transaction.execute(status -> work.apply(link)));
    }

    /** The same without a transaction, for work that has its own and something to do after it. */
    <T> Optional<T> bound(String code, Function<PortalLink, @Nullable T> work) {
        return links.portal(code)
                .flatMap(link -> CurrentOrganization.call(
                        link.organization(),
                        () -> CurrentActor.call(
                                new Actor.Automaton("portal"), () -> Optional.ofNullable(work.apply(link)))));
    }

    /** The reader of a link has shown who they are. */
    void passed(PortalLink link, Expected expected) {
        links.passed(link, expected.debtor().person());
    }
}
