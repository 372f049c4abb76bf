package pl.ugoda.compliance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import pl.ugoda.compliance.Circumstances.BankData;
import pl.ugoda.compliance.Circumstances.HoldInForce;
import pl.ugoda.compliance.Circumstances.PastContact;
import pl.ugoda.compliance.CircumstancesQueries.StoredHold;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.PersonId;

/** Gathers, for many wishes at once, everything the judge may look at. */
@Component
class CircumstancesOfWishes {
    private final CircumstancesQueries queries;
    private final OpenClaims openClaims;
    private final ObjectProvider<BankKnowledge> bankKnowledge;
    private final Clock clock;

    CircumstancesOfWishes(
            CircumstancesQueries queries,
            OpenClaims openClaims,
            ObjectProvider<BankKnowledge> bankKnowledge,
            Clock clock) {
        this.queries = queries;
        this.openClaims = openClaims;
        this.bankKnowledge = bankKnowledge;
        this.clock = clock;
    }

    /** @param except contacts that do not count under the caps, because they are the wishes themselves */
    Gathered read(
            List<Wish> wishes, Collection<ContactId> except, Map<PersonId, PersonRepository.Signs> signs, Instant now) {
        var debtors = wishes.stream().map(Wish::debtor).distinct().toList();
        var creditors = wishes.stream().map(Wish::creditor).distinct().toList();
        var today = now.atZone(clock.getZone()).toLocalDate();
        var known = queries.of(signs.keySet(), debtors, except, today, now);
        var partlyHeld = known.casesWithHeldClaims();
        partlyHeld.retainAll(wishes.stream().map(Wish::caseId).toList());
        return new Gathered(
                known,
                signs,
                partlyHeld.isEmpty() ? Map.of() : openClaims.of(partlyHeld),
                bankKnowledge.stream()
                        .findFirst()
                        .map(bank -> bank.of(creditors))
                        .orElse(Map.of()),
                clock);
    }

    /** The cases in which nothing is left to pay. */
    Set<CaseId> settled(List<Wish> wishes) {
        var cases = new HashSet<CaseId>();
        wishes.forEach(wish -> cases.add(wish.caseId()));
        var open = openClaims.of(cases);
        cases.removeAll(open.keySet());
        return cases;
    }

    /** @param openClaims only of cases with a held claim */
    record Gathered(
            CircumstancesQueries.Known known,
            Map<PersonId, PersonRepository.Signs> signs,
            Map<CaseId, Set<ClaimId>> openClaims,
            Map<CreditorId, BankKnowledge.KnownUntil> bank,
            Clock clock) {
        /** Of the last thirty days and planned ahead; grows as a chunk is judged. */
        List<PastContact> contacts(PersonId person) {
            return known.contacts(person);
        }

        Question question(Wish wish, Instant at, ContactPolicies policies, boolean settled) {
            LocalDate day = at.atZone(clock.getZone()).toLocalDate();
            var sign = signs.get(wish.person());
            if (sign == null) {
                throw new IllegalStateException("person " + wish.person() + " was not locked");
            }
            var circumstances = new Circumstances(
                    contacts(wish.person()),
                    sign.lastReplyAt(),
                    sign.lastResponseAt(),
                    holds(wish),
                    known.stops(wish.person()),
                    known.informed(wish.debtor()),
                    bankData(wish),
                    settled);
            return new Question(
                    policies.on(day),
                    wish.id(),
                    wish.contactPoint(),
                    wish.channel(),
                    wish.kind(),
                    wish.debtorKind().protectedAsConsumer() ? ContactPolicy.Whom.PEOPLE : ContactPolicy.Whom.BUSINESSES,
                    at,
                    circumstances);
        }

        private BankData bankData(Wish wish) {
            var until = bank.get(wish.creditor());
            return until == null ? new BankData.NoSource() : new BankData.KnownUntil(until.at(), until.mayBeDaysOld());
        }

        private List<HoldInForce> holds(Wish wish) {
            var stored = known.holds(wish.person());
            if (stored.isEmpty()) {
                return List.of();
            }
            List<HoldInForce> holds = new ArrayList<>();
            for (var hold : stored) {
                if (concerns(hold, wish, stored)) {
                    holds.add(new HoldInForce(hold.id(), hold.reason(), hold.scope(), hold.until()));
                }
            }
            return holds;
        }

        private boolean concerns(StoredHold hold, Wish wish, List<StoredHold> all) {
            return switch (hold.scope()) {
                case PERSON -> true;
                case CASE -> hold.heldCase().equals(wish.caseId());
                case CONTACT_POINT ->
                    wish.contactPoint() != null && wish.contactPoint().equals(hold.contactPoint());
                case CLAIM -> hold.heldCase().equals(wish.caseId()) && everyOpenClaimIsHeld(wish.caseId(), all);
            };
        }

        // While one claim of the case is undisputed it may be spoken of; the message then leaves the held ones out.
        private boolean everyOpenClaimIsHeld(CaseId caseId, List<StoredHold> all) {
            var held = new HashSet<ClaimId>();
            for (var hold : all) {
                if (hold.scope() == HoldScope.CLAIM && hold.heldCase().equals(caseId)) {
                    held.add(hold.heldClaim());
                }
            }
            return held.containsAll(openClaims.getOrDefault(caseId, Set.of()));
        }
    }
}
