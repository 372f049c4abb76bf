package pl.ugoda.console;

import java.util.List;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.Claim;
import pl.ugoda.console.view.CaseActions;
import pl.ugoda.console.view.DebtorFacts;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.web.Page;

/** The right side of a case: who owes whom, and what may be done about it. */
@Component
class CasePeople {
    private final DebtorCard debtors;
    private final CaseDesk desk;

    CasePeople(DebtorCard debtors, CaseDesk desk) {
        this.debtors = debtors;
        this.desk = desk;
    }

    /** Notes the view in the log. */
    DebtorFacts facts(Case file, Page page) {
        return debtors.of(file.debtor(), page);
    }

    DebtorKind kind(Case file) {
        return debtors.kind(file.debtor());
    }

    String creditor(Case file) {
        return debtors.creditor(file.creditor());
    }

    CaseActions actions(Case file, List<Claim> claims, CaseFiles.Wanted wanted, Page page) {
        return desk.of(file, claims, wanted.contacting(), wanted.refused(), page);
    }
}
