package pl.ugoda.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pl.ugoda.compliance.ContactTerms.ContactLimits;
import pl.ugoda.compliance.ContactTerms.ContactLimits.Hours;
import pl.ugoda.compliance.ContactTerms.ContactLimits.Limit;
import pl.ugoda.compliance.ContactTerms.ContactLimits.Way;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.Language;
import pl.ugoda.portal.view.HowOften;
import pl.ugoda.web.PageFixtures;

/** The promise about frequency changes its words with the policy, in right grammar. */
class HowOftenTests {
    private static final Hours WEEK =
            new Hours(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, LocalTime.of(8, 0), LocalTime.of(20, 0));
    private static final Hours SATURDAY =
            new Hours(DayOfWeek.SATURDAY, DayOfWeek.SATURDAY, LocalTime.of(9, 0), LocalTime.of(15, 0));

    static final ContactLimits LIMITS = new ContactLimits(
            List.of(new Limit(1, 1), new Limit(3, 7), new Limit(8, 30)),
            List.of(
                    new Way(Channel.EMAIL, List.of(new Limit(1, 1), new Limit(2, 7)), List.of(WEEK, SATURDAY)),
                    new Way(Channel.SMS, List.of(new Limit(1, 1), new Limit(2, 7)), List.of(WEEK, SATURDAY)),
                    new Way(Channel.LETTER, List.of(new Limit(2, 30)), List.of(WEEK))),
            Set.of(Channel.EMAIL, Channel.SMS, Channel.LETTER),
            2,
            72);

    @Test
    void polishCountsRightly() {
        var often = said(LIMITS, Language.PL);
        assertThat(often.sentences())
                .containsExactly(
                        "W niedziele i święta nie piszemy i nie dzwonimy.",
                        "Wszystkimi sposobami i w każdej sprawie razem: najwyżej raz dziennie, 3 razy w ciągu 7 dni, 8 razy w ciągu 30 dni.",
                        "Kolejny raz odzywamy się najwcześniej po 2 dniach.",
                        "Po wiadomości do nas czekamy 72 godziny, zanim przypomnimy znowu.");
        assertThat(often.ways().getFirst().hours()).isEqualTo("Pn–Pt 8:00–20:00, So 9:00–15:00");
    }

    @Test
    void englishCountsRightly() {
        assertThat(said(LIMITS, Language.EN).sentences())
                .contains(
                        "By all ways together, in all cases: at most once a day, 3 times in 7 days, 8 times in 30 days.",
                        "We get in touch again after 2 days at the earliest.");
    }

    @Test
    void anotherPolicyIsAnotherPromise() {
        var stricter = new ContactLimits(
                List.of(new Limit(1, 7)), List.of(new Way(Channel.EMAIL, List.of(), List.of(WEEK))), Set.of(), 1, 1);
        assertThat(said(stricter, Language.PL).sentences())
                .containsExactly(
                        "Wszystkimi sposobami i w każdej sprawie razem: najwyżej raz w ciągu 7 dni.",
                        "Po wiadomości do nas czekamy 1 godzinę, zanim przypomnimy znowu.");
        assertThat(said(stricter, Language.PL).ways().getFirst().limits()).isEmpty();
    }

    private static HowOften said(ContactLimits limits, Language language) {
        var page = PageFixtures.aPage(language, "/portal/preferences");
        var often = HowOften.of(limits, page);
        return new HowOften(
                often.sentences().stream().map(HowOftenTests::plain).toList(),
                often.ways().stream()
                        .map(way -> new HowOften.Way(way.icon(), way.name(), plain(way.limits()), plain(way.hours())))
                        .toList());
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
