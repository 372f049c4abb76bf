package pl.ugoda.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.claims.Cases;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.CurrentActor;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.PersonId;

/**
 * Reasons to keep silent. Whoever learns of one places it in the same transaction, so that a message queued before is refused. A reason
 * that the person gave is also an answer to us: it silences for the quiet time and nobody says later that there was no answer.
 */
@Service
public class Holds {
    private final HoldRepository holds;
    private final PersonRepository persons;
    private final Cases cases;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Holds(
            HoldRepository holds,
            PersonRepository persons,
            Cases cases,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.holds = holds;
        this.persons = persons;
        this.cases = cases;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Silences from now on, also what is planned already. */
    @Transactional
    public HoldId place(NewHold wanted) {
        var person = wanted.scope().person();
        Objects.requireNonNull(persons.lock(List.of(person)).get(person), "locked");
        var hold = new Hold(
                HoldId.next(),
                wanted.scope(),
                wanted.reason(),
                wanted.until(),
                wanted.owner(),
                clock.instant(),
                CurrentActor.get().code());
        holds.insert(hold);
        if (hold.reason().saidByPerson()) {
            persons.replied(List.of(person), hold.placedAt());
        }
        audit.record(new Deed("hold.placed", "hold", hold.id().value(), facts(hold)));
        events.publishEvent(new HoldPlaced(
                CurrentOrganization.get(),
                hold.id(),
                hold.scope().level(),
                hold.reason(),
                person,
                caseOf(hold.scope())));
        return hold.id();
    }

    /** Ends a hold before its day. Lifting it again changes nothing. */
    @Transactional
    public void lift(HoldId hold, String why) {
        holds.lift(hold, clock.instant(), CurrentActor.get().code(), why).ifPresent(lifted -> {
            audit.record(new Deed(
                    "hold.lifted",
                    "hold",
                    hold.value(),
                    Map.of("reason", lifted.reason().name())));
            events.publishEvent(new HoldLifted(
                    CurrentOrganization.get(),
                    hold,
                    lifted.scope().level(),
                    lifted.reason(),
                    lifted.scope().person(),
                    caseOf(lifted.scope())));
        });
    }

    /** Gives a hold without an end its last silent day; one that was lifted or has its day already stays as it is. */
    @Transactional
    void limit(HoldId hold, LocalDate through) {
        holds.limit(hold, through).ifPresent(limited -> {
            audit.record(new Deed("hold.limited", "hold", hold.value(), facts(limited)));
            events.publishEvent(new HoldLimited(
                    CurrentOrganization.get(), hold, limited.scope().person(), caseOf(limited.scope())));
        });
    }

    /** What silences the cases today: their own holds, those of their claims, and those of their persons and contact points. */
    @Transactional(readOnly = true)
    public Map<CaseId, List<Hold>> active(Collection<CaseId> asked) {
        Map<CaseId, PersonId> personOf = new HashMap<>();
        cases.find(asked).forEach((id, file) -> personOf.put(id, file.person()));
        Map<PersonId, List<Hold>> byPerson = new HashMap<>();
        for (var hold : holds.inForce(personOf.values(), LocalDate.now(clock))) {
            byPerson.computeIfAbsent(hold.scope().person(), _ -> new ArrayList<>())
                    .add(hold);
        }
        Map<CaseId, List<Hold>> active = new HashMap<>();
        personOf.forEach((caseId, person) -> {
            var concerning = concerning(caseId, byPerson.getOrDefault(person, List.of()));
            if (!concerning.isEmpty()) {
                active.put(caseId, concerning);
            }
        });
        return active;
    }

    /** What silences any open case today, by case, as {@link #active} tells it. */
    @Transactional(readOnly = true)
    public Map<CaseId, Set<HoldReason>> everywhere() {
        Map<PersonId, List<Hold>> byPerson = holds.inForce(LocalDate.now(clock)).stream()
                .collect(Collectors.groupingBy(hold -> hold.scope().person()));
        Map<CaseId, Set<HoldReason>> reasons = new HashMap<>();
        for (var file : cases.openOf(byPerson.keySet())) {
            Set<HoldReason> found = concerning(file.id(), byPerson.getOrDefault(file.person(), List.of())).stream()
                    .map(Hold::reason)
                    .collect(Collectors.toSet());
            if (!found.isEmpty()) {
                reasons.put(file.id(), found);
            }
        }
        return reasons;
    }

    /** The same of one case, by whoever knows its person. */
    @Transactional(readOnly = true)
    public List<Hold> active(CaseId caseId, PersonId person) {
        return concerning(caseId, holds.inForce(List.of(person), LocalDate.now(clock)));
    }

    private static List<Hold> concerning(CaseId caseId, List<Hold> ofPerson) {
        return ofPerson.stream()
                .filter(hold -> caseOf(hold.scope()) == null || caseId.equals(caseOf(hold.scope())))
                .toList();
    }

    private static @Nullable CaseId caseOf(NewHold.Scope scope) {
        return switch (scope) {
            case NewHold.Scope.OfClaim(var _, var caseId, var _) -> caseId;
            case NewHold.Scope.OfCase(var _, var caseId) -> caseId;
            case NewHold.Scope.OfPerson _, NewHold.Scope.OfContactPoint _ -> null;
        };
    }

    private static Map<String, String> facts(Hold hold) {
        return Map.of(
                "reason", hold.reason().name(),
                "scope", hold.scope().level().name(),
                "person", hold.scope().person().toString(),
                "case", Objects.toString(caseOf(hold.scope()), ""),
                "until", Objects.toString(hold.until(), ""),
                "owner", hold.owner());
    }
}
