package pl.ugoda.console;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.Claim;
import pl.ugoda.compliance.Hold;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.ledger.PostingLine;
import pl.ugoda.strategy.DecisionView;

/**
 * A case with what the modules know about it, read once for a page.
 *
 * @param claims open and settled, oldest due first
 * @param postings of all claims, in the order of writing
 * @param decisions newest first
 */
record Subject(
        Case file, List<Claim> claims, List<PostingLine> postings, List<DecisionView> decisions, List<Hold> holds) {
    Map<ClaimId, Claim> claimsById() {
        return claims.stream().collect(Collectors.toMap(Claim::id, Function.identity()));
    }
}
