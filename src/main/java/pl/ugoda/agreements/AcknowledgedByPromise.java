package pl.ugoda.agreements;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.claims.Acknowledgements;
import pl.ugoda.kernel.CaseId;

/**
 * A promise names its claims, and one that a debtor made after proving who they are is a certain acknowledgment, kept or not. What a
 * clerk took down by phone silences us, but is the creditor's word about the debtor's and prolongs nothing.
 */
@Component
class AcknowledgedByPromise implements Acknowledgements {
    private final PromiseRepository promises;

    AcknowledgedByPromise(PromiseRepository promises) {
        this.promises = promises;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Act> of(Collection<CaseId> cases) {
        return promises.madeByDebtors(cases);
    }
}
