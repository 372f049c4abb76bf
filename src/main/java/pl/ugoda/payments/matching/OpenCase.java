package pl.ugoda.payments.matching;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;

/**
 * A case that awaits money, with everything a payer may refer to it by.
 *
 * @param payerAccounts accounts that paid this case before and were confirmed by a person or by certainty
 */
public record OpenCase(
        CaseId id, String number, @Nullable String virtualAccount, Set<String> payerAccounts, List<Numbered> claims) {
    public OpenCase {
        payerAccounts = Set.copyOf(payerAccounts);
        claims = List.copyOf(claims);
    }

    /** A claim and the number of its invoice. */
    public record Numbered(ClaimId claim, String invoiceNumber) {}
}
