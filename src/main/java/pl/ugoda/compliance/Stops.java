package pl.ugoda.compliance;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.PersonId;
import pl.ugoda.kernel.TimeOrderedId;

/** Channels that people told us to leave. In force from the commit on, also for what is planned already. */
@Service
public class Stops {
    private final StopRepository stops;
    private final PersonRepository persons;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Stops(StopRepository stops, PersonRepository persons, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.stops = stops;
        this.persons = persons;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What a stop came to. */
    public sealed interface Outcome {
        record Stopped(UUID stop) implements Outcome {}

        /** The channel was silent already; nothing is recorded twice. */
        record AlreadyStopped(UUID stop) implements Outcome {}
    }

    /** Silences a channel, or one address or number of it. */
    @Transactional
    public Outcome stop(NewStop wanted) {
        Objects.requireNonNull(persons.lock(List.of(wanted.person())).get(wanted.person()), "locked");
        for (var stop : stops.inForce(wanted.person())) {
            boolean covers = stop.channel() == wanted.channel()
                    && (stop.contactPoint() == null || stop.contactPoint().equals(wanted.contactPoint()));
            if (covers) {
                return new Outcome.AlreadyStopped(stop.id());
            }
        }
        var id = TimeOrderedId.next();
        stops.insert(id, wanted, clock.instant());
        audit.record(new Deed(
                "contact.stopped",
                "stop",
                id,
                Map.of(
                        "person", wanted.person().toString(),
                        "channel", wanted.channel().name(),
                        "contactPoint", Objects.toString(wanted.contactPoint(), ""),
                        "how", wanted.how().name(),
                        "proof", wanted.proof())));
        events.publishEvent(new ConsentWithdrawn(
                CurrentOrganization.get(), wanted.person(), wanted.channel(), wanted.contactPoint()));
        return new Outcome.Stopped(id);
    }

    /** The person wants to hear from us in this way again. Only the person can say so; {@code how} is the proof. */
    @Transactional
    public void withdraw(UUID stop, String how) {
        if (stops.withdraw(stop, clock.instant(), how) == 1) {
            audit.record(new Deed("contact.stop-withdrawn", "stop", stop, Map.of("how", how)));
        }
    }

    @Transactional(readOnly = true)
    public List<Stop> inForce(PersonId person) {
        return stops.inForce(person);
    }
}
