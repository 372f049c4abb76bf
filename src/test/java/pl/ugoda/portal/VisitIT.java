package pl.ugoda.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import pl.ugoda.testing.Browsing;
import pl.ugoda.testing.UgodaTest;

/** A visit over HTTP: its cookie, its end, and whose it is. */
@UgodaTest
class VisitIT {
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
    void theCookieOfAVisitIsOutOfReachOfScriptsAndOtherSites() {
        String cookie = enter(new Browsing(port)).headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("ugoda_visit="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/portal").doesNotContain("Domain=");
    }

    @Test
    void aVisitEndsAfterHalfAnHourWithoutActivity() {
        var browser = new Browsing(port);
        assertThat(Browsing.location(enter(browser))).isEqualTo("/portal");
        assertThat(browser.get("/portal").statusCode()).isEqualTo(200);

        assertThat(door.change("UPDATE portal.visit SET last_seen_at = last_seen_at - interval '31 minutes'"))
                .isEqualTo(1);
        assertThat(Browsing.location(browser.get("/portal"))).isEqualTo("/portal/over");
        assertThat(browser.get("/portal/over").body()).contains("Po 30 minutach bez ruchu");
    }

    @Test
    void aVisitEndsAfterEightHoursInAnyCase() {
        var browser = new Browsing(port);
        assertThat(Browsing.location(enter(browser))).isEqualTo("/portal");
        assertThat(door.change("UPDATE portal.visit SET began_at = began_at - interval '8 hours'"))
                .isEqualTo(1);
        assertThat(Browsing.location(browser.get("/portal"))).isEqualTo("/portal/over");
    }

    @Test
    void aMessageThatSaidNothingIsNotCalledAnythingElseInWhatWeSent() {
        var browser = new Browsing(port);
        assertThat(Browsing.location(enter(browser))).isEqualTo("/portal");
        assertThat(browser.get("/portal/history").body())
                .contains("Wiadomość bez treści")
                .doesNotContain("Odpowiedź<");
    }

    @Test
    void whoLeavesIsGone() {
        var browser = new Browsing(port);
        String token = token(enter(browser));
        assertThat(browser.get("/portal").statusCode()).isEqualTo(200);
        assertThat(Browsing.location(browser.post("/portal/leave", Map.of()))).isEqualTo("/portal/left");

        var copied = new Browsing(port);
        copied.take("ugoda_visit", token, "/portal");
        assertThat(Browsing.location(copied.get("/portal"))).isEqualTo("/portal/over");
    }

    @Test
    void aTokenUnderAnotherOrganizationsNameFindsNothing() {
        String token = token(enter(new Browsing(port)));
        var other = new AtTheDoor(beans);

        var honest = new Browsing(port);
        honest.take("ugoda_visit", token, "/portal");
        assertThat(honest.get("/portal").statusCode()).isEqualTo(200);

        var forged = new Browsing(port);
        forged.take("ugoda_visit", other.organization.value() + token.substring(36), "/portal");
        assertThat(Browsing.location(forged.get("/portal"))).isEqualTo("/portal/over");
    }

    @Test
    void noPageOfAVisitIsShownToSomebodyUnknown() {
        for (String page :
                List.of("", "/how", "/pay", "/later", "/object", "/hardship", "/talk", "/history", "/data")) {
            assertThat(Browsing.location(new Browsing(port).get("/portal" + page)))
                    .as(page)
                    .isEqualTo("/portal/over");
        }
    }

    @Test
    void everyPostWithoutTheFormsSecretIsRefused() {
        String link = door.linkBySms(door.anna());
        var browser = new Browsing(port);
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        for (String path : List.of("", "/code", "/not-me")) {
            var refused = browser.postForged(link + path, "question=BIRTH_DATE&day=7&month=4&year=1985");
            assertThat(refused.statusCode()).as(path).isEqualTo(303);
            assertThat(Browsing.location(refused)).isEqualTo(link + "?again=yes");
            assertThat(refused.headers().allValues("Set-Cookie")).noneMatch(each -> each.startsWith("ugoda_visit="));
        }
        assertThat(door.ask("SELECT count(*) FROM messaging.one_time_code", Long.class))
                .isZero();
        assertThat(door.ask("SELECT count(*) FROM compliance.hold", Long.class)).isZero();

        assertThat(browser.get(link + "?again=yes").body())
                .contains("Nie wysłaliśmy tego", "Proszę spróbować jeszcze raz", "Data urodzenia");
        assertThat(Browsing.location(browser.post(link, AtTheDoor.BORN))).isEqualTo("/portal");
        for (String path : List.of(
                "/portal/later?day=2026-11-27",
                "/portal/object",
                "/portal/hardship?cause=UNSAID",
                "/portal/preferences?channel=SMS&on=no",
                "/portal/preferences/silence",
                "/portal/leave")) {
            var refused = browser.postForged(path, "a=b");
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(refused.body()).as(path).contains("Nie wysłaliśmy tego", "Proszę spróbować jeszcze raz");
        }
        assertThat(door.ask("SELECT count(*) FROM compliance.stop", Long.class)).isZero();
        assertThat(door.ask("SELECT count(*) FROM compliance.hold", Long.class)).isZero();
        assertThat(browser.get("/portal").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> enter(Browsing browser) {
        String link = door.linkBySms(door.anna());
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        return browser.post(link, AtTheDoor.BORN);
    }

    private static String token(HttpResponse<String> entered) {
        return entered.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("ugoda_visit="))
                .map(each -> each.substring("ugoda_visit=".length(), each.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }
}
