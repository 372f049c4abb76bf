package pl.ugoda.portal;

import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.messaging.PortalLink;
import pl.ugoda.parties.ContactPoint;
import pl.ugoda.parties.Creditor;
import pl.ugoda.parties.Debtor;

/** Whom a link was meant for. */
record Expected(PortalLink link, Debtor debtor, Creditor creditor, ContactPoint contactPoint, IdentityLadder ladder) {
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
