package pl.ugoda.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import pl.ugoda.compliance.MessageKind;
import pl.ugoda.compliance.Verdict;
import pl.ugoda.kernel.Channel;
import pl.ugoda.messaging.Inbound;
import pl.ugoda.messaging.Replies;
import pl.ugoda.parties.Medium;
import pl.ugoda.portal.AtTheDoor.Person;
import pl.ugoda.testing.Browsing;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** Every way to say stop, and that it holds from the next message on. */
@UgodaTest
class LeftInPeaceIT {
    @Autowired
    ApplicationContext beans;

    @Autowired
    Replies replies;

    @Autowired
    TestTenant tenant;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private AtTheDoor door;
    private Person anna;

    @BeforeEach
    void somebodyWithAMessage() {
        door = new AtTheDoor(beans);
        anna = door.anna();
    }

    @Test
    void theWayOutShowsWhatWouldStopAndChangesNothingByBeingLookedAt() {
        String link = door.linkByEmail(anna);
        String out = door.wayOut(anna);
        var scanner = new Browsing(port);
        for (int i = 0; i < 3; i++) {
            assertThat(scanner.head(out).statusCode()).isEqualTo(200);
            assertThat(scanner.get(out).body()).contains("Nie piszcie e-mailem").doesNotContain("149,00");
        }
        assertThat(stops()).isZero();
        assertThat(writtenTo(Channel.EMAIL)).isTrue();
        assertThat(scanner.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void aPressOnTheWayOutStopsAtOnceAndTwiceIsHarmless() {
        assertThat(door.linkByEmail(anna)).isNotEmpty();
        String out = door.wayOut(anna);
        var browser = new Browsing(port);
        for (int i = 0; i < 2; i++) {
            assertThat(browser.post(out, Map.of()).body()).contains("nie będziemy pisać e-mailem");
        }
        assertThat(stops()).isEqualTo(1);
        assertThat(refusedBy(Channel.EMAIL)).isEqualTo("C15");
        assertThat(writtenTo(Channel.SMS)).as("another channel stays open").isTrue();
        assertThat(door.ask("SELECT how FROM compliance.stop", String.class)).isEqualTo("LINK");
    }

    @Test
    void whoLeavesEmailIsToldThatSmsGoesOnAndHowToStopItWhileItDoes() {
        assertThat(door.linkByEmail(anna)).isNotEmpty();
        String out = door.wayOut(anna);
        var browser = new Browsing(port);
        assertThat(browser.post(out, Map.of()).body()).contains("SMS-y mogą nadal przychodzić", "odpisać STOP");

        Person other = door.annaWithoutAPhone();
        assertThat(door.linkByEmail(other)).isNotEmpty();
        assertThat(browser.post(door.wayOut(other), Map.of()).body())
                .contains("nie będziemy pisać e-mailem")
                .doesNotContain("SMS");
    }

    /** RFC 8058: the mail program posts by itself, with no page, no cookie and no secret of ours; the token is the secret. */
    @Test
    void theMailProgramsOwnButtonStopsWithoutAnyPageOfOurs() {
        assertThat(door.linkByEmail(anna)).isNotEmpty();
        String out = door.wayOut(anna);
        var program = new Browsing(port);
        for (int i = 0; i < 2; i++) {
            assertThat(program.postFromElsewhere(out, "List-Unsubscribe=One-Click")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(stops()).isEqualTo(1);
        assertThat(door.ask("SELECT how FROM compliance.stop", String.class)).isEqualTo("ONE_CLICK");
        assertThat(refusedBy(Channel.EMAIL)).isEqualTo("C15");
    }

    @Test
    void anUnknownWayOutIsQuiet() {
        String link = door.linkByEmail(anna);
        var browser = new Browsing(port);
        for (String unknown : List.of("/u/abc", "/u/" + "A".repeat(20), link.replace("/s/", "/u/"))) {
            assertThat(browser.get(unknown).statusCode()).as(unknown).isEqualTo(404);
            var answer = browser.postFromElsewhere(unknown, "List-Unsubscribe=One-Click");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("Ten link już nie działa").doesNotContain("Exception");
        }
        assertThat(stops()).isZero();
    }

    /** A scanner in front of a thousand mailboxes, or a mobile network, has one address for all of them. */
    @Test
    void theWayOutIsNeverClosedByWhatOthersTriedFromTheSameAddress() {
        assertThat(door.linkByEmail(anna)).isNotEmpty();
        String out = door.wayOut(anna);
        var shared = Browsing.fromElsewhere(port);
        for (int i = 0; i < 60; i++) {
            assertThat(shared.get("/u/unknown").statusCode()).isEqualTo(404);
        }
        assertThat(shared.get("/u/unknown").statusCode()).isEqualTo(429);
        assertThat(shared.get(out).body()).contains("Nie piszcie e-mailem");
        assertThat(shared.post(out, Map.of("List-Unsubscribe", "One-Click")).statusCode())
                .isEqualTo(200);
        assertThat(refusedBy(Channel.EMAIL)).isEqualTo("C15");
    }

    @Test
    void stopInAnSmsStopsTheChannelAndIsConfirmedOnce() {
        assertThat(door.linkBySms(anna)).isNotEmpty();
        var phone = anna.at(Medium.PHONE);
        tenant.as(
                door.organization,
                () -> replies.receive(
                        new Inbound(Channel.SMS, phone.id(), null, "stop", clock.instant(), "key " + phone.id())));
        assertThat(refusedBy(Channel.SMS)).isEqualTo("C15");
        assertThat(door.ask("SELECT count(*) FROM messaging.message WHERE template = 'stop-confirmation'", Long.class))
                .isEqualTo(1);
    }

    @Test
    void aSwitchOnThePreferencesPageActsAtOnceInBothDirections() {
        var browser = entered();
        assertThat(browser.get("/portal/preferences").body()).contains("aria-checked=\"true\"");
        assertThat(browser.post("/portal/preferences", Map.of("channel", "SMS", "on", "no"))
                        .body())
                .contains("Wyłączone: SMS");
        assertThat(refusedBy(Channel.SMS)).isEqualTo("C15");
        assertThat(writtenTo(Channel.EMAIL)).isTrue();

        assertThat(browser.get("/portal/preferences").body()).contains("aria-checked=\"false\"");
        assertThat(browser.post("/portal/preferences", Map.of("channel", "SMS", "on", "yes"))
                        .body())
                .contains("Włączone: SMS");
        assertThat(stops()).isZero();
    }

    @Test
    void doNotWriteToMeAtAllStopsEveryWay() {
        var browser = entered();
        assertThat(browser.get("/portal/preferences").statusCode()).isEqualTo(200);
        assertThat(browser.post("/portal/preferences/silence", Map.of()).body()).contains("Nie piszemy już");
        for (Channel channel : List.of(Channel.SMS, Channel.EMAIL, Channel.CALL)) {
            assertThat(refusedBy(channel)).as(channel.name()).isEqualTo("C15");
        }
    }

    @Test
    void howOftenWeWriteIsWhatThePolicyAllows() {
        var browser = entered();
        String page = browser.get("/portal/preferences").body().replace('\u00a0', ' ');
        assertThat(page)
                .contains(
                        "W niedziele i święta nie piszemy",
                        "najwyżej raz dziennie, 3 razy w ciągu 7 dni, 8 razy w ciągu 30 dni",
                        "najwyżej raz dziennie, 2 razy w ciągu 7 dni, 6 razy w ciągu 30 dni",
                        "najwcześniej po 2 dniach",
                        "czekamy 72 godziny",
                        "Pn–Pt 8:00–20:00, So 9:00–15:00");
        assertThat(browser.get("/portal/preferences?lang=en").body().replace('\u00a0', ' '))
                .contains("at most once a day, twice in 7 days", "Mo–Fr 08:00–20:00", "after 2 days at the earliest");
    }

    private Browsing entered() {
        String link = door.linkBySms(anna);
        var browser = new Browsing(port);
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        assertThat(Browsing.location(browser.post(link, AtTheDoor.BORN))).isEqualTo("/portal");
        return browser;
    }

    private long stops() {
        return door.ask("SELECT count(*) FROM compliance.stop WHERE withdrawn_at IS NULL", Long.class);
    }

    private boolean writtenTo(Channel channel) {
        return door.wish(anna, channel, MessageKind.ANSWER) instanceof Verdict.Permitted;
    }

    private String refusedBy(Channel channel) {
        return door.wish(anna, channel, MessageKind.ANSWER) instanceof Verdict.Forbidden refused
                ? refused.rule().value()
                : "";
    }
}
