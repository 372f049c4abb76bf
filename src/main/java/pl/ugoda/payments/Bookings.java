package pl.ugoda.payments;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CurrentActor;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.ledger.Booked;
import pl.ugoda.ledger.Ledger;
import pl.ugoda.ledger.PaymentToBook;
import pl.ugoda.ledger.PaymentToBook.Designation;
import pl.ugoda.payments.AssignedMoneyRepository.Origin;
import pl.ugoda.payments.matching.Proposal;

/** Gives money to cases and takes it away again, in the ledger and in our own record, always together. */
@Component
class Bookings {
    private final AssignedMoneyRepository bookings;
    private final TransferRepository transfers;
    private final PayableClaims payable;
    private final Ledger ledger;
    private final WaitingTransfers waiting;
    private final Audit audit;
    private final Clock clock;

    Bookings(
            AssignedMoneyRepository bookings,
            TransferRepository transfers,
            PayableClaims payable,
            Ledger ledger,
            WaitingTransfers waiting,
            Audit audit,
            Clock clock) {
        this.bookings = bookings;
        this.transfers = transfers;
        this.payable = payable;
        this.ledger = ledger;
        this.waiting = waiting;
        this.audit = audit;
        this.clock = clock;
    }

    /** A transfer that needs no person, and what it pays. */
    record Sure(StoredTransfer transfer, Proposal proposal) {
        private Part part() {
            List<ClaimId> named = Payments.claims(proposal);
            return new Part(proposal.caseId(), transfer.left(), named, Designation.Source.TRANSFER_TITLE);
        }
    }

    /**
     * Money for one case.
     *
     * @param named claims the payer chose (art. 451 § 1 KC), in that order; empty leaves the division to the law
     */
    record Part(CaseId caseId, Money amount, List<ClaimId> named, Designation.Source said) {}

    /** Books them as one batch; answers how many. A case that takes no money any more is left to a person. */
    int book(List<Sure> sure) {
        List<AssignedMoneyRepository.Row> rows = new ArrayList<>();
        List<PaymentToBook> payments = new ArrayList<>();
        List<CaseId> cases = sure.stream().map(each -> each.proposal().caseId()).toList();
        Map<CaseId, Set<ClaimId>> open = payable.takingMoney(cases);
        Map<CaseId, Set<ClaimId>> askedFor = payable.askedFor(cases);
        for (Sure each : sure) {
            Set<ClaimId> claims = open.getOrDefault(each.proposal().caseId(), Set.of());
            if (!claims.isEmpty()) {
                Origin origin = new Origin.OfTransfer(each.transfer().id());
                AssignedMoneyRepository.Row row = row(origin, each.transfer().receivedOn(), each.part(), claims);
                rows.add(row);
                payments.add(payment(row, claims, askedFor, each.part().said()));
                decide(each.transfer(), Money.zero(row.amount().currency()));
                learn(each.transfer(), row.caseId());
            }
        }
        record(rows, payments);
        return rows.size();
    }

    /** Books parts of a transfer; what is left stays with it. False, and nothing booked, when a case takes no money any more. */
    boolean book(StoredTransfer transfer, List<Part> parts) {
        List<AssignedMoneyRepository.Row> rows = new ArrayList<>();
        List<PaymentToBook> payments = new ArrayList<>();
        Money left = transfer.left();
        Map<CaseId, Set<ClaimId>> open =
                payable.takingMoney(parts.stream().map(Part::caseId).toList());
        for (Part part : parts) {
            Set<ClaimId> claims = open.get(part.caseId());
            if (claims == null) {
                return false;
            }
            AssignedMoneyRepository.Row row =
                    row(new Origin.OfTransfer(transfer.id()), transfer.receivedOn(), part, claims);
            rows.add(row);
            payments.add(payment(row, claims, payable.askedFor(List.of(part.caseId())), part.said()));
            left = left.minus(part.amount());
        }
        parts.forEach(part -> learn(transfer, part.caseId()));
        decide(transfer, left);
        record(rows, payments);
        return true;
    }

    /** Books what a provider received. False when the case takes no money any more. */
    boolean book(ProviderPaymentId payment, LocalDate receivedOn, Part part) {
        Set<ClaimId> claims = payable.takingMoney(List.of(part.caseId())).get(part.caseId());
        if (claims == null) {
            return false;
        }
        AssignedMoneyRepository.Row row = row(new Origin.OfProvider(payment.value()), receivedOn, part, claims);
        record(List.of(row), List.of(payment(row, claims, payable.askedFor(List.of(part.caseId())), part.said())));
        return true;
    }

    /** Undoes everything booked from the transfer; it waits for a person again. */
    void undo(StoredTransfer transfer, String why) {
        undoAll(transfer, why);
        transfers.requeue(transfer.id(), transfer.amount());
    }

    /** Undoes everything booked from the transfer, because the money is gone. */
    void takeBack(StoredTransfer transfer, String why) {
        undoAll(transfer, why);
        transfers.decide(
                transfer.id(),
                TransferState.TAKEN_BACK,
                Money.zero(transfer.amount().currency()),
                CurrentActor.get().code(),
                clock.instant());
    }

    private static AssignedMoneyRepository.Row row(
            Origin origin, LocalDate receivedOn, Part part, Set<ClaimId> claims) {
        List<ClaimId> named = part.named().stream().filter(claims::contains).toList();
        return new AssignedMoneyRepository.Row(
                BookingId.next(), origin, part.caseId(), part.amount(), receivedOn, named, false);
    }

    /**
     * What was named, and what is asked for; only where that is nothing, all that is open. Otherwise somebody who pays what we asked
     * for would see it go to an older claim that is time-barred or that they object to (art. 451 § 3 KC: the longest due first).
     */
    private static PaymentToBook payment(
            AssignedMoneyRepository.Row row,
            Set<ClaimId> claims,
            Map<CaseId, Set<ClaimId>> askedFor,
            Designation.Source said) {
        Set<ClaimId> among = new HashSet<>(row.designated());
        among.addAll(askedFor.getOrDefault(row.caseId(), Set.of()));
        Designation designation =
                row.designated().isEmpty() ? Designation.none() : Designation.of(row.designated(), said);
        return new PaymentToBook(
                row.id().value(), row.amount(), row.receivedOn(), among.isEmpty() ? claims : among, designation);
    }

    private void record(List<AssignedMoneyRepository.Row> rows, List<PaymentToBook> payments) {
        if (rows.isEmpty()) {
            return;
        }
        List<Booked> booked = ledger.book(TimeOrderedId.next(), payments);
        Instant now = clock.instant();
        for (int i = 0; i < rows.size(); i++) {
            AssignedMoneyRepository.Row row = rows.get(i);
            bookings.add(row, CurrentActor.get().code(), now);
            audit.record(new Deed(
                    "payments.book",
                    "case",
                    row.caseId().value(),
                    Map.of(
                            "booking", row.id().toString(),
                            "amount", row.amount().toString(),
                            "receivedOn", row.receivedOn().toString(),
                            "credit", booked.get(i).credit().toString())));
        }
    }

    private void decide(StoredTransfer transfer, Money left) {
        waiting.decided(transfer.id());
        transfers.decide(
                transfer.id(), TransferState.BOOKED, left, CurrentActor.get().code(), clock.instant());
    }

    private void learn(StoredTransfer transfer, CaseId caseId) {
        if (!transfer.payerIndex().isEmpty()) {
            bookings.learn(caseId, transfer.payerIndex());
        }
    }

    private void undoAll(StoredTransfer transfer, String why) {
        for (AssignedMoneyRepository.Row booking : bookings.standing(transfer.id())) {
            ledger.reverse(booking.id().value(), why);
            bookings.undo(booking.id(), why, CurrentActor.get().code(), clock.instant());
            if (!transfer.payerIndex().isEmpty()) {
                bookings.unlearn(booking.caseId(), transfer.payerIndex());
            }
            audit.record(new Deed(
                    "payments.undo",
                    "case",
                    booking.caseId().value(),
                    Map.of(
                            "booking", booking.id().toString(),
                            "amount", booking.amount().toString())));
        }
    }
}
