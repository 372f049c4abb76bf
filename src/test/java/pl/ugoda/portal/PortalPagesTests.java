package pl.ugoda.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pl.ugoda.kernel.Language;
import pl.ugoda.web.TestTemplates;

class PortalPagesTests {
    /** Roots of words about money owed, which must not stand on a page shown to somebody unknown. */
    private static final Pattern ABOUT_MONEY = Pattern.compile(
            "dług|dłużn|windyk|faktur|zapłat|zapłac|płatn|kwot|odset|wierzyc|zaległ|przelew|debt|invoice|owe|interest|creditor asks| zł|PLN",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NEVER = Pattern.compile("\\bdług|dłużni|windykac", Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingAboutMoneyIsShownToSomebodyUnknown(Language language) {
        PortalFixtures.neutralPages(language)
                .forEach((name, model) ->
                        assertThat(visible(render(name, model))).as(name).doesNotContainPattern(ABOUT_MONEY));
    }

    @Test
    void hardWordsAreNeverUsedExceptWhereTheLawIsExplained() {
        Stream.concat(
                        PortalFixtures.neutralPages(Language.PL).entrySet().stream(),
                        PortalFixtures.knownPages(Language.PL).entrySet().stream())
                .forEach(page -> assertThat(
                                render(page.getKey(), page.getValue()).replace("uznaniem długu", ""))
                        .as(page.getKey())
                        .doesNotContainPattern(NEVER));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageHasOneHeadingALanguageAndAQuietTitle(Language language) {
        PortalFixtures.knownPages(language).forEach((name, model) -> {
            String html = render(name, model);
            assertThat(html.split("<h1", -1)).as(name).hasSize(2);
            assertThat(html).as(name).contains("<html lang=\"" + language.tag() + "\">");
            assertThat(title(html)).as(name).doesNotContainPattern(ABOUT_MONEY);
        });
    }

    @Test
    void theButtonThatMovesMoneySaysHowMuch() {
        String html = known("pay");
        assertThat(html).contains(">Zapłać 1\u202F227,35\u00A0zł</button>");
    }

    @Test
    void theFirstScreenShowsTheSameFiguresAsTheMockUp() {
        String html = known("home");
        assertThat(html)
                .contains("1\u202F197,00\u00A0zł", "30,35\u00A0zł", "0,00\u00A0zł", "za trzy faktury")
                .contains("26,20\u00A0zł", "2,64\u00A0zł", "1,51\u00A0zł");
    }

    @Test
    void whatIsTimeBarredIsCalledSoAndNobodyIsPressedForIt() {
        String barred = known("home#barred").replace('\u00A0', ' ');
        assertThat(barred)
                .contains("Nie prosimy o zapłatę", "przedawniona", "Nie można jej dochodzić przed sądem")
                .contains(
                        "Nie trzeba nic robić", "Zapłata jest dobrowolna", "Dobrowolna zapłata: Internet, lipiec 2022")
                .doesNotContain("button-primary", "/portal/later", "/portal/hardship", "Razem na dziś");
        assertThat(render("home#barred", page("home#barred", Language.EN)))
                .contains("We do not ask for payment", "cannot be enforced in court", "Paying is voluntary");

        String partly = known("home#partly-barred").replace('\u00A0', ' ');
        assertThat(partly)
                .as("what is barred is no part of the amount asked for")
                .contains("Nie wliczamy jej do tej kwoty i nie prosimy o nią", "925,20 zł", "za jedną fakturę")
                .doesNotContain("1\u202F145,47");
    }

    @Test
    void whoWaitsForAPaymentIsToldTheDayUntilWhichWeAreSilentAndNoLongerPromise() {
        assertThat(known("status#pending").replace('\u00A0', ' '))
                .contains("Do 25 listopada 2026 nie przypominamy.")
                .doesNotContain("Do tego czasu");
        assertThat(render("status#pending", page("status#pending", Language.EN)).replace('\u00A0', ' '))
                .contains("We send no reminders until 25 November 2026.");
        assertThat(known("status#pending-long")).contains("nie potwierdził").doesNotContain("nie przypominamy");
    }

    @Test
    void whatIsNotDueYetIsCalledSoAndNoPartOfTheAmountAskedFor() {
        String html = known("home#ahead").replace('\u00A0', ' ');
        assertThat(html)
                .contains("prosi o zapłatę za jedną fakturę", "Zapłać 925,20 zł", "/portal/pay?what=due")
                .contains("termin dopiero 14 grudnia 2026", "Można poczekać do terminu")
                .doesNotContain("1\u202f074,20");
    }

    @Test
    void aMonthlyAmountIsAskedForOnlyAfterWhatItMayMean() {
        assertThat(known("hardship").replace('\u00A0', ' '))
                .contains("Podanie kwoty też może być uznaniem długu", "Termin przedawnienia mija");
    }

    @Test
    void whoPaysVoluntarilyIsToldWhatThatMeansFirst() {
        assertThat(known("pay#voluntary").replace('\u00A0', ' '))
                .contains(
                        "Ta należność jest przedawniona", "art. 117 § 2¹", "art. 411 pkt 3", "Zapłata jest dobrowolna")
                .contains("Dobrowolna zapłata")
                .doesNotContain("Po całej zapłacie przestaniemy pisać", "what=all");
        assertThat(render("pay#voluntary", page("pay#voluntary", Language.EN)))
                .contains("This claim is time-barred", "Paying is voluntary");
    }

    private static Map<String, Object> page(String name, Language language) {
        return Objects.requireNonNull(PortalFixtures.knownPages(language).get(name));
    }

    @Test
    void theComputationCanBeCheckedByHand() {
        String html = known("how").replace('\u00A0', ' ');
        assertThat(html)
                .contains("899,00 × 9,25% × 115 ÷ 365 = 26,2003", "od 1 sierpnia 2026 do 23 listopada 2026, 115 dni")
                .contains("art. 481 § 2");
    }

    @Test
    void theWholePageFitsIntoTheWeightOfAFirstView() throws IOException {
        long weight = known("home").length();
        assertThat(weight).isLessThan(16_000);
        if (System.getProperty("ugoda.gallery") != null) {
            gallery(Path.of(System.getProperty("ugoda.gallery")));
        }
    }

    private static void gallery(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Language language : Language.values()) {
            for (var pages :
                    java.util.List.of(PortalFixtures.neutralPages(language), PortalFixtures.knownPages(language))) {
                for (Map.Entry<String, Map<String, Object>> page : pages.entrySet()) {
                    Files.writeString(
                            folder.resolve(page.getKey().replace('#', '-') + "-" + language.tag() + ".html"),
                            render(page.getKey(), page.getValue()));
                }
            }
        }
    }

    private static String render(String name, Map<String, Object> model) {
        return TestTemplates.render("portal/" + name.replaceFirst("#.*", "") + ".jte", model);
    }

    private static String known(String name) {
        return render(
                name,
                Objects.requireNonNull(PortalFixtures.knownPages(Language.PL).get(name)));
    }

    private static String visible(String html) {
        return html.replaceAll("(?s)<head>.*</title>", "").replaceAll("<[^>]*>", " ");
    }

    private static String title(String html) {
        return html.replaceAll("(?s).*<title>(.*)</title>.*", "$1");
    }
}
