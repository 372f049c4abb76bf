package pl.ugoda.compliance;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import pl.ugoda.compliance.ContactTerms.ContactLimits.Hours;
import pl.ugoda.compliance.ContactTerms.ContactLimits.Limit;
import pl.ugoda.compliance.ContactTerms.ContactLimits.Way;
import pl.ugoda.kernel.Channel;
import pl.ugoda.parties.DebtorKind;

/** Tells what the contact policy in force allows us, for pages that promise it to the people it protects. */
@Service
public class ContactTerms {
    private final ContactPolicies policies;
    private final Clock clock;

    ContactTerms(ContactPolicies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * How often and when somebody hears from us at most when we speak first, as the contact policy in force has it: what a page may
     * promise.
     *
     * @param together limits on all ways of contact together, the shortest period first
     * @param ways what holds for each way of contact by itself
     * @param silentOnDaysOff ways in which nothing goes out on Sundays and public holidays
     * @param daysBetween a contact lies at least so many days after the one before it
     * @param quietHoursAfterReply how long we press no further after somebody wrote or spoke to us
     */
    public record ContactLimits(
            List<Limit> together,
            List<Way> ways,
            Set<Channel> silentOnDaysOff,
            int daysBetween,
            int quietHoursAfterReply) {
        public ContactLimits {
            together = List.copyOf(together);
            ways = List.copyOf(ways);
            silentOnDaysOff = Set.copyOf(silentOnDaysOff);
        }

        /** At most so many contacts within so many days, today included. */
        public record Limit(int most, int days) {}

        /** @param limits the shortest period first; none when only those on everything together hold */
        public record Way(Channel channel, List<Limit> limits, List<Hours> hours) {
            public Way {
                limits = List.copyOf(limits);
                hours = List.copyOf(hours);
            }
        }

        /** From one weekday through another, between two times of day. */
        public record Hours(DayOfWeek first, DayOfWeek last, LocalTime from, LocalTime to) {}
    }

    public ContactLimits of(DebtorKind kind) {
        return of(policies.on(LocalDate.now(clock)), ContactPolicy.Whom.of(kind));
    }

    static ContactLimits of(ContactPolicy policy, ContactPolicy.Whom who) {
        List<Way> ways = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            List<Hours> hours = hours(policy, who, channel);
            if (!hours.isEmpty()) {
                ways.add(new Way(channel, limits(policy, cap -> cap.channels().contains(channel)), hours));
            }
        }
        return new ContactLimits(
                limits(policy, cap -> cap.channels().isEmpty()),
                ways,
                policy.silentOnDaysOff(),
                policy.gapDays(),
                policy.quietHoursAfterReply());
    }

    private static List<Limit> limits(ContactPolicy policy, Predicate<ContactPolicy.Cap> which) {
        return policy.caps().stream()
                .filter(which)
                .map(cap -> new Limit(cap.most(), cap.days()))
                .sorted(Comparator.comparingInt(Limit::days))
                .toList();
    }

    /** Neighbouring weekdays with the same hours are told as one run. */
    private static List<Hours> hours(ContactPolicy policy, ContactPolicy.Whom who, Channel channel) {
        List<Hours> runs = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            policy.hours(who, channel, day).ifPresent(open -> {
                boolean goesOn = !runs.isEmpty() && goesOn(runs.getLast(), day, open);
                DayOfWeek first = goesOn ? runs.removeLast().first() : day;
                runs.add(new Hours(first, day, open.from(), open.to()));
            });
        }
        return List.copyOf(runs);
    }

    private static boolean goesOn(Hours run, DayOfWeek day, ContactPolicy.OpenHours open) {
        return run.last().plus(1) == day
                && run.from().equals(open.from())
                && run.to().equals(open.to());
    }
}
