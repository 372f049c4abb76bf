package pl.ugoda.strategy;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.kernel.CaseId;

/** The cases in which nothing may be asked for any more, because all that is open is time-barred and its debtor is protected. */
@Service
public class BarredCases {
    private final CaseStateRepository states;

    BarredCases(CaseStateRepository states) {
        this.states = states;
    }

    /** Right on that day, whether a run has looked at the cases since or not. */
    @Transactional(readOnly = true)
    public Set<CaseId> on(LocalDate today) {
        return states.barred(today);
    }
}
