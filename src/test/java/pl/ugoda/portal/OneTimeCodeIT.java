package pl.ugoda.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import pl.ugoda.compliance.NewStop;
import pl.ugoda.compliance.Stops;
import pl.ugoda.kernel.Channel;
import pl.ugoda.messaging.MessageView;
import pl.ugoda.messaging.Messages;
import pl.ugoda.portal.AtTheDoor.Person;
import pl.ugoda.testing.Browsing;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** "I would rather get a code": from the press of the button to the portal, by the other contact point. */
@UgodaTest
class OneTimeCodeIT {
    @Autowired
    ApplicationContext beans;

    @Autowired
    Messages messages;

    @Autowired
    Stops stops;

    @Autowired
    TestTenant tenant;

    @LocalServerPort
    int port;

    private AtTheDoor door;
    private Person anna;
    private String link;

    @BeforeEach
    void somebodyWithALinkByEmail() {
        door = new AtTheDoor(beans);
        anna = door.anna();
        link = door.linkByEmail(anna);
    }

    @Test
    void aCodeGoesToTheOtherContactPointAtOnceAndOpensTheDoorOnce() {
        var browser = new Browsing(port);
        String phone = anna.at(pl.ugoda.parties.Medium.PHONE).value();
        assertThat(browser.get(link).body())
                .contains("Wolę kod SMS na", phone.substring(phone.length() - 3))
                .doesNotContain(phone, phone.substring(3));
        assertThat(Browsing.location(browser.post(link + "/code", Map.of()))).isEqualTo(link + "?way=ONE_TIME_CODE");

        assertThat(door.arrived(anna, Channel.SMS)).hasSize(1);
        String text = door.arrived(anna, Channel.SMS).getFirst().content().text();
        assertThat(text)
                .contains("Lumeris Internet", "10 minut")
                .doesNotContain("/s/", "149", anna.invoice())
                .doesNotContainIgnoringCase("zap", "faktur", "dlug");
        assertThat(browser.get(link + "?way=ONE_TIME_CODE").body()).contains("Kod wysłany", "one-time-code");

        String digits = door.digits(anna, Channel.SMS);
        assertThat(enter(browser, digits)).isEqualTo("/portal");
        assertThat(browser.get("/portal").body()).contains("149,00");
        assertThat(enter(new Browsing(port), digits)).as("a code works once").isEmpty();
    }

    @Test
    void theStoredMessageAndTheTablesKeepNoDigits() {
        assertThat(ask(new Browsing(port))).isTrue();
        String digits = door.digits(anna, Channel.SMS);
        var kept = tenant.as(door.organization, () -> messages.ofCase(anna.caseId())).stream()
                .filter(message -> message.template().equals("one-time-code"))
                .map(MessageView::content)
                .findFirst()
                .orElseThrow();
        assertThat(kept).isNotNull();
        assertThat(kept.text()).contains("******").doesNotContain(digits);
        assertThat(door.ask("SELECT string_agg(c::text, ' ') FROM messaging.one_time_code c", String.class))
                .doesNotContain(digits);
        assertThat(door.ask("SELECT string_agg(e::text, ' ') FROM audit.entry e", String.class))
                .contains("portal.code-asked")
                .doesNotContain(digits);
    }

    @Test
    void aCodeGoesByEmailToWhoCameByAnSms() {
        String bySms = door.linkBySms(anna);
        var browser = new Browsing(port);
        assertThat(browser.get(bySms).body()).contains("Wolę kod e-mailem na").doesNotContain("skrzynka.example");
        assertThat(Browsing.location(browser.post(bySms + "/code", Map.of()))).startsWith(bySms);
        var mail = door.arrived(anna, Channel.EMAIL).getFirst().content();
        String digits = door.digits(anna, Channel.EMAIL);
        assertThat(mail.subject()).doesNotContain(digits).contains("UG-");
        assertThat(mail.preview()).doesNotContain(digits);
        assertThat(mail.text()).doesNotContain("RODO", "149", anna.invoice());
        assertThat(browser.get(bySms).statusCode()).isEqualTo(200);
        assertThat(Browsing.location(
                        browser.post(bySms, Map.of("question", "ONE_TIME_CODE", "digits", spaced(digits)))))
                .isEqualTo("/portal");
    }

    /** Who reads the mailbox alone has the link in it and the code in it, and is not known for that. */
    @Test
    void aCodeOpensOnlyTheLinksOfTheContactPointThatAskedForIt() {
        String bySms = door.linkBySms(anna);
        var phone = new Browsing(port);
        assertThat(phone.get(bySms).statusCode()).isEqualTo(200);
        assertThat(Browsing.location(phone.post(bySms + "/code", Map.of()))).startsWith(bySms);
        String digits = door.digits(anna, Channel.EMAIL);

        var mailbox = new Browsing(port);
        assertThat(mailbox.get(link).body()).contains("Wolę kod SMS na").doesNotContain("Mam kod jednorazowy");
        assertThat(mailbox.get(link + "?way=ONE_TIME_CODE").body())
                .as("nothing went to the phone, so nothing says so")
                .contains("Wyślij kod SMS na")
                .doesNotContain("Kod wysłaliśmy na");
        var refused = mailbox.post(link, Map.of("question", "ONE_TIME_CODE", "digits", digits));
        assertThat(Browsing.location(refused)).isEmpty();
        assertThat(refused.body()).contains("Ta próba się nie liczy");
        assertThat(Browsing.location(mailbox.get("/portal"))).isEqualTo("/portal/over");

        assertThat(phone.get(bySms + "?way=ONE_TIME_CODE").body().replace('\u00a0', ' '))
                .contains("Kod wysłaliśmy na p•••@s•••");
        String another = door.linkBySms(anna);
        assertThat(phone.get(another).statusCode()).isEqualTo(200);
        assertThat(Browsing.location(phone.post(another, Map.of("question", "ONE_TIME_CODE", "digits", digits))))
                .as("another link to the same phone is as good")
                .isEqualTo("/portal");
    }

    @Test
    void aCodeIsValidForTenMinutes() {
        var browser = new Browsing(port);
        assertThat(ask(browser)).isTrue();
        assertThat(door.change("UPDATE messaging.one_time_code SET written_at = written_at - interval '11 minutes'"))
                .isEqualTo(1);
        assertThat(enter(browser, door.digits(anna, Channel.SMS))).isEmpty();
        assertThat(browser.get(link + "?way=ONE_TIME_CODE").body())
                .as("nothing is out, so a new one is offered first")
                .contains("Wyślij kod SMS na")
                .doesNotContain("Kod wysłany");
        assertThat(door.ask("SELECT count(*) FROM portal.entrance", Long.class))
                .as("a code that ran out is no wrong answer")
                .isZero();
    }

    @Test
    void aNewerCodeReplacesTheOlderOne() {
        var browser = new Browsing(port);
        assertThat(ask(browser)).isTrue();
        String first = door.digits(anna, Channel.SMS);
        assertThat(ask(browser)).isTrue();
        String second = door.arrived(anna, Channel.SMS).stream()
                .map(message -> message.content().text().replaceAll("(?s).*?([0-9]{6}).*", "$1"))
                .filter(digits -> !digits.equals(first))
                .findFirst()
                .orElseThrow();
        assertThat(enter(browser, first)).isEmpty();
        assertThat(enter(browser, second)).isEqualTo("/portal");
    }

    @Test
    void moreThanThreeCodesAnHourAreNotSent() {
        var browser = new Browsing(port);
        for (int i = 0; i < 3; i++) {
            assertThat(ask(browser)).isTrue();
        }
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        assertThat(browser.post(link + "/code", Map.of()).body()).contains("Wysłaliśmy już kilka kodów");
        assertThat(door.arrived(anna, Channel.SMS)).hasSize(3);

        assertThat(door.change("UPDATE messaging.one_time_code SET asked_at = asked_at - interval '61 minutes'"))
                .isEqualTo(3);
        assertThat(ask(browser)).isTrue();
    }

    @Test
    void afterThreeWrongAnswersOnlyACodeRemainsAndWrongCodesCountOn() {
        var browser = new Browsing(port);
        for (int i = 0; i < 3; i++) {
            assertThat(browser.get(link).statusCode()).isEqualTo(200);
            assertThat(Browsing.location(browser.post(link, AtTheDoor.BORN_WRONG)))
                    .isEmpty();
        }
        String page = browser.get(link).body();
        assertThat(page).contains("Wyślij kod SMS na").doesNotContain("Data urodzenia", "PESEL");
        var late = browser.post(link, AtTheDoor.BORN);
        assertThat(Browsing.location(late))
                .as("the birth date is not asked for any more")
                .isEmpty();
        assertThat(late.body()).contains("Ta próba się nie liczy");

        assertThat(ask(browser)).isTrue();
        String digits = door.digits(anna, Channel.SMS);
        assertThat(enter(browser, AtTheDoor.not(digits))).isEmpty();
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        assertThat(browser.post(link, Map.of("question", "ONE_TIME_CODE", "digits", AtTheDoor.not(digits)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post(link, Map.of("question", "ONE_TIME_CODE", "digits", digits))
                        .statusCode())
                .as("closed is closed, also for the right code")
                .isEqualTo(403);
        assertThat(browser.post(link + "/code", Map.of()).statusCode()).isEqualTo(403);
        assertThat(door.arrived(anna, Channel.SMS)).hasSize(1);
    }

    @Test
    void aStoppedChannelCarriesNoCodeEither() {
        var stopped = tenant.as(
                door.organization,
                () -> stops.stop(new NewStop(
                        anna.debtor().person(), Channel.SMS, null, NewStop.How.PORTAL, "settings", null, null)));
        assertThat(stopped).isInstanceOf(Stops.Outcome.Stopped.class);
        var browser = new Browsing(port);
        assertThat(browser.get(link).body()).doesNotContain("kod SMS");
        assertThat(browser.post(link + "/code", Map.of()).body()).contains("Nie udało się wysłać kodu");
        assertThat(door.arrived(anna, Channel.SMS)).isEmpty();
    }

    @Test
    void whoHasOneContactPointOnlyIsOfferedNoCode() {
        String alone = door.linkByEmail(door.annaWithoutAPhone());
        assertThat(new Browsing(port).get(alone).body()).doesNotContain("Wolę kod");
    }

    @Test
    void askingForACodeCountsUnderNoCap() {
        assertThat(ask(new Browsing(port))).isTrue();
        assertThat(door.wish(anna, Channel.SMS, pl.ugoda.compliance.MessageKind.NOTICE))
                .isInstanceOf(pl.ugoda.compliance.Verdict.Permitted.class);
    }

    private boolean ask(Browsing browser) {
        assertThat(browser.get(link).statusCode()).isIn(List.of(200));
        return Browsing.location(browser.post(link + "/code", Map.of())).equals(link + "?way=ONE_TIME_CODE");
    }

    private String enter(Browsing browser, String digits) {
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        return Browsing.location(browser.post(link, Map.of("question", "ONE_TIME_CODE", "digits", digits)));
    }

    private static String spaced(String digits) {
        return digits.substring(0, 3) + " " + digits.substring(3);
    }
}
