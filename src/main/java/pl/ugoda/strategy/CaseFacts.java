package pl.ugoda.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.Cases;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.Claims;
import pl.ugoda.compliance.Hold;
import pl.ugoda.compliance.NewHold;
import pl.ugoda.compliance.PersonRecord;
import pl.ugoda.compliance.PersonRecords;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.PersonId;
import pl.ugoda.kernel.PolishDays;
import pl.ugoda.ledger.Balance;
import pl.ugoda.ledger.Ledger;
import pl.ugoda.parties.ContactPoint;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Debtor;
import pl.ugoda.parties.Debtors;
import pl.ugoda.parties.Medium;
import pl.ugoda.strategy.DecisionRepository.Taken;

/** Asks the owners what they know about many cases, a few statements for all of them. */
@Component
class CaseFacts {
    private static final int GROWTH_DAYS = 100;

    private final Cases cases;
    private final Claims claims;
    private final Ledger ledger;
    private final Debtors debtors;
    private final ContactPoints contactPoints;
    private final PersonRecords persons;
    private final StepsTaken steps;

    CaseFacts(
            Cases cases,
            Claims claims,
            Ledger ledger,
            Debtors debtors,
            ContactPoints contactPoints,
            PersonRecords persons,
            StepsTaken steps) {
        this.cases = cases;
        this.claims = claims;
        this.ledger = ledger;
        this.debtors = debtors;
        this.contactPoints = contactPoints;
        this.persons = persons;
        this.steps = steps;
    }

    /**
     * The facts of those cases that exist.
     *
     * @param interestOn the day whose interest is told
     */
    List<Known> of(Collection<CaseId> ids, LocalDate interestOn) {
        Collection<Case> found = cases.find(ids).values();
        Set<DebtorId> owing = found.stream().map(Case::debtor).collect(Collectors.toSet());
        Set<PersonId> asked = found.stream().map(Case::person).collect(Collectors.toSet());
        Map<CaseId, List<Claim>> open = claims.open(ids);
        Set<ClaimId> openIds =
                open.values().stream().flatMap(List::stream).map(Claim::id).collect(Collectors.toSet());
        var gathered = new Gathered(
                open,
                ledger.balances(openIds, interestOn),
                ledger.balances(openIds, interestOn.plusDays(GROWTH_DAYS)),
                debtors.find(owing),
                contactPoints.of(owing),
                persons.of(asked),
                steps.of(ids),
                interestOn);
        return found.stream()
                .sorted(Comparator.comparing(each -> each.id().value()))
                .map(gathered::known)
                .toList();
    }

    /** A case with its facts. */
    record Known(
            Case owner,
            @Nullable UUID emailPoint,
            @Nullable UUID phonePoint,
            LocalDate termsChangeOn,
            Snapshot facts) {}

    private record Gathered(
            Map<CaseId, List<Claim>> open,
            Map<ClaimId, Balance> balances,
            Map<ClaimId, Balance> grown,
            Map<DebtorId, Debtor> debtors,
            Map<DebtorId, List<ContactPoint>> points,
            Map<PersonId, PersonRecord> persons,
            Map<CaseId, List<Taken>> taken,
            LocalDate interestOn) {

        Known known(Case owner) {
            PersonRecord person = of(persons, owner.person());
            Debtor debtor = of(debtors, owner.debtor());
            List<Claim> all = open.getOrDefault(owner.id(), List.of());
            Set<ClaimId> held = heldClaims(owner, person);
            List<Claim> undisputed =
                    all.stream().filter(claim -> !held.contains(claim.id())).toList();
            List<Claim> speakable = undisputed.stream()
                    .filter(claim -> !claim.barredFor(debtor.kind(), interestOn))
                    .toList();
            var terms = Terms.of(all, undisputed, speakable, debtor.kind());
            UUID email = point(owner, person, Channel.EMAIL, each -> each.medium() == Medium.EMAIL);
            UUID phone = point(owner, person, Channel.SMS, ContactPoint::takesSms);
            LocalDate anchor = speakable.stream()
                    .map(claim -> PolishDays.effectiveDue(claim.due()))
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            List<Taken> everTaken = taken.getOrDefault(owner.id(), List.of());
            long interest = sum(speakable, balances, true);
            var facts = new Snapshot(
                    debtor.kind().name(),
                    debtor.kind().protectedAsConsumer(),
                    speakable.size(),
                    sum(speakable, balances, false),
                    interest,
                    interestOn,
                    sum(speakable, grown, true) - interest,
                    anchor,
                    CaseStateRow.reach(email, phone),
                    holds(owner, person, !all.isEmpty() && undisputed.isEmpty()),
                    lastContact(everTaken),
                    day(person.lastResponseAt()),
                    day(person.lastReplyAt()),
                    path(everTaken, anchor),
                    terms.legal());
            return new Known(owner, email, phone, terms.changeOn(), facts);
        }

        private @Nullable UUID point(Case owner, PersonRecord person, Channel channel, Predicate<ContactPoint> suits) {
            Set<UUID> held = person.holds().stream()
                    .map(Hold::scope)
                    .filter(NewHold.Scope.OfContactPoint.class::isInstance)
                    .map(scope -> ((NewHold.Scope.OfContactPoint) scope).contactPoint())
                    .collect(Collectors.toSet());
            return points.getOrDefault(owner.debtor(), List.of()).stream()
                    .filter(suits)
                    .filter(ContactPoint::usable)
                    .map(ContactPoint::id)
                    .filter(id -> !held.contains(id) && !person.refuses(channel, id))
                    .findFirst()
                    .orElse(null);
        }

        private static Set<ClaimId> heldClaims(Case owner, PersonRecord person) {
            return person.holds().stream()
                    .map(Hold::scope)
                    .filter(NewHold.Scope.OfClaim.class::isInstance)
                    .map(NewHold.Scope.OfClaim.class::cast)
                    .filter(scope -> scope.caseId().equals(owner.id()))
                    .map(NewHold.Scope.OfClaim::claim)
                    .collect(Collectors.toSet());
        }

        /** A held claim silences the case only when no other claim of it may be spoken of. */
        private static List<HoldFact> holds(Case owner, PersonRecord person, boolean everyClaimHeld) {
            List<HoldFact> facts = new ArrayList<>();
            for (Hold hold : person.holds()) {
                boolean silences = switch (hold.scope()) {
                    case NewHold.Scope.OfPerson _ -> true;
                    case NewHold.Scope.OfCase scope -> scope.caseId().equals(owner.id());
                    case NewHold.Scope.OfClaim scope ->
                        everyClaimHeld && scope.caseId().equals(owner.id());
                    case NewHold.Scope.OfContactPoint _ -> false;
                };
                if (silences) {
                    facts.add(new HoldFact(hold.reason().name(), hold.until()));
                }
            }
            facts.sort(Comparator.comparing(HoldFact::reason).thenComparing(fact -> String.valueOf(fact.through())));
            return facts;
        }

        private static long sum(List<Claim> claims, Map<ClaimId, Balance> balances, boolean interest) {
            long sum = 0;
            for (Claim claim : claims) {
                Balance balance = balances.get(claim.id());
                if (balance != null) {
                    sum = Math.addExact(
                            sum,
                            interest
                                    ? balance.interest().minor()
                                    : balance.principal().minor());
                }
            }
            return sum;
        }

        private static List<StepRecord> path(List<Taken> taken, @Nullable LocalDate anchor) {
            return taken.stream()
                    .filter(step -> step.anchor().equals(anchor))
                    .map(Taken::step)
                    .toList();
        }

        private static @Nullable LocalDate lastContact(List<Taken> taken) {
            LocalDate last = null;
            for (Taken each : taken) {
                StepRecord step = each.step();
                if (step.channel() != null && (last == null || step.on().isAfter(last))) {
                    last = step.on();
                }
            }
            return last;
        }

        private static @Nullable LocalDate day(@Nullable Instant at) {
            return at == null ? null : at.atZone(PolishDays.WARSAW).toLocalDate();
        }

        private static <K, V> V of(Map<K, V> map, K key) {
            V value = map.get(key);
            if (value == null) {
                throw new IllegalStateException("no record of " + key);
            }
            return value;
        }
    }
}
