package pl.ugoda.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import pl.ugoda.compliance.MessageKind;
import pl.ugoda.compliance.Verdict;
import pl.ugoda.kernel.Channel;
import pl.ugoda.testing.Browsing;
import pl.ugoda.testing.UgodaTest;

/** The way in over HTTP: questions, tries, strangers. */
@UgodaTest
class PortalEntranceIT {
    private static final Pattern MONEY = Pattern.compile(
            "\\bzł|PLN|faktur|dług|zapła|płatn|wierzyciel|windyk|odset|invoice|debt|\\bowe|payment|creditor|[0-9]+,[0-9]{2}",
            Pattern.CASE_INSENSITIVE);

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    private AtTheDoor door;

    @BeforeEach
    void anotherOrganization() {
        door = new AtTheDoor(beans);
    }

    @Test
    void aLinkLookedAtManyTimesStillOpens() {
        var anna = door.anna();
        String link = door.linkBySms(anna);
        var scanner = new Browsing(port);
        for (int i = 0; i < 10; i++) {
            assertThat(scanner.head(link).statusCode()).isEqualTo(200);
            assertThat(scanner.get(link).statusCode()).isEqualTo(200);
            assertThat(scanner.get(link + "/not-me").statusCode()).isEqualTo(200);
        }
        assertThat(door.wish(anna, Channel.SMS, MessageKind.ANSWER))
                .as("looking at \"this is not me\" silences nobody")
                .isInstanceOf(Verdict.Permitted.class);
        assertThat(answer(new Browsing(port), link, AtTheDoor.BORN)).isEqualTo("/portal");
    }

    @Test
    void aPersonShowsTheBirthDateOrTheEndOfThePesel() {
        String link = door.linkBySms(door.anna());
        var browser = new Browsing(port);
        assertThat(answer(browser, link, AtTheDoor.BORN)).isEqualTo("/portal");
        assertThat(browser.get("/portal").body()).contains("149,00");

        assertThat(answer(new Browsing(port), link, Map.of("question", "PESEL_END", "digits", "0123")))
                .isEqualTo("/portal");
    }

    @Test
    void aFirmShowsTheEndOfItsNip() {
        String link = door.linkByEmail(door.firm());
        assertThat(new Browsing(port).get(link).body()).contains("NIP").doesNotContain("Data urodzenia");
        assertThat(answer(new Browsing(port), link, Map.of("question", "NIP_END", "digits", "1246")))
                .isEqualTo("/portal");
    }

    @Test
    void anybodyMayShowThePostalCodeWithADocument() {
        var anna = door.anna();
        String link = door.linkBySms(anna);
        assertThat(answer(new Browsing(port), link, postal("30-001", "FV/2026/0")))
                .isEmpty();
        assertThat(answer(
                        new Browsing(port),
                        link,
                        postal(
                                " 30001 ",
                                anna.invoice()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('/', '-'))))
                .as("dashes, spaces and case are people's own")
                .isEqualTo("/portal");
    }

    @Test
    void anIncompleteAnswerIsNoTry() {
        String link = door.linkBySms(door.anna());
        var browser = new Browsing(port);
        for (int i = 0; i < 6; i++) {
            assertThat(answer(
                            browser, link, Map.of("question", "BIRTH_DATE", "day", "31", "month", "2", "year", "1985")))
                    .isEmpty();
        }
        assertThat(answer(browser, link, AtTheDoor.BORN)).isEqualTo("/portal");
    }

    @Test
    void whatCannotBeReadIsNamedKeptAndCostsNothing() {
        String link = door.linkByEmail(door.annaWithoutAPhone());
        var browser = new Browsing(port);
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        for (int i = 0; i < 6; i++) {
            assertThat(browser.post(link, born("7", "4", "985")).body())
                    .contains("Rok: proszę podać cztery cyfry", "Ta próba się nie liczy", "value=\"985\"");
        }
        assertThat(visible(browser.post(link, born("32", "4", "1985")))).contains("Dzień: proszę podać liczbę");
        assertThat(browser.post(link, born("8", "4", "1985")).body())
                .as("after a wrong answer it stays to be looked at")
                .contains("Zostały 4 próby", "value=\"8\"");
        assertThat(answer(browser, link, born("7.", "kwietnia", "85"))).isEqualTo("/portal");
    }

    @Test
    void whoGuessedThreeTimesIsToldWhyOnlyTheCodeIsLeft() {
        String link = door.linkBySms(door.anna());
        var browser = new Browsing(port);
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        for (int i = 0; i < 2; i++) {
            assertThat(visible(browser.post(link, AtTheDoor.BORN_WRONG))).contains("różni się od naszych danych");
        }
        assertThat(visible(browser.post(link, AtTheDoor.BORN_WRONG)))
                .contains("różni się od naszych danych", "pytamy już tylko o kod jednorazowy", "Zostały 2 próby");
    }

    @Test
    void fiveWrongAnswersCloseTheEntranceAndARightOneDoesNotOpenItThen() {
        String link = door.linkByEmail(door.annaWithoutAPhone());
        var browser = new Browsing(port);
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        for (int left = 4; left > 0; left--) {
            assertThat(browser.post(link, AtTheDoor.BORN_WRONG).body())
                    .contains(left == 1 ? "jeszcze raz" : String.valueOf(left));
        }
        var closed = browser.post(link, AtTheDoor.BORN_WRONG);
        assertThat(closed.statusCode()).isEqualTo(403);
        assertThat(closed.body())
                .contains("Po 5 nieudanych próbach", "+48 22 555 01 00")
                .doesNotContainPattern(MONEY);
        assertThat(browser.post(link, AtTheDoor.BORN).statusCode()).isEqualTo(403);
        assertThat(browser.get(link).statusCode()).isEqualTo(403);
        assertThat(new Browsing(port).get(link).body()).contains("Zamknęliśmy to wejście");
    }

    @Test
    void aWrongTryOnOneLinkCountsForTheOthersToTheSameAddress() {
        var anna = door.annaWithoutAPhone();
        String first = door.linkByEmail(anna);
        String second = door.linkByEmail(anna);
        assertThat(first).isNotEqualTo(second);
        var browser = new Browsing(port);
        for (int i = 0; i < 3; i++) {
            assertThat(answer(browser, first, AtTheDoor.BORN_WRONG)).isEmpty();
        }
        assertThat(answer(browser, second, AtTheDoor.BORN_WRONG)).isEmpty();
        assertThat(browser.post(second, AtTheDoor.BORN_WRONG).statusCode()).isEqualTo(403);
        assertThat(browser.get(first).statusCode()).isEqualTo(403);
    }

    /** A number that has been given to somebody else: who holds it now must not keep out who reads the mailbox. */
    @Test
    void whoHoldsARecycledNumberClosesItsLinksAndNotTheOnesInTheMailbox() {
        var anna = door.anna();
        String bySms = door.linkBySms(anna);
        String byEmail = door.linkByEmail(anna);
        var stranger = new Browsing(port);
        for (int i = 0; i < 3; i++) {
            assertThat(answer(stranger, bySms, AtTheDoor.BORN_WRONG)).isEmpty();
        }
        assertThat(Browsing.location(stranger.post(bySms + "/code", Map.of()))).startsWith(bySms);
        String wrong = AtTheDoor.not(door.digits(anna, Channel.EMAIL));
        for (int i = 0; i < 2; i++) {
            assertThat(Browsing.location(stranger.post(bySms, Map.of("question", "ONE_TIME_CODE", "digits", wrong))))
                    .isEmpty();
        }
        assertThat(stranger.get(bySms).statusCode()).isEqualTo(403);

        assertThat(new Browsing(port).get(byEmail).body()).contains("Data urodzenia");
        assertThat(answer(new Browsing(port), byEmail, AtTheDoor.BORN)).isEqualTo("/portal");
        assertThat(stranger.get(bySms).statusCode())
                .as("the debtor's right answer forgives no stranger's wrong ones")
                .isEqualTo(403);
    }

    @Test
    void moreContactPointsAreNotEverMoreGuesses() {
        var anna = door.anna();
        String bySms = door.linkBySms(anna);
        String byEmail = door.linkByEmail(anna);
        assertThat(door.change("""
                        INSERT INTO portal.entrance (debtor_id, contact_point_id, wrong)
                        SELECT '%s', gen_random_uuid(), wrong FROM (VALUES (4), (4), (4), (2)) AS tried (wrong)
                        """.formatted(anna.debtor().id()))).isEqualTo(4);
        var stranger = new Browsing(port);
        assertThat(stranger.get(bySms).statusCode()).isEqualTo(200);
        assertThat(stranger.post(bySms, AtTheDoor.BORN_WRONG).statusCode())
                .as("the fifteenth of all")
                .isEqualTo(403);
        assertThat(stranger.get(byEmail).statusCode()).isEqualTo(403);
        assertThat(stranger.post(byEmail, AtTheDoor.BORN).statusCode()).isEqualTo(403);
        assertThat(door.ask("SELECT count(*) FROM portal.entrance WHERE locked_at IS NOT NULL", Long.class))
                .as("a human sees the entrance that reached it")
                .isEqualTo(1);
    }

    @Test
    void aRightAnswerForgivesTheWrongOnesBefore() {
        String link = door.linkByEmail(door.annaWithoutAPhone());
        var browser = new Browsing(port);
        for (int i = 0; i < 4; i++) {
            assertThat(answer(browser, link, AtTheDoor.BORN_WRONG)).isEmpty();
        }
        assertThat(answer(browser, link, AtTheDoor.BORN)).isEqualTo("/portal");
        assertThat(answer(browser, link, AtTheDoor.BORN_WRONG)).isEmpty();
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void unknownMalformedAndEndedLinksAreTheSamePageForStrangers() {
        String link = door.linkBySms(door.anna());
        var browser = new Browsing(port);
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        String old = link.substring(0, 6) + "B".repeat(17);
        assertThat(door.change("""
                        INSERT INTO messaging.link (code_hash, purpose, contact_id, case_id, debtor_id, contact_point_id,
                                                    channel, created_at, expires_at)
                        SELECT sha256(convert_to('%s', 'UTF8')), purpose, contact_id, case_id, debtor_id, contact_point_id,
                               channel, created_at, created_at
                          FROM messaging.link
                        """.formatted(old.substring(3))))
                .as("a link that ends the moment it begins")
                .isEqualTo(1);
        String other = (link.endsWith("a") ? "b" : "a");
        var ended = browser.get(old);
        var unknown = browser.get(link.substring(0, link.length() - 1) + other);
        var malformed = browser.get("/s/abc");
        for (var answer : List.of(ended, unknown, malformed)) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(main(answer)).isEqualTo(main(ended));
            assertThat(visible(answer)).doesNotContainPattern(MONEY);
        }
        assertThat(browser.get("/s/abc").statusCode()).isEqualTo(404);
        assertThat(main(browser.post(old, AtTheDoor.BORN))).isEqualTo(main(ended));
        assertThat(main(browser.post(old + "/not-me", Map.of()))).isEqualTo(main(ended));
        assertThat(main(browser.post(old + "/code", Map.of()))).isEqualTo(main(ended));
    }

    @Test
    void thisIsNotMeSilencesThatContactPointAtOnce() {
        var anna = door.anna();
        String link = door.linkBySms(anna);
        assertThat(door.wish(anna, Channel.SMS, MessageKind.ANSWER)).isInstanceOf(Verdict.Permitted.class);
        var browser = new Browsing(port);
        assertThat(visible(browser.get(link + "/not-me")))
                .contains("pod tym numerem", "Ten link przestanie działać")
                .doesNotContainPattern(MONEY);
        var done = browser.post(link + "/not-me", Map.of());
        assertThat(visible(done))
                .contains("Pod tym numerem już nie szukamy tej osoby", "Jeśli to pomyłka", "+48 22 555 01 00")
                .doesNotContainPattern(MONEY);

        assertThat(door.wish(anna, Channel.SMS, MessageKind.NOTICE))
                .isInstanceOfSatisfying(
                        Verdict.Forbidden.class,
                        refused -> assertThat(refused.rule().value()).isEqualTo("C17"));
        assertThat(door.wish(anna, Channel.EMAIL, MessageKind.NOTICE))
                .as("another way stays open")
                .isInstanceOf(Verdict.Permitted.class);
        assertThat(browser.post(link + "/not-me", Map.of()).statusCode())
                .as("saying it twice is harmless")
                .isEqualTo(200);
        assertThat(door.ask("SELECT count(*) FROM compliance.hold", Long.class)).isEqualTo(1);
    }

    @Test
    void afterThisIsNotMeNoLinkSentThereLetsAnybodyInAndOthersStillDo() {
        var anna = door.anna();
        String said = door.linkBySms(anna);
        String before = door.linkBySms(anna);
        String elsewhere = door.linkByEmail(anna);
        var guest = new Browsing(port);
        assertThat(answer(guest, before, AtTheDoor.BORN)).isEqualTo("/portal");
        var browser = new Browsing(port);
        assertThat(browser.get(said).statusCode()).isEqualTo(200);
        assertThat(browser.post(said + "/not-me", Map.of()).statusCode()).isEqualTo(200);

        for (String link : List.of(said, before)) {
            for (var closed :
                    List.of(browser.get(link), browser.post(link, AtTheDoor.BORN), browser.get(link + "/not-me"))) {
                assertThat(closed.statusCode()).isEqualTo(403);
                assertThat(visible(closed))
                        .contains("Ten link jest zamknięty", "Jeśli to pomyłka", "+48 22 555 01 00")
                        .doesNotContainPattern(MONEY);
            }
            assertThat(browser.post(link + "/code", Map.of()).statusCode()).isEqualTo(403);
        }
        assertThat(Browsing.location(guest.get("/portal")))
                .as("whoever had come in that way is out")
                .isEqualTo(PortalSecurity.OVER);
        assertThat(answer(browser, elsewhere, AtTheDoor.BORN)).isEqualTo("/portal");
    }

    @Test
    void nothingBeforeIdentityNamesMoneyInEitherLanguage() {
        var anna = door.anna();
        String link = door.linkBySms(anna);
        for (String language : List.of("pl", "en")) {
            var browser = new Browsing(port);
            for (String path : List.of("", "/not-me")) {
                var page = browser.get(link + path + "?lang=" + language);
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(visible(page)).as(path + " " + language).doesNotContainPattern(MONEY);
                assertThat(page.body()).doesNotContain("Anna", "Przykładowa", anna.invoice(), "banknote", "receipt");
                assertThat(page.headers().firstValue("Cache-Control"))
                        .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
            }
            for (String way : List.of("PESEL_END", "POSTAL_AND_INVOICE", "ONE_TIME_CODE", "NONSENSE")) {
                assertThat(visible(browser.get(link + "?way=" + way))).as(way).doesNotContainPattern(MONEY);
            }
        }
        assertThat(link).matches("/s/[0-9A-Za-z]{20}");
    }

    @Test
    void whoTriesManyUnknownLinksIsSlowedDownInWordsAndAKnownOneStillOpens() {
        var stranger = Browsing.fromElsewhere(port);
        for (int i = 0; i < 60; i++) {
            assertThat(stranger.get("/s/unknown").statusCode()).isEqualTo(404);
        }
        var slowed = stranger.get("/s/unknown");
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.body()).contains("<h1").doesNotContain("Exception", "429");
        assertThat(visible(slowed)).doesNotContainPattern(MONEY);
        String known = door.linkBySms(door.anna());
        assertThat(stranger.get(known + "/not-me").statusCode())
                .as("many share an address")
                .isEqualTo(200);
        assertThat(answer(stranger, known, AtTheDoor.BORN)).isEqualTo("/portal");
        assertThat(new Browsing(port).get("/s/unknown").statusCode())
                .as("somebody else is not")
                .isEqualTo(404);
    }

    @Test
    void whoSendsManyAnswersIsSlowedDown() {
        String link = door.linkBySms(door.anna());
        var hasty = Browsing.fromElsewhere(port);
        assertThat(hasty.get(link).statusCode()).isEqualTo(200);
        for (int i = 0; i < 20; i++) {
            assertThat(hasty.post(link, Map.of("question", "BIRTH_DATE")).statusCode())
                    .isEqualTo(200);
        }
        assertThat(hasty.post(link, AtTheDoor.BORN).statusCode()).isEqualTo(429);
        assertThat(answer(new Browsing(port), link, AtTheDoor.BORN)).isEqualTo("/portal");
    }

    private static Map<String, String> born(String day, String month, String year) {
        return Map.of("question", "BIRTH_DATE", "day", day, "month", month, "year", year);
    }

    private static Map<String, String> postal(String code, String document) {
        return Map.of("question", "POSTAL_AND_INVOICE", "postal", code, "document", document);
    }

    /** Opens the link, answers, and says where that leads; empty when the page is shown again. */
    private static String answer(Browsing browser, String link, Map<String, String> form) {
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        return Browsing.location(browser.post(link, form));
    }

    /** Everything a reader is shown, the title of the tab included. */
    private static String visible(HttpResponse<String> answer) {
        return answer.body().replaceAll("<[^>]*>", " ").replace('\u00a0', ' ');
    }

    /** The page without its frame: the language links in it name the address. */
    private static String main(HttpResponse<String> answer) {
        String body = answer.body();
        return body.substring(body.indexOf("<main"), body.indexOf("</main>"));
    }
}
