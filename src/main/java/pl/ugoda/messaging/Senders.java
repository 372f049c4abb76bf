package pl.ugoda.messaging;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.Cases;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Debtor;
import pl.ugoda.parties.Debtors;

/** Who stands behind an address that wrote to us. */
@Component
class Senders {
    private final ContactPoints contactPoints;
    private final Debtors debtors;
    private final Cases cases;

    Senders(ContactPoints contactPoints, Debtors debtors, Cases cases) {
        this.contactPoints = contactPoints;
        this.debtors = debtors;
        this.cases = cases;
    }

    Sender of(UUID contactPoint) {
        var point = contactPoints.find(List.of(contactPoint)).get(contactPoint);
        if (point == null) {
            throw new IllegalArgumentException("no such contact point: " + contactPoint);
        }
        var files =
                cases.ofDebtors(List.of(point.debtor())).stream().map(Case::id).toList();
        return new Sender(debtor(point.debtor()), files);
    }

    Debtor debtor(DebtorId id) {
        var debtor = debtors.find(List.of(id)).get(id);
        if (debtor == null) {
            throw new IllegalStateException("no debtor " + id);
        }
        return debtor;
    }

    /** @param cases newest first */
    record Sender(Debtor debtor, List<CaseId> cases) {}
}
