package pl.ugoda.portal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.compliance.ContactTerms;
import pl.ugoda.compliance.ContactTerms.ContactLimits;
import pl.ugoda.compliance.NewStop;
import pl.ugoda.compliance.Stop;
import pl.ugoda.compliance.Stops;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.PersonId;
import pl.ugoda.parties.ContactPoint;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Debtors;
import pl.ugoda.parties.Medium;
import pl.ugoda.portal.view.ChannelChoice;

/** Which ways of contact a person leaves open. Changes are in force from the commit on. */
@Component
class Preferences {
    /** Name and version of the page, kept as the proof of what was shown. */
    private static final String PROOF = "portal.preferences-1";

    private static final Map<Channel, String> ICONS =
            new EnumMap<>(Map.of(Channel.SMS, "message-square", Channel.EMAIL, "mail", Channel.CALL, "phone"));
    static final List<Channel> CHANNELS = List.of(Channel.SMS, Channel.EMAIL, Channel.CALL);

    private final Stops stops;
    private final ContactPoints contactPoints;
    private final Debtors debtors;
    private final ContactTerms terms;

    Preferences(Stops stops, ContactPoints contactPoints, Debtors debtors, ContactTerms terms) {
        this.stops = stops;
        this.contactPoints = contactPoints;
        this.debtors = debtors;
        this.terms = terms;
    }

    /** The channels that lead to this debtor. */
    @Transactional(readOnly = true)
    List<ChannelChoice> of(Visit visit) {
        List<ContactPoint> points =
                contactPoints.of(List.of(visit.debtor())).getOrDefault(visit.debtor(), List.of()).stream()
                        .filter(ContactPoint::usable)
                        .toList();
        Set<Channel> stopped = stops.inForce(visit.person()).stream()
                .filter(stop -> stop.contactPoint() == null)
                .map(Stop::channel)
                .collect(Collectors.toSet());
        List<ChannelChoice> choices = new ArrayList<>();
        for (Channel channel : CHANNELS) {
            List<ContactPoint> through =
                    points.stream().filter(leadsThrough(channel)).toList();
            if (!through.isEmpty()) {
                choices.add(new ChannelChoice(
                        channel,
                        ICONS.getOrDefault(channel, "bell"),
                        through.stream().map(Masks::of).collect(Collectors.joining(", ")),
                        !stopped.contains(channel)));
            }
        }
        return List.copyOf(choices);
    }

    /** How often and when we write to this debtor at most, on our own accord. */
    @Transactional(readOnly = true)
    ContactLimits limits(Visit visit) {
        return terms.of(
                Objects.requireNonNull(debtors.find(List.of(visit.debtor())).get(visit.debtor()))
                        .kind());
    }

    @Transactional
    void turnOff(Visit visit, Channel channel) {
        stop(visit.person(), channel);
    }

    @Transactional
    void turnOn(Visit visit, Channel channel) {
        for (Stop stop : stops.inForce(visit.person())) {
            if (stop.channel() == channel) {
                stops.withdraw(stop.id(), PROOF);
            }
        }
    }

    @Transactional
    void silence(Visit visit) {
        CHANNELS.forEach(channel -> stop(visit.person(), channel));
    }

    private void stop(PersonId person, Channel channel) {
        switch (stops.stop(new NewStop(person, channel, null, NewStop.How.PORTAL, PROOF, null, null))) {
            case Stops.Outcome.Stopped _, Stops.Outcome.AlreadyStopped _ -> {
                // Either way it is silent now.
            }
        }
    }

    private static Predicate<ContactPoint> leadsThrough(Channel channel) {
        return switch (channel) {
            case EMAIL -> point -> point.medium() == Medium.EMAIL;
            case SMS -> ContactPoint::takesSms;
            case CALL -> point -> point.medium() == Medium.PHONE;
            case LETTER, PORTAL -> _ -> false;
        };
    }
}
