package pl.ugoda.console;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.Limitation;
import pl.ugoda.console.view.ClaimLine;
import pl.ugoda.console.view.LedgerLine;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.ledger.Balance;
import pl.ugoda.ledger.InterestSheet;
import pl.ugoda.ledger.PostingLine;
import pl.ugoda.ledger.Regime;
import pl.ugoda.web.Page;
import pl.ugoda.web.Pill;

/** Invoices and their books as people read them. */
final class ClaimWords {
    private ClaimWords() {}

    static ClaimLine line(Claim claim, @Nullable Balance balance, @Nullable InterestSheet proof, Page page) {
        Money nothing = Money.zero(claim.amount().currency());
        return new ClaimLine(
                claim.invoiceNumber(),
                claim.description(),
                claim.issuedOn(),
                claim.due(),
                claim.amount(),
                balance == null ? nothing : balance.principal(),
                balance == null ? nothing : balance.interest(),
                balance == null ? nothing : balance.costs(),
                balance == null ? nothing : balance.total(),
                regime(claim.regime(), page),
                limitation(claim.limitation(), page),
                state(claim, balance, page),
                proof);
    }

    static List<LedgerLine> ledger(Subject subject, Page page) {
        Map<ClaimId, Claim> claims = subject.claimsById();
        return subject.postings().stream()
                .map(line -> ledgerLine(line, claims, page))
                .toList();
    }

    private static LedgerLine ledgerLine(PostingLine line, Map<ClaimId, Claim> claims, Page page) {
        Claim claim = line.claim() == null ? null : claims.get(line.claim());
        return new LedgerLine(
                line.effectiveOn(),
                claim == null ? "" : claim.invoiceNumber(),
                page.t("console.ledger.account." + line.source().name()),
                page.t("console.ledger.account." + line.destination().name()),
                line.amount(),
                page.t("console.ledger.reason." + line.reason().name()),
                line.reverses() != null);
    }

    private static Pill state(Claim claim, @Nullable Balance balance, Page page) {
        if (!claim.isOpen()) {
            return Pill.PAID;
        }
        if (claim.limitation().on(page.today()) == Limitation.State.BARRED) {
            return Pill.TIME_BARRED;
        }
        if (!claim.due().isBefore(page.today())) {
            return Pill.BEFORE_DUE;
        }
        boolean partly = balance != null && balance.principal().compareTo(claim.amount()) < 0;
        return partly ? Pill.PARTLY_PAID : Pill.OVERDUE;
    }

    private static String regime(Regime regime, Page page) {
        return regime instanceof Regime.Contract(BigDecimal rate)
                ? page.t("console.claims.regime.contract", "rate", rate)
                : page.t("console.claims.regime." + regime.code());
    }

    private static String limitation(Limitation limitation, Page page) {
        return switch (limitation.on(page.today())) {
            case OK -> page.t("console.claims.limitation.ok", "end", limitation.earliestEnd());
            case NEAR -> page.t("console.claims.limitation.near", "end", limitation.earliestEnd());
            case UNKNOWN -> page.t("console.claims.limitation.unknown");
            case BARRED -> page.t("console.claims.limitation.barred", "end", limitation.latestEnd());
        };
    }
}
