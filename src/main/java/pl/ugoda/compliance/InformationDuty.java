package pl.ugoda.compliance;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.DebtorId;

/** Who was told who we are, where their data come from and which rights they have (art. 13 and 14 GDPR). */
@Service
public class InformationDuty {
    private final InformationRepository information;
    private final Clock clock;

    InformationDuty(InformationRepository information, Clock clock) {
        this.information = information;
        this.clock = clock;
    }

    /** Those of the debtors whose next message must carry the notice. */
    @Transactional(readOnly = true)
    public Set<DebtorId> outstanding(Collection<DebtorId> debtors) {
        Set<DebtorId> outstanding = new HashSet<>(debtors);
        outstanding.removeAll(information.informed(debtors));
        return outstanding;
    }

    /** The notice has left for, or was shown to, these debtors. */
    @Transactional
    public void fulfilled(List<Given> given) {
        if (!given.isEmpty()) {
            information.insert(given, clock.instant());
        }
    }

    /**
     * @param contact the message that carried it; null when a page showed it
     * @param notice name and version of the text
     */
    public record Given(DebtorId debtor, @Nullable ContactId contact, Channel how, String notice) {}
}
