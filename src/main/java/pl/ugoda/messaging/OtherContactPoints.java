package pl.ugoda.messaging;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pl.ugoda.compliance.Stop;
import pl.ugoda.compliance.Stops;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.PersonId;
import pl.ugoda.parties.ContactPoint;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Medium;

/** Finds a second way to somebody who came by a link. */
@Component
class OtherContactPoints {
    private final ContactPoints contactPoints;
    private final Stops stops;
    private final Channels channels;

    OtherContactPoints(ContactPoints contactPoints, Stops stops, Channels channels) {
        this.contactPoints = contactPoints;
        this.stops = stops;
        this.channels = channels;
    }

    record Way(ContactPoint to, Channel through) {}

    /** A phone before a mailbox: it is in the hand already. A code to where the link went would prove nothing. */
    Optional<Way> than(PortalLink link, PersonId person) {
        List<Way> ways = contactPoints.of(List.of(link.debtor())).getOrDefault(link.debtor(), List.of()).stream()
                .filter(point -> point.usable() && !point.id().equals(link.contactPoint()))
                .flatMap(OtherContactPoints::way)
                .filter(way -> channels.open().contains(way.through()))
                .toList();
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        List<Stop> inForce = stops.inForce(person);
        return Stream.of(Channel.SMS, Channel.EMAIL)
                .flatMap(channel -> ways.stream().filter(way -> way.through() == channel))
                .filter(way -> inForce.stream().noneMatch(stop -> closes(stop, way)))
                .findFirst();
    }

    private static Stream<Way> way(ContactPoint point) {
        if (point.medium() == Medium.EMAIL) {
            return Stream.of(new Way(point, Channel.EMAIL));
        }
        return point.takesSms() ? Stream.of(new Way(point, Channel.SMS)) : Stream.empty();
    }

    private static boolean closes(Stop stop, Way way) {
        return stop.channel() == way.through()
                && (stop.contactPoint() == null
                        || stop.contactPoint().equals(way.to().id()));
    }
}
