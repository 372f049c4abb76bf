package pl.ugoda.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Money;
import pl.ugoda.web.BalanceBar;
import pl.ugoda.web.Pill;

/**
 * One case on one screen.
 *
 * @param part which part is open: {@code history}, {@code claims}, {@code ledger}, {@code decisions}
 * @param owed what the total is, in words: what is time-barred may be paid, but is not asked for
 * @param surplus what was paid beyond everything owed: it is owed back
 * @param ratesNote until when the interest rates were checked, empty when that is not in doubt
 * @param older the address of what happened before, null when all is shown
 */
public record CaseFile(
        String number,
        String debtor,
        String creditor,
        Pill state,
        boolean open,
        String owed,
        Money total,
        BalanceBar balance,
        Money surplus,
        String ratesNote,
        @Nullable NextStepView next,
        String part,
        List<Link> parts,
        List<TimelineEntry> timeline,
        @Nullable String older,
        List<ClaimLine> claims,
        List<LedgerLine> ledger,
        List<DecisionLine> decisions,
        DebtorFacts facts,
        List<HoldLine> holds,
        CaseActions actions,
        WhyThatDay why) {

    public String path() {
        return "/console/cases/" + number;
    }
}
