package pl.ugoda.payments.matching;

import java.util.List;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;

/**
 * One case the money may be meant for.
 *
 * @param score 0 to 1
 * @param designated whether the payer chose the claims (art. 451 § 1 KC) by naming them or by paying exactly their sum
 * @param surplus what no open claim of the case takes
 */
public record Proposal(
        CaseId caseId,
        double score,
        boolean designated,
        List<Allocation> allocations,
        Money surplus,
        List<Reason> reasons) {
    public Proposal {
        allocations = List.copyOf(allocations);
        reasons = List.copyOf(reasons);
    }

    /** What of the transfer a claim would take. */
    public record Allocation(ClaimId claim, Money amount) {}

    public boolean isContradicted() {
        return reasons.stream().anyMatch(reason -> reason.kind().isContradiction());
    }

    boolean has(Reason.Kind kind) {
        return reasons.stream().anyMatch(reason -> reason.kind() == kind);
    }

    boolean isPointed() {
        return reasons.stream().anyMatch(reason -> reason.kind().isPointed());
    }
}
