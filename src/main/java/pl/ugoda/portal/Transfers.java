package pl.ugoda.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    TransferDetails details(Visit visit, Money amount, String title) {
        Creditor creditor = creditors.find(visit.creditor()).orElseThrow();
        Optional<Nrb> own = own(visit);
        Nrb account = own.orElseGet(creditor::account);
        return new TransferDetails(
                creditor.name(),
                account,
                own.isPresent(),
                amount,
                title,
                code(creditor, account, amount, title).svg());
    }

    /** The same transfer as a code for banking apps. */
    @Transactional
    TransferCode code(Visit visit, Money amount, String title) {
        Creditor creditor = creditors.find(visit.creditor()).orElseThrow();
        return code(creditor, own(visit).orElseGet(creditor::account), amount, title);
    }

    private static TransferCode code(Creditor creditor, Nrb account, Money amount, String title) {
        return TransferCode.of(creditor.nip(), account, amount, creditor.name(), title);
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
        return Overview.first(silent, HoldReason.PAYMENT_PENDING).map(Hold::until);
    }
}
