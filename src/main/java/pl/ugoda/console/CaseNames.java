package pl.ugoda.console;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.Cases;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.parties.Debtor;
import pl.ugoda.parties.Debtors;

/** Whose cases these are: two questions for any number of them. */
@Component
class CaseNames {
    private final Cases cases;
    private final Debtors debtors;

    CaseNames(Cases cases, Debtors debtors) {
        this.cases = cases;
        this.debtors = debtors;
    }

    Known of(Collection<CaseId> wanted) {
        Map<CaseId, Case> files = cases.find(wanted);
        return new Known(
                files, debtors.find(files.values().stream().map(Case::debtor).toList()));
    }

    /** Cases with their debtors. */
    record Known(Map<CaseId, Case> files, Map<DebtorId, Debtor> debtors) {
        Case file(CaseId id) {
            Case file = files.get(id);
            if (file == null) {
                throw new IllegalStateException("a case that something waits in exists");
            }
            return file;
        }

        String debtor(CaseId id) {
            Case file = file(id);
            Debtor debtor = debtors.get(file.debtor());
            return debtor == null ? file.number() : debtor.name();
        }

        String href(CaseId id) {
            return CaseQuery.PATH + "/" + file(id).number();
        }
    }
}
