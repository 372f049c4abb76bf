package pl.ugoda.agreements;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.claims.Acknowledgements;
import pl.ugoda.kernel.CaseId;

/** A promise names its claims and was made by a debtor who had proved who they are: a certain acknowledgment, kept or not. */
@Component
class AcknowledgedByPromise implements Acknowledgements {
    private final PromiseRepository promises;

    AcknowledgedByPromise(PromiseRepository promises) {
        this.promises = promises;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Act> of(Collection<CaseId> cases) {
        return promises.made(cases);
    }
}
