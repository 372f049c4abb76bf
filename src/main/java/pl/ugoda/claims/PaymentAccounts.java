package pl.ugoda.claims;

import java.util.Collection;
import java.util.Map;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Nrb;

/**
 * Accounts that belong to one case each, so that a transfer needs no title. Whoever tells a debtor where to pay asks here first: two
 * numbers for one case look like fraud.
 */
public interface PaymentAccounts {
    /** Cases of a creditor without such accounts are absent: they are paid to the creditor's own. */
    Map<CaseId, Nrb> of(CreditorId creditor, Collection<CaseId> cases);
}
