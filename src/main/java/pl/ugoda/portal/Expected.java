package pl.ugoda.portal;

import java.util.Optional;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.messaging.PortalLink;
import pl.ugoda.parties.ContactPoint;
import pl.ugoda.parties.Creditor;
import pl.ugoda.parties.Debtor;

/**
 * Whom a link was meant for.
 *
 * @param contactPoint where the link was sent
 * @param notThem whether somebody there said that it is not them: then nobody comes in this way
 * @param codeGoesTo another one, to which a one-time code can be sent
 * @param codeWentTo where one went that this reader asked for and that is still valid
 */
record Expected(
        PortalLink link,
        Debtor debtor,
        Creditor creditor,
        ContactPoint contactPoint,
        boolean notThem,
        Optional<ContactPoint> codeGoesTo,
        Optional<ContactPoint> codeWentTo,
        IdentityLadder ladder) {
    Visit visit() {
        return new Visit(
                CurrentOrganization.get(),
                link.caseId(),
                debtor.id(),
                debtor.person(),
                creditor.id(),
                contactPoint.id(),
                debtor.language());
    }

    /** Not who it is: this may end up in a log. */
    @Override
    public String toString() {
        return "Expected[" + debtor.id() + "]";
    }
}
