package pl.ugoda.payments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.CurrentActor;
import pl.ugoda.kernel.Money;
import pl.ugoda.payments.matching.Match;
import pl.ugoda.payments.matching.Proposal;
import pl.ugoda.payments.matching.Transfer;

/** Looks at what came in: books what is sure, undoes what the bank took back, and leaves the rest to a person. */
@Component
class Recognition {
    private static final int TWO = 2;

    private final OpenCases openCases;
    private final TransferRepository transfers;
    private final Bookings bookings;
    private final WaitingTransfers waiting;
    private final Clock clock;

    Recognition(
            OpenCases openCases,
            TransferRepository transfers,
            Bookings bookings,
            WaitingTransfers waiting,
            Clock clock) {
        this.openCases = openCases;
        this.transfers = transfers;
        this.bookings = bookings;
        this.waiting = waiting;
        this.clock = clock;
    }

    record Tally(int booked, int queued) {
        static final Tally NONE = new Tally(0, 0);

        Tally plus(Tally other) {
            return new Tally(booked + other.booked, queued + other.queued);
        }
    }

    /** @param mayBook false when the statement gives reason to doubt: then a person decides on every line */
    Tally recognise(BankSource source, List<StoredTransfer> fresh, boolean mayBook) {
        List<StoredTransfer> incoming =
                fresh.stream().filter(Recognition::isMoneyForUs).toList();
        fresh.stream().filter(transfer -> !isMoneyForUs(transfer)).forEach(transfer -> other(transfer, mayBook));
        if (incoming.isEmpty()) {
            return Tally.NONE;
        }
        OpenCases.Book book = openCases.of(source.creditor(), incoming);
        Map<TransferId, TransferRepository.Weight> weights = new HashMap<>();
        Map<TransferId, Match> undecided = new HashMap<>();
        List<Bookings.Sure> sure = new ArrayList<>();
        int booked = 0;
        for (StoredTransfer transfer : incoming) {
            // What was just paid is less open for the next line, so the books are asked again before it is judged.
            if (touches(sure, book.candidates(transfer))) {
                booked += book(sure, book);
            }
            Match match = book.match(transfer);
            weights.put(transfer.id(), weight(match));
            boolean mayBookIt = mayBook && !transfer.bookedOn().isAfter(LocalDate.now(clock));
            if (match.decision() == Match.Decision.BOOK && mayBookIt) {
                sure.add(new Bookings.Sure(transfer, match.best().orElseThrow()));
            } else {
                undecided.put(transfer.id(), match);
            }
        }
        booked += book(sure, book);
        transfers.noteProposals(weights);
        waiting.await(undecided);
        return new Tally(booked, incoming.size() - booked);
    }

    private static boolean touches(List<Bookings.Sure> sure, Set<CaseId> candidates) {
        return sure.stream()
                .anyMatch(each -> candidates.contains(each.proposal().caseId()));
    }

    private int book(List<Bookings.Sure> sure, OpenCases.Book book) {
        if (sure.isEmpty()) {
            return 0;
        }
        int booked = bookings.book(sure);
        book.refresh(sure.stream().map(each -> each.proposal().caseId()).toList());
        sure.clear();
        return booked;
    }

    /** What matching says about a transfer that waits, with the figures of today's books. */
    Match look(BankSource source, StoredTransfer transfer) {
        return openCases.of(source.creditor(), List.of(transfer)).match(transfer);
    }

    static Transfer asSeen(StoredTransfer transfer) {
        return new Transfer(
                transfer.left(),
                transfer.details().title(),
                transfer.details().name(),
                transfer.payerIndex(),
                transfer.creditedAccount());
    }

    private static boolean isMoneyForUs(StoredTransfer transfer) {
        return transfer.amount().isPositive() && !transfer.reversal();
    }

    /** Money that left us pays no debt of others; a credit the bank took back undoes what was booked from it. */
    private void other(StoredTransfer transfer, boolean mayUndo) {
        boolean takenBack = transfer.reversal() && transfer.amount().isNegative();
        if (takenBack && !transfer.payerIndex().isEmpty() && mayUndo) {
            Money credited = transfer.amount().negated();
            List<StoredTransfer> meant =
                    transfers.bookedFrom(transfer.payerIndex(), credited, transfer.bookedOn(), TWO);
            if (meant.size() == 1) {
                bookings.takeBack(meant.getFirst(), "reversed by the bank");
                settle(transfer);
            }
            return; // none or several: a person looks for the right one
        }
        if (!takenBack) {
            settle(transfer);
        }
    }

    private void settle(StoredTransfer transfer) {
        Money nothing = Money.zero(transfer.amount().currency());
        transfers.decide(
                transfer.id(),
                TransferState.NOT_A_PAYMENT,
                nothing,
                CurrentActor.get().code(),
                clock.instant());
    }

    private static TransferRepository.Weight weight(Match match) {
        return match.best()
                .map(best -> new TransferRepository.Weight(
                        best.score(), match.proposals().size(), reasons(best)))
                .orElse(new TransferRepository.Weight(0, 0, List.of()));
    }

    private static List<String> reasons(Proposal proposal) {
        return proposal.reasons().stream().map(reason -> reason.kind().name()).toList();
    }
}
