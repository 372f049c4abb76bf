package pl.ugoda.compliance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Limitation;
import pl.ugoda.compliance.Circumstances.BankData;
import pl.ugoda.compliance.Circumstances.HoldInForce;
import pl.ugoda.compliance.Circumstances.PastContact;
import pl.ugoda.compliance.CircumstancesQueries.StoredHold;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.PersonId;
import pl.ugoda.parties.Creditors;

/** Gathers, for many wishes at once, everything the judge may look at. */
@Component
class CircumstancesOfWishes {
    private final CircumstancesQueries queries;
    private final OpenClaims openClaims;
    private final ObjectProvider<BankKnowledge> bankKnowledge;
    private final Creditors creditors;
    private final Clock clock;

    CircumstancesOfWishes(
            CircumstancesQueries queries,
            OpenClaims openClaims,
            ObjectProvider<BankKnowledge> bankKnowledge,
            Creditors creditors,
            Clock clock) {
        this.queries = queries;
        this.openClaims = openClaims;
        this.bankKnowledge = bankKnowledge;
        this.creditors = creditors;
        this.clock = clock;
    }

    /** @param except contacts that do not count under the caps, because they are the wishes themselves */
    Gathered read(
            List<Wish> wishes, Collection<ContactId> except, Map<PersonId, PersonRepository.Signs> signs, Instant now) {
        var debtors = wishes.stream().map(Wish::debtor).distinct().toList();
        var owedTo = wishes.stream().map(Wish::creditor).distinct().toList();
        var today = now.atZone(clock.getZone()).toLocalDate();
        Set<CaseId> pressed = new HashSet<>();
        boolean court = false;
        var lastDay = today;
        for (var wish : wishes) {
            if (wish.kind().proactive()) {
                pressed.add(wish.caseId());
            }
            court |= wish.kind().announcesLegalSteps();
            var day = wish.earliest().atZone(clock.getZone()).toLocalDate();
            lastDay = day.isAfter(lastDay) ? day : lastDay;
        }
        var known = queries.of(signs.keySet(), debtors, except, today, now);
        var partlyHeld = known.casesWithHeldClaims();
        partlyHeld.retainAll(wishes.stream().map(Wish::caseId).toList());
        pressed.addAll(partlyHeld);
        return new Gathered(
                known,
                signs,
                openClaims.of(pressed, lastDay),
                bankKnowledge.stream().findFirst().map(bank -> bank.of(owedTo)).orElse(Map.of()),
                court ? creditors.goingToCourt() : Set.of(),
                clock);
    }

    /**
     * @param openClaims of cases that shall be pressed or have a held claim
     * @param goingToCourt read only when one of the wishes names court
     */
    record Gathered(
            CircumstancesQueries.Known known,
            Map<PersonId, PersonRepository.Signs> signs,
            Map<CaseId, Map<ClaimId, Limitation>> openClaims,
            Map<CreditorId, BankKnowledge.KnownUntil> bank,
            Set<CreditorId> goingToCourt,
            Clock clock) {
        /** Of the last thirty days and planned ahead; grows as a chunk is judged. */
        List<PastContact> contacts(PersonId person) {
            return known.contacts(person);
        }

        /** Whether the case of a contact that presses has nothing left to pay. */
        boolean settled(Wish wish) {
            return wish.kind().proactive() && !openClaims.containsKey(wish.caseId());
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
                    settled,
                    claims(wish),
                    goingToCourt.contains(wish.creditor()));
            return new Question(
                    policies.on(day),
                    wish.id(),
                    wish.contactPoint(),
                    wish.channel(),
                    wish.kind(),
                    ContactPolicy.Whom.of(wish.debtorKind()),
                    at,
                    wish.awaited(),
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
            return heldClaims(caseId, all)
                    .containsAll(openClaims.getOrDefault(caseId, Map.of()).keySet());
        }

        private Circumstances.CaseClaims claims(Wish wish) {
            var open = openClaims.get(wish.caseId());
            if (open == null) {
                return Circumstances.CaseClaims.NONE;
            }
            var held = heldClaims(wish.caseId(), known.holds(wish.person()));
            if (held.isEmpty()) {
                return new Circumstances.CaseClaims(open.values(), 0);
            }
            var speakable = new HashMap<>(open);
            speakable.keySet().removeAll(held);
            return new Circumstances.CaseClaims(speakable.values(), open.size() - speakable.size());
        }

        private static Set<ClaimId> heldClaims(CaseId caseId, List<StoredHold> all) {
            Set<ClaimId> held = new HashSet<>();
            for (var hold : all) {
                if (hold.scope() == HoldScope.CLAIM && hold.heldCase().equals(caseId)) {
                    held.add(hold.heldClaim());
                }
            }
            return held;
        }
    }
}
