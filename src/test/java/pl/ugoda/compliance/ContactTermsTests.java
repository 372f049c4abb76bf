package pl.ugoda.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import pl.ugoda.compliance.ContactTerms.ContactLimits;
import pl.ugoda.compliance.ContactTerms.ContactLimits.Hours;
import pl.ugoda.compliance.ContactTerms.ContactLimits.Limit;
import pl.ugoda.kernel.Channel;

/** What pages promise is what the judge keeps: both read the same document. */
class ContactTermsTests {
    private static final ContactPolicy POLICY = new ContactPolicies().on(LocalDate.of(2026, 11, 23));

    @Test
    void limitsComeTheShortestPeriodFirst() {
        var limits = ContactTerms.of(POLICY, ContactPolicy.Whom.PEOPLE);
        assertThat(limits.together()).containsExactly(new Limit(1, 1), new Limit(3, 7), new Limit(8, 30));
        assertThat(way(limits, Channel.SMS).limits())
                .containsExactly(new Limit(1, 1), new Limit(2, 7), new Limit(6, 30));
        assertThat(limits.daysBetween()).isEqualTo(2);
        assertThat(limits.quietHoursAfterReply()).isEqualTo(72);
    }

    @Test
    void neighbouringDaysWithTheSameHoursAreOneRun() {
        var people = ContactTerms.of(POLICY, ContactPolicy.Whom.PEOPLE);
        assertThat(way(people, Channel.SMS).hours())
                .containsExactly(
                        new Hours(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, LocalTime.of(8, 0), LocalTime.of(20, 0)),
                        new Hours(DayOfWeek.SATURDAY, DayOfWeek.SATURDAY, LocalTime.of(9, 0), LocalTime.of(15, 0)));
        var firms = ContactTerms.of(POLICY, ContactPolicy.Whom.BUSINESSES);
        assertThat(way(firms, Channel.SMS).hours())
                .containsExactly(
                        new Hours(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, LocalTime.of(8, 0), LocalTime.of(18, 0)));
    }

    private static ContactLimits.Way way(ContactLimits limits, Channel channel) {
        return limits.ways().stream()
                .filter(way -> way.channel() == channel)
                .findFirst()
                .orElseThrow();
    }
}
