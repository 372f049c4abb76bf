package pl.ugoda.compliance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pl.ugoda.kernel.Channel;
import pl.ugoda.parties.DebtorKind;

/**
 * The numbers of the contact rules as one versioned document. A permit names the version it was judged by; a version is never
 * changed, only followed by a newer one.
 *
 * @param validFrom the first day on which it is asked
 * @param silentOnDaysOff channels in which nothing goes out on Sundays and public holidays
 * @param gapDays a contact lies at least so many days after the one before it
 * @param attempts how often we write to somebody who never answers
 */
record ContactPolicy(
        String version,
        LocalDate validFrom,
        List<OpenHours> hours,
        Set<Channel> silentOnDaysOff,
        List<Cap> caps,
        int gapDays,
        int quietHoursAfterReply,
        Attempts attempts) {
    /** So many days of contacts are looked back at; no cap may look further. */
    static final int DAYS_COUNTED = 30;

    ContactPolicy {
        hours = List.copyOf(hours);
        silentOnDaysOff = Set.copyOf(silentOnDaysOff);
        caps = List.copyOf(caps);
        if (caps.stream().anyMatch(cap -> cap.days() > DAYS_COUNTED) || attempts.days() > DAYS_COUNTED) {
            throw new IllegalArgumentException("caps look back " + DAYS_COUNTED + " days at most");
        }
    }

    /** The window of a channel on a weekday; empty means closed on that day. */
    Optional<OpenHours> hours(Whom who, Channel channel, DayOfWeek day) {
        for (var open : hours) {
            if (open.who() == who
                    && open.channels().contains(channel)
                    && open.on().contains(day)) {
                return Optional.of(open);
            }
        }
        return Optional.empty();
    }

    /** The rule under which a channel is closed for these people, also on a day without a window. */
    Optional<RuleId> hoursRule(Whom who, Channel channel) {
        return hours.stream()
                .filter(open -> open.who() == who && open.channels().contains(channel))
                .map(OpenHours::rule)
                .findFirst();
    }

    /** Whom a window protects. */
    enum Whom {
        /** Consumers and sole traders. */
        PEOPLE,
        /** Companies and public bodies. */
        BUSINESSES;

        static Whom of(DebtorKind kind) {
            return kind.protectedAsConsumer() ? PEOPLE : BUSINESSES;
        }
    }

    record OpenHours(RuleId rule, Whom who, Set<Channel> channels, Set<DayOfWeek> on, LocalTime from, LocalTime to) {
        OpenHours {
            channels = Set.copyOf(channels);
            on = Set.copyOf(on);
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("hours run from earlier to later, not " + from + " to " + to);
            }
        }
    }

    /**
     * At most so many contacts within so many days, today included.
     *
     * @param channels which contacts count; empty means all
     */
    record Cap(RuleId rule, Set<Channel> channels, int most, int days) {
        Cap {
            channels = Set.copyOf(channels);
            if (most < 1 || days < 1) {
                throw new IllegalArgumentException("a cap of " + most + " in " + days + " days is no cap but a ban");
            }
        }

        boolean counts(Channel channel) {
            return channels.isEmpty() || channels.contains(channel);
        }
    }

    record Attempts(RuleId rule, Set<Channel> channels, int most, int days) {
        Attempts {
            channels = Set.copyOf(channels);
        }
    }
}
