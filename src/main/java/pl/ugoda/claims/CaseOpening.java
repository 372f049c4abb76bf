package pl.ugoda.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.CaseRepository.Figures;
import pl.ugoda.claims.CaseRepository.Fresh;
import pl.ugoda.claims.CaseRepository.Parties;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.PersonId;
import pl.ugoda.parties.Debtors;

/** Finds the open case of each creditor and debtor, and opens those that are missing, with numbers that have no gaps. */
@Component
class CaseOpening {
    private final CaseRepository cases;
    private final Debtors debtors;

    CaseOpening(CaseRepository cases, Debtors debtors) {
        this.cases = cases;
        this.debtors = debtors;
    }

    /**
     * Where claims go.
     *
     * @param grown cases that had claims before: their figures are to be told anew, those of fresh cases are right
     */
    record Places(Map<Parties, CaseId> of, Set<CaseId> grown) {}

    /** To be called under the lock for registration: no other transaction opens cases meanwhile, though some may be closed. */
    Places openFor(Map<Parties, Figures> claims, LocalDate today) {
        Set<Parties> parties = claims.keySet();
        cases.lock(cases.open(parties).values());
        // Asked again under the lock: one of them may have been settled and closed a moment before.
        Map<Parties, CaseId> found = new HashMap<>(cases.open(parties));
        Set<CaseId> grown = Set.copyOf(found.values());
        List<Parties> missing =
                parties.stream().filter(each -> !found.containsKey(each)).toList();
        if (!missing.isEmpty()) {
            List<Fresh> fresh = fresh(missing, claims, today);
            cases.add(fresh, today);
            fresh.forEach(each -> found.put(each.parties(), each.id()));
        }
        return new Places(found, grown);
    }

    /** To be called after the claims of these cases were written. */
    void refreshFigures(Set<CaseId> touched) {
        cases.refreshFigures(touched);
    }

    private List<Fresh> fresh(List<Parties> missing, Map<Parties, Figures> claims, LocalDate today) {
        Map<DebtorId, PersonId> persons =
                debtors.persons(missing.stream().map(Parties::debtor).collect(Collectors.toSet()));
        int number = cases.takeNumbers(today.getYear(), missing.size());
        List<Fresh> fresh = new ArrayList<>();
        for (Parties each : missing) {
            PersonId person = persons.get(each.debtor());
            if (person == null) {
                throw new IllegalArgumentException("a claim against a debtor that is not registered");
            }
            fresh.add(new Fresh(
                    CaseId.next(),
                    number(today.getYear(), number),
                    each,
                    person,
                    Objects.requireNonNull(claims.get(each))));
            number++;
        }
        return fresh;
    }

    /** {@code UG-2026-00412}; beyond 99,999 a year the number simply grows. */
    static String number(int year, int count) {
        return "UG-%d-%05d".formatted(year, count);
    }
}
