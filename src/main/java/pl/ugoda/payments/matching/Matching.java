package pl.ugoda.payments.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.payments.matching.Match.Decision;
import pl.ugoda.payments.matching.NumberIndex.Found;
import pl.ugoda.payments.matching.Reason.Kind;

/**
 * Tells which case a transfer pays. Built once over the open cases of a creditor, then asked twice per transfer: first for its
 * candidates, then, with their details, for the match. Immutable after building; free of side effects.
 */
public final class Matching {
    /** From this certainty on no person is asked. */
    public static final double SURE = 0.97;
    /** A second case this likely makes the first one doubtful. */
    static final double TOO_NEAR = 0.85;

    private static final double ROUNDING = 1e-9;
    private static final int MOST_PROPOSALS = 5;
    /** An account that paid for more cases than this is an accountant's or a factor's, and tells nothing. */
    private static final int MOST_CASES_OF_AN_ACCOUNT = 20;

    private final NumberIndex numbers = new NumberIndex();
    private final Map<String, CaseId> byVirtualAccount = new HashMap<>();
    private final Map<String, List<CaseId>> byPayerAccount = new HashMap<>();

    private Matching() {}

    public static Matching over(Collection<OpenCase> cases) {
        Matching matching = new Matching();
        for (OpenCase open : cases) {
            matching.numbers.add(open.number(), open.id(), null);
            open.claims().forEach(claim -> matching.numbers.add(claim.invoiceNumber(), open.id(), claim.claim()));
            if (open.virtualAccount() != null) {
                matching.byVirtualAccount.put(open.virtualAccount(), open.id());
            }
            open.payerAccounts()
                    .forEach(account -> matching.byPayerAccount
                            .computeIfAbsent(account, _ -> new ArrayList<>(1))
                            .add(open.id()));
        }
        return matching;
    }

    /** The cases whose details {@link #match} needs for this transfer. */
    public Set<CaseId> candidates(Transfer transfer) {
        return signals(transfer).keySet();
    }

    /** @param details of the candidates; a candidate without details is no longer open and is left out */
    public Match match(Transfer transfer, Map<CaseId, CaseDetails> details) {
        Map<CaseId, Signals> signals = signals(transfer);
        Title title = Title.of(transfer.title());
        List<Match.Span> spans = numbers.find(title).stream()
                .map(found -> new Match.Span(found.from(), found.to()))
                .toList();
        List<Proposal> proposals = new ArrayList<>();
        signals.forEach((caseId, found) -> Optional.ofNullable(details.get(caseId))
                .filter(known -> !known.items().isEmpty())
                .map(known -> new Weighing(transfer, title, spans, signals, found, known).proposal(caseId))
                .ifPresent(proposals::add));
        proposals.sort(Comparator.comparingDouble(Proposal::score).reversed());
        List<Proposal> best = proposals.subList(0, Math.min(MOST_PROPOSALS, proposals.size()));
        return new Match(decide(best), best, spans);
    }

    private static Decision decide(List<Proposal> proposals) {
        if (proposals.isEmpty()) {
            return Decision.NONE;
        }
        Proposal best = proposals.getFirst();
        boolean alone = proposals.size() == 1 || proposals.get(1).score() < TOO_NEAR;
        boolean guessed = best.has(Kind.AMOUNT_PICKS_CLAIMS) && !best.isPointed();
        boolean sure = best.score() >= SURE - ROUNDING && !best.isContradicted() && alone && !guessed;
        return sure ? Decision.BOOK : Decision.ASK;
    }

    private Map<CaseId, Signals> signals(Transfer transfer) {
        Map<CaseId, Signals> byCase = new LinkedHashMap<>();
        Optional.ofNullable(byVirtualAccount.get(transfer.creditedAccount()))
                .ifPresent(caseId -> at(byCase, caseId).reasons.add(Reason.of(Kind.VIRTUAL_ACCOUNT)));
        for (Found found : numbers.find(Title.of(transfer.title()))) {
            boolean ambiguous = found.entries().size() > 1;
            for (NumberIndex.Entry entry : found.entries()) {
                Signals signals = at(byCase, entry.caseId());
                if (ambiguous) {
                    signals.reasons.add(Reason.of(Kind.AMBIGUOUS_NUMBER));
                } else if (entry.claim() == null) {
                    signals.reasons.add(Reason.of(Kind.CASE_NUMBER));
                } else {
                    signals.named.add(entry.claim());
                }
            }
        }
        List<CaseId> ofAccount = byPayerAccount.getOrDefault(transfer.payerAccount(), List.of());
        if (ofAccount.size() <= MOST_CASES_OF_AN_ACCOUNT) {
            ofAccount.forEach(caseId -> at(byCase, caseId).reasons.add(Reason.of(Kind.PAYER_ACCOUNT)));
        }
        return byCase;
    }

    private static Signals at(Map<CaseId, Signals> byCase, CaseId caseId) {
        return byCase.computeIfAbsent(caseId, _ -> new Signals());
    }

    /** What the transfer itself says about one case, before amounts and names are compared. */
    static final class Signals {
        final Set<Reason> reasons = new LinkedHashSet<>();
        final Set<ClaimId> named = new LinkedHashSet<>();

        boolean has(Kind kind) {
            return reasons.stream().anyMatch(reason -> reason.kind() == kind);
        }

        boolean namesIt() {
            return !named.isEmpty() || has(Kind.CASE_NUMBER) || has(Kind.VIRTUAL_ACCOUNT);
        }
    }
}
