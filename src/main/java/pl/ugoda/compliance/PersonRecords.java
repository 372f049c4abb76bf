package pl.ugoda.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.kernel.PersonId;

/** What is on record about many persons at once, for whoever plans ahead; only a reservation may be relied on. */
@Service
public class PersonRecords {
    private final PersonRecordQueries queries;
    private final HoldRepository holds;
    private final ContactPolicies policies;
    private final Clock clock;

    PersonRecords(PersonRecordQueries queries, HoldRepository holds, ContactPolicies policies, Clock clock) {
        this.queries = queries;
        this.holds = holds;
        this.policies = policies;
        this.clock = clock;
    }

    /** Every person has a record, if only a blank one. */
    @Transactional(readOnly = true)
    public Map<PersonId, PersonRecord> of(Collection<PersonId> persons) {
        Map<PersonId, List<Hold>> inForce = new HashMap<>();
        for (Hold hold : holds.inForce(persons, LocalDate.now(clock))) {
            inForce.computeIfAbsent(hold.scope().person(), _ -> new ArrayList<>())
                    .add(hold);
        }
        var stops = queries.stops(persons);
        var signs = queries.signs(persons);
        Map<PersonId, PersonRecord> records = new HashMap<>();
        for (PersonId person : persons) {
            var sign = signs.get(person);
            records.put(
                    person,
                    new PersonRecord(
                            inForce.getOrDefault(person, List.of()),
                            stops.getOrDefault(person, List.of()),
                            sign == null ? null : sign.lastReplyAt(),
                            sign == null ? null : sign.lastResponseAt()));
        }
        return records;
    }

    /** The version of the contact policy that rules on a day. */
    public String policyOn(LocalDate day) {
        return policies.on(day).version();
    }
}
