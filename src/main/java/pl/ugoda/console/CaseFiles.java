package pl.ugoda.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.CaseState;
import pl.ugoda.claims.Cases;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.Claims;
import pl.ugoda.compliance.Hold;
import pl.ugoda.compliance.Holds;
import pl.ugoda.console.view.CaseFile;
import pl.ugoda.console.view.ClaimLine;
import pl.ugoda.console.view.DebtorFacts;
import pl.ugoda.console.view.Refused;
import pl.ugoda.console.view.TimelineEntry;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.ledger.Balance;
import pl.ugoda.ledger.InterestSheet;
import pl.ugoda.ledger.Ledger;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.strategy.Decisions;
import pl.ugoda.web.Page;

/** Composes one case. Showing it shows a person, so the log keeps the view. */
@Service
class CaseFiles {
    /** How much of the history is shown at first. */
    static final int USUAL = 60;

    private static final int PROOFS_AT_MOST = 50;

    private final Cases cases;
    private final Claims claims;
    private final Ledger ledger;
    private final Holds holds;
    private final Decisions decisions;
    private final CasePeople people;
    private final CaseStory story;

    CaseFiles(
            Cases cases,
            Claims claims,
            Ledger ledger,
            Holds holds,
            Decisions decisions,
            CasePeople people,
            CaseStory story) {
        this.cases = cases;
        this.claims = claims;
        this.ledger = ledger;
        this.holds = holds;
        this.decisions = decisions;
        this.people = people;
        this.story = story;
    }

    /**
     * What of a case is to be shown.
     *
     * @param most how much of the history
     * @param opened the decision whose rules are shown at once
     * @param day the day somebody asks about, as it stands in the address
     * @param contacting whether the reader answers for contact with debtors
     * @param refused a form that was not accepted
     */
    record Wanted(
            CasePart part,
            int most,
            @Nullable UUID opened,
            @Nullable String day,
            boolean contacting,
            @Nullable Refused refused) {
        static Wanted usual(boolean contacting) {
            return new Wanted(CasePart.HISTORY, USUAL, null, null, contacting, null);
        }

        Wanted refusing(Refused form) {
            return new Wanted(part, most, opened, day, contacting, form);
        }
    }

    @Transactional
    Optional<CaseFile> show(String number, Wanted wanted, Page page) {
        return cases.byNumber(number).map(file -> show(file, wanted, page));
    }

    private CaseFile show(Case file, Wanted wanted, Page page) {
        List<Claim> all = claims.ofCase(file.id());
        List<ClaimId> ids = all.stream().map(Claim::id).toList();
        Map<ClaimId, Balance> balances = ledger.balances(ids, page.today());
        Subject subject = new Subject(
                file,
                all,
                ledger.postings(ids),
                decisions.ofCase(file.id(), wanted.most()),
                holds.active(List.of(file.id())).getOrDefault(file.id(), List.of()));
        DebtorFacts facts = people.facts(file, page);
        DebtorKind debtor = people.kind(file);
        CaseFigures figures = new CaseFigures(all, balances);
        List<TimelineEntry> entries = story.told(subject, page);
        boolean more = entries.size() > wanted.most();
        return new CaseFile(
                file.number(),
                facts.name(),
                people.creditor(file),
                CaseStatus.of(
                        file.state() == CaseState.OPEN,
                        figures.oldestDue().orElse(null),
                        subject.holds().stream().map(Hold::reason).toList(),
                        figures.partlyPaid(),
                        CaseFigures.barred(all, debtor, page.today()),
                        page.today()),
                file.state() == CaseState.OPEN,
                figures.owed(debtor, page),
                figures.total(),
                figures.bar(page),
                ledger.surplus(ids),
                figures.ratesNote(page),
                file.state() == CaseState.OPEN ? story.next(subject, page).orElse(null) : null,
                wanted.part().code(),
                CasePart.links(file.number(), wanted.part(), subject, page),
                more ? entries.subList(0, wanted.most()) : entries,
                more ? CaseQuery.PATH + "/" + file.number() + "?most=" + wanted.most() * 4 : null,
                lines(all, balances, wanted.part(), page),
                ClaimWords.ledger(subject, page),
                subject.decisions().stream()
                        .map(decision -> DecisionWords.line(decision, wanted.opened(), page))
                        .toList(),
                facts,
                subject.holds().stream()
                        .map(hold -> HoldHistory.line(hold, subject, page))
                        .toList(),
                people.actions(file, all, wanted, page),
                story.why(file, wanted.day(), page));
    }

    /** The proof of an amount is computed only where it is looked at. */
    private List<ClaimLine> lines(List<Claim> all, Map<ClaimId, Balance> balances, CasePart part, Page page) {
        List<ClaimLine> lines = new ArrayList<>();
        for (Claim claim : all) {
            boolean proven = part == CasePart.CLAIMS && lines.size() < PROOFS_AT_MOST;
            InterestSheet proof = proven ? ledger.interestSheet(claim.id(), page.today()) : null;
            lines.add(ClaimWords.line(claim, balances.get(claim.id()), proof, page));
        }
        return lines;
    }
}
