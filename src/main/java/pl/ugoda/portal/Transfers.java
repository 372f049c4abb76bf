package pl.ugoda.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.compliance.CarePolicy;
import pl.ugoda.compliance.Hold;
import pl.ugoda.compliance.HoldReason;
import pl.ugoda.compliance.Holds;
import pl.ugoda.compliance.NewHold;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.parties.Creditor;
import pl.ugoda.parties.Creditors;
import pl.ugoda.payments.TransferCode;
import pl.ugoda.payments.VirtualAccounts;
import pl.ugoda.portal.view.Owed;
import pl.ugoda.portal.view.OwedClaim;
import pl.ugoda.portal.view.Payable;
import pl.ugoda.portal.view.TransferDetails;

/** Plain transfers: where to, and waiting for one that was announced. */
@Component
class Transfers {
    private final Creditors creditors;
    private final VirtualAccounts accounts;
    private final Holds holds;
    private final Clock clock;

    Transfers(Creditors creditors, VirtualAccounts accounts, Holds holds, Clock clock) {
        this.creditors = creditors;
        this.accounts = accounts;
        this.holds = holds;
        this.clock = clock;
    }

    @Transactional
    TransferDetails details(Visit visit, Money amount, Owed owed, Payable chosen) {
        Creditor creditor = creditors.find(visit.creditor()).orElseThrow();
        Optional<Nrb> own = own(visit);
        Nrb account = own.orElseGet(creditor::account);
        String title = title(owed, chosen);
        return new TransferDetails(
                creditor.name(),
                account,
                own.isPresent(),
                amount,
                title,
                owed.chosen(chosen.claim()).map(OwedClaim::invoice).orElse(null),
                code(creditor, account, amount, title).map(TransferCode::svg).orElse(null));
    }

    /** The same transfer as a code for banking apps; empty when its title does not fit into one. */
    @Transactional
    Optional<TransferCode> code(Visit visit, Money amount, Owed owed, Payable chosen) {
        Creditor creditor = creditors.find(visit.creditor()).orElseThrow();
        return code(creditor, own(visit).orElseGet(creditor::account), amount, title(owed, chosen));
    }

    private static Optional<TransferCode> code(Creditor creditor, Nrb account, Money amount, String title) {
        return title.length() > TransferCode.LONGEST_TITLE
                ? Optional.empty()
                : Optional.of(TransferCode.of(creditor.nip(), account, amount, creditor.name(), title));
    }

    /**
     * Who chose an invoice says so by the title (art. 451 § 1 KC): unnamed money goes to what is longest due. Where both numbers do
     * not fit into a code, the invoice's alone tells the case as well.
     */
    static String title(Owed owed, Payable chosen) {
        return owed.chosen(chosen.claim())
                .map(claim -> {
                    String both = owed.caseNumber() + " " + claim.invoice();
                    return both.length() <= TransferCode.LONGEST_TITLE ? both : claim.invoice();
                })
                .orElse(owed.caseNumber());
    }

    private Optional<Nrb> own(Visit visit) {
        return Optional.ofNullable(
                accounts.of(visit.creditor(), List.of(visit.caseId())).get(visit.caseId()));
    }

    /** Until when we wait for it in silence. Saying it again while we wait does not prolong the silence. */
    @Transactional
    LocalDate announced(Visit visit) {
        Optional<LocalDate> waiting = awaitedThrough(visit);
        if (waiting.isPresent()) {
            return waiting.get();
        }
        LocalDate until = CarePolicy.shipped().transferAwaitedThrough(LocalDate.now(clock));
        var _ = holds.place(new NewHold(
                new NewHold.Scope.OfCase(visit.person(), visit.caseId()), HoldReason.PAYMENT_PENDING, until, "AGENT"));
        return until;
    }

    /** The last silent day while a payment is on its way. */
    @Transactional(readOnly = true)
    Optional<LocalDate> awaitedThrough(Visit visit) {
        List<Hold> silent = holds.active(List.of(visit.caseId())).getOrDefault(visit.caseId(), List.of());
        return silent.stream()
                .filter(hold -> hold.reason() == HoldReason.PAYMENT_PENDING)
                .flatMap(hold -> Stream.ofNullable(hold.until()))
                .max(Comparator.naturalOrder());
    }
}
