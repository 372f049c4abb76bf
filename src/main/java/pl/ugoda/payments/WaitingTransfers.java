package pl.ugoda.payments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.Cases;
import pl.ugoda.compliance.HoldId;
import pl.ugoda.compliance.HoldReason;
import pl.ugoda.compliance.Holds;
import pl.ugoda.compliance.NewHold;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.payments.matching.Match;
import pl.ugoda.payments.matching.Proposal;

/**
 * Keeps us silent towards those whose money is here and waits for a person's decision: who paid must not be reminded because we are
 * slow.
 */
@Component
class WaitingTransfers {
    /** A person should have decided by then; a queue nobody looks at does not silence for ever. */
    private static final int SILENT_DAYS = 14;

    /** From this certainty on the money is likely for the case. */
    private static final double LIKELY = 0.5;

    private final WaitingTransferRepository waiting;
    private final Cases cases;
    private final Holds holds;
    private final Clock clock;

    WaitingTransfers(WaitingTransferRepository waiting, Cases cases, Holds holds, Clock clock) {
        this.waiting = waiting;
        this.cases = cases;
        this.holds = holds;
        this.clock = clock;
    }

    /** From now on the cases they are likely for are silent, until each is decided. */
    void await(Map<TransferId, Match> undecided) {
        Map<TransferId, Set<CaseId>> likely = new HashMap<>();
        undecided.forEach((transfer, match) -> {
            Set<CaseId> meant = match.proposals().stream()
                    .filter(proposal -> proposal.score() >= LIKELY)
                    .map(Proposal::caseId)
                    .collect(Collectors.toSet());
            if (!meant.isEmpty()) {
                likely.put(transfer, meant);
            }
        });
        Map<CaseId, Case> known =
                cases.find(likely.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        LocalDate until = LocalDate.now(clock).plusDays(SILENT_DAYS);
        List<WaitingTransferRepository.Silence> placed = new ArrayList<>();
        likely.forEach((transfer, meant) -> meant.forEach(caseId -> {
            Case file = known.get(caseId);
            if (file != null) {
                HoldId hold = holds.place(new NewHold(
                        new NewHold.Scope.OfCase(file.person(), caseId),
                        HoldReason.MONEY_UNDECIDED,
                        until,
                        "payments"));
                placed.add(new WaitingTransferRepository.Silence(transfer, hold));
            }
        }));
        waiting.add(placed);
    }

    /** Somebody decided: what was booked settles or lowers the debt, and the rest may be asked for again. */
    void decided(TransferId transfer) {
        waiting.take(transfer).forEach(hold -> holds.lift(hold, "transfer decided"));
    }
}
