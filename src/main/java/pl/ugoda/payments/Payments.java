package pl.ugoda.payments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CurrentActor;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.PolishDays;
import pl.ugoda.ledger.PaymentToBook.Designation;
import pl.ugoda.payments.matching.Proposal;

/** What people do with money that came in: look, book, split, undo, say that it is no payment. */
@Service
public class Payments {
    private static final int MOST_ROWS = 200;
    private static final int MOST_PARTS = 20;

    private final TransferRepository transfers;
    private final TransferQueries queries;
    private final TransferLooks looks;
    private final Bookings bookings;
    private final WaitingTransfers waiting;
    private final Audit audit;
    private final Clock clock;

    Payments(
            TransferRepository transfers,
            TransferQueries queries,
            TransferLooks looks,
            Bookings bookings,
            WaitingTransfers waiting,
            Audit audit,
            Clock clock) {
        this.transfers = transfers;
        this.queries = queries;
        this.looks = looks;
        this.bookings = bookings;
        this.waiting = waiting;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which transfers are shown. */
    public enum Shelf {
        TO_RECOGNISE,
        RECOGNISED_TODAY,
        /** Recognised on earlier days: what was booked wrongly is found again. */
        RECOGNISED_EARLIER,
        TAKEN_BACK
    }

    /** The newest first, at most two hundred. */
    @Transactional(readOnly = true)
    public List<QueueRow> list(Shelf shelf) {
        return queries.list(shelf, startOfDay(), MOST_ROWS);
    }

    /** What is booked to a case of this number, the newest first; nothing when there is no such case. */
    @Transactional(readOnly = true)
    public List<QueueRow> ofCase(String number) {
        return looks.caseOf(number).map(id -> queries.ofCase(id, MOST_ROWS)).orElse(List.of());
    }

    @Transactional(readOnly = true)
    public QueueCounts counts() {
        return queries.counts(startOfDay());
    }

    /** How many transfers wait for a person. */
    @Transactional(readOnly = true)
    public int waiting() {
        return queries.waiting();
    }

    /** The transfer with today's proposals. */
    @Transactional(readOnly = true)
    public Optional<TransferView> look(TransferId id) {
        return transfers.find(id).map(looks::at);
    }

    /**
     * Cases a person may mean: by case number, invoice number, or the debtor's name, NIP, phone or e-mail; only those of the creditor on
     * whose account the transfer came.
     */
    @Transactional(readOnly = true)
    public List<CaseChoice> search(TransferId transfer, String text) {
        return transfers.find(transfer).map(found -> looks.search(found, text)).orElse(List.of());
    }

    /** A case somebody may choose by hand. */
    public record CaseChoice(CaseId id, String number, String debtorName) {}

    /**
     * A part of a transfer for one case.
     *
     * @param claims those the payer meant, or empty: then the law divides among all open ones (art. 451 KC)
     */
    public record Part(CaseId caseId, Money amount, List<ClaimId> claims) {}

    /** Books what is left of the transfer to one case. */
    @Transactional
    public Decision book(TransferId id, CaseId caseId, List<ClaimId> claims) {
        return transfers
                .lock(id)
                .map(transfer -> book(transfer, List.of(new Part(caseId, transfer.left(), claims))))
                .orElseGet(Decision.Unknown::new);
    }

    /** Books the proposal for a case as the page shows it, with the claims it names. */
    @Transactional
    public Decision bookProposal(TransferId id, CaseId caseId) {
        return transfers
                .lock(id)
                .map(transfer ->
                        book(transfer, List.of(new Part(caseId, transfer.left(), looks.named(transfer, caseId)))))
                .orElseGet(Decision.Unknown::new);
    }

    /** Books several parts at once; what they leave over stays with the transfer. */
    @Transactional
    public Decision split(TransferId id, List<Part> parts) {
        return transfers.lock(id).map(transfer -> book(transfer, parts)).orElseGet(Decision.Unknown::new);
    }

    /** Takes everything booked from the transfer back; it waits again. The books keep both, entry and counter-entry. */
    @Transactional
    public Decision undo(TransferId id, String why) {
        return transfers
                .lock(id)
                .map(transfer -> {
                    if (transfer.state() != TransferState.BOOKED && transfer.state() != TransferState.NOT_A_PAYMENT) {
                        return new Decision.DecidedMeanwhile(transfer.state());
                    }
                    bookings.undo(transfer, why);
                    note("payments.undo-transfer", transfer);
                    return new Decision.Done();
                })
                .orElseGet(Decision.Unknown::new);
    }

    /** Puts the transfer aside for good: it pays no debt. Can be undone. */
    @Transactional
    public Decision notAPayment(TransferId id) {
        return transfers
                .lock(id)
                .map(transfer -> {
                    if (transfer.state() != TransferState.QUEUED) {
                        return new Decision.DecidedMeanwhile(transfer.state());
                    }
                    transfers.decide(
                            transfer.id(),
                            TransferState.NOT_A_PAYMENT,
                            Money.zero(transfer.amount().currency()),
                            CurrentActor.get().code(),
                            clock.instant());
                    waiting.decided(transfer.id());
                    note("payments.not-a-payment", transfer);
                    return new Decision.Done();
                })
                .orElseGet(Decision.Unknown::new);
    }

    private Decision book(StoredTransfer transfer, List<Part> parts) {
        if (transfer.state() != TransferState.QUEUED) {
            return new Decision.DecidedMeanwhile(transfer.state());
        }
        if (transfer.receivedOn().isAfter(LocalDate.now(clock))) {
            return new Decision.NotYet(transfer.receivedOn());
        }
        if (!fits(transfer, parts)) {
            return new Decision.DoesNotFit(transfer.left());
        }
        if (!looks.ofItsCreditor(transfer, parts.stream().map(Part::caseId).toList())) {
            return new Decision.OtherCreditor();
        }
        boolean booked = bookings.book(
                transfer,
                parts.stream()
                        .map(part -> new Bookings.Part(
                                part.caseId(), part.amount(), part.claims(), Designation.Source.STAFF))
                        .toList());
        return booked ? new Decision.Done() : new Decision.NothingOwed();
    }

    private static boolean fits(StoredTransfer transfer, List<Part> parts) {
        if (parts.isEmpty() || parts.size() > MOST_PARTS || !transfer.left().isPositive()) {
            return false;
        }
        Set<UUID> cases = new HashSet<>();
        Money sum = Money.zero(transfer.left().currency());
        for (Part part : parts) {
            boolean sound = part.amount().currency().equals(sum.currency())
                    && part.amount().isPositive()
                    && cases.add(part.caseId().value());
            if (!sound) {
                return false;
            }
            sum = sum.plus(part.amount());
        }
        return sum.compareTo(transfer.left()) <= 0;
    }

    private void note(String deed, StoredTransfer transfer) {
        audit.record(new Deed(
                deed,
                "transfer",
                transfer.id().value(),
                Map.of("amount", transfer.amount().toString())));
    }

    private Instant startOfDay() {
        return LocalDate.now(clock).atStartOfDay(PolishDays.WARSAW).toInstant();
    }

    static List<ClaimId> claims(Proposal proposal) {
        return proposal.designated()
                ? proposal.allocations().stream()
                        .map(Proposal.Allocation::claim)
                        .toList()
                : List.of();
    }
}
