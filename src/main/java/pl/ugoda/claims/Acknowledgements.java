package pl.ugoda.claims;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;

/**
 * Tells when debtors certainly acknowledged claims, so that the term of limitation runs anew (art. 123 § 1 pt 2 KC). Implemented by
 * whoever keeps such acts; what is doubtful is not told, and the earlier end then stands.
 */
public interface Acknowledgements {
    /** The acts recorded in these cases. */
    List<Act> of(Collection<CaseId> cases);

    /** @param on its day in Poland */
    record Act(ClaimId claim, LocalDate on) {}
}
