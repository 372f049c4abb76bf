package pl.ugoda.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.ClaimRepository.Running;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.ledger.Ledger;
import pl.ugoda.parties.Debtor;
import pl.ugoda.parties.Debtors;

/** Gathers what makes terms run anew: payments meant for a claim, from the ledger; promises, from those who keep them. */
@Component
class RunningTerms {
    private final ClaimRepository claims;
    private final Ledger ledger;
    private final ObjectProvider<Acknowledgements> acknowledgements;
    private final Debtors debtors;

    RunningTerms(
            ClaimRepository claims, Ledger ledger, ObjectProvider<Acknowledgements> acknowledgements, Debtors debtors) {
        this.claims = claims;
        this.ledger = ledger;
        this.acknowledgements = acknowledgements;
        this.debtors = debtors;
    }

    /** The same claims, the open ones with their acknowledgments. */
    List<Claim> with(List<Claim> read) {
        Map<ClaimId, CaseId> open =
                read.stream().filter(Claim::isOpen).collect(Collectors.toMap(Claim::id, Claim::file));
        if (open.isEmpty()) {
            return read;
        }
        Map<ClaimId, List<LocalDate>> acts = acts(open.keySet(), Set.copyOf(open.values()));
        return acts.isEmpty()
                ? read
                : read.stream()
                        .map(claim -> acts.containsKey(claim.id()) ? claim.acknowledged(acts.get(claim.id())) : claim)
                        .toList();
    }

    /** The same claims without those that must not be asked for any more. Debtors are looked up only when something is barred. */
    List<Claim> demandable(List<Claim> open, LocalDate today) {
        Set<DebtorId> ofBarred = open.stream()
                .filter(claim -> claim.limitation().on(today) == Limitation.State.BARRED)
                .map(Claim::debtor)
                .collect(Collectors.toSet());
        if (ofBarred.isEmpty()) {
            return open;
        }
        Map<DebtorId, Debtor> known = debtors.find(ofBarred);
        return open.stream()
                .filter(claim -> !ofBarred.contains(claim.debtor())
                        || !claim.barredFor(
                                Objects.requireNonNull(known.get(claim.debtor()))
                                        .kind(),
                                today))
                .toList();
    }

    /** An act only ever makes an end later, so it is not asked for where the claim is safe without it. */
    Map<CaseId, Map<ClaimId, Limitation>> of(Collection<CaseId> cases, LocalDate today) {
        Map<CaseId, Map<ClaimId, Limitation>> terms = new HashMap<>();
        List<Running> doubtful = new ArrayList<>();
        for (Running claim : claims.running(cases)) {
            Limitation limitation = Limitation.of(claim.nature(), claim.due(), List.of());
            terms.computeIfAbsent(claim.file(), _ -> new HashMap<>()).put(claim.id(), limitation);
            if (limitation.on(today) != Limitation.State.OK) {
                doubtful.add(claim);
            }
        }
        if (!doubtful.isEmpty()) {
            Map<ClaimId, List<LocalDate>> acts = acts(
                    doubtful.stream().map(Running::id).collect(Collectors.toSet()),
                    doubtful.stream().map(Running::file).collect(Collectors.toSet()));
            for (Running claim : doubtful) {
                List<LocalDate> on = acts.getOrDefault(claim.id(), List.of());
                terms.computeIfAbsent(claim.file(), _ -> new HashMap<>())
                        .put(claim.id(), Limitation.of(claim.nature(), claim.due(), on));
            }
        }
        return terms;
    }

    private Map<ClaimId, List<LocalDate>> acts(Set<ClaimId> of, Set<CaseId> files) {
        Map<ClaimId, List<LocalDate>> acts = new HashMap<>();
        ledger.paidTowards(of).forEach((claim, days) -> acts.put(claim, new ArrayList<>(days)));
        acknowledgements
                .orderedStream()
                .flatMap(keeper -> keeper.of(files).stream())
                .filter(act -> of.contains(act.claim()))
                .forEach(act -> acts.computeIfAbsent(act.claim(), _ -> new ArrayList<>())
                        .add(act.on()));
        return acts;
    }
}
