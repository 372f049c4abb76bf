package pl.ugoda.compliance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.PersonId;

/**
 * A reason to keep silent, and how far it reaches.
 *
 * @param until the last silent day; null: until somebody lifts it
 * @param owner the role or module that looks after it: {@code "AGENT"}, {@code "agreements"}
 */
public record NewHold(
        Scope scope, HoldReason reason, @Nullable LocalDate until, String owner) {
    /** What is silenced. Every scope names the person, because contacts are counted and silenced by person. */
    public sealed interface Scope {
        PersonId person();

        /** The other claims of the case may still be spoken of. */
        record OfClaim(PersonId person, CaseId caseId, ClaimId claim) implements Scope {}

        record OfCase(PersonId person, CaseId caseId) implements Scope {}

        record OfPerson(PersonId person) implements Scope {}

        record OfContactPoint(PersonId person, UUID contactPoint) implements Scope {}

        default HoldScope level() {
            return switch (this) {
                case OfClaim _ -> HoldScope.CLAIM;
                case OfCase _ -> HoldScope.CASE;
                case OfPerson _ -> HoldScope.PERSON;
                case OfContactPoint _ -> HoldScope.CONTACT_POINT;
            };
        }
    }
}
