package pl.ugoda.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import pl.ugoda.testing.Browsing;
import pl.ugoda.testing.UgodaTest;

/** What somebody is writing on one page while they look something up on another. */
@UgodaTest
class HalfWrittenFormsIT {
    private static final String WORDS = "Dekoder wrócił do salonu \"A&B\" 3 lipca.";
    private static final Pattern CLAIM = Pattern.compile("name=\"claim\" value=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("ugoda_form=([^;]*)");

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    private AtTheDoor door;
    private String link;
    private Browsing browser;
    private HttpResponse<String> entered;

    @BeforeEach
    void somebodyHasEntered() {
        door = new AtTheDoor(beans);
        link = door.linkBySms(door.anna());
        browser = new Browsing(port);
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        entered = browser.post(link, AtTheDoor.BORN);
        assertThat(Browsing.location(entered)).isEqualTo("/portal");
    }

    @Test
    void aPageOpenedInAnotherTabLeavesAHalfWrittenObjectionAlone() {
        var form = objection(browser.get("/portal/object"));
        for (String other : new String[] {"/portal/how", "/portal", "/portal/talk", link}) {
            assertThat(browser.inAnotherTab(other).statusCode()).isEqualTo(200);
        }
        assertThat(Browsing.location(browser.post("/portal/object", form))).isEqualTo("/portal/object/done");
        assertThat(disputes()).isEqualTo(1);
    }

    @Test
    void keepingThePictureOfTheTransferCodeLeavesTheButtonBesideItAlone() {
        assertThat(browser.get("/portal/pay/transfer").statusCode()).isEqualTo(200);
        assertThat(browser.inAnotherTab("/portal/pay/transfer/code.png").statusCode())
                .isEqualTo(200);
        assertThat(Browsing.location(browser.post("/portal/pay/transfer", Map.of())))
                .isEqualTo("/portal/pay/transfer/sent");
    }

    @Test
    void theSecretOfTheFormsBeginsAndEndsWithTheVisit() {
        String first = secret(entered);
        assertThat(first).isNotEmpty();
        assertThat(secret(browser.get("/portal"))).as("no answer renews it").isEqualTo("none");

        var again = new Browsing(port);
        assertThat(again.get(link).statusCode()).isEqualTo(200);
        assertThat(secret(again.post(link, AtTheDoor.BORN))).isNotEmpty().isNotEqualTo(first);

        assertThat(browser.get("/portal").statusCode()).isEqualTo(200);
        assertThat(secret(browser.post("/portal/leave", Map.of())))
                .as("gone when the visit is left")
                .isEmpty();
    }

    @Test
    void anObjectionThatCameTooLateIsFoundAgainAsItWasFilledIn() {
        var form = objection(browser.get("/portal/object"));
        var refused = browser.postForged("/portal/object", Browsing.encoded(form));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body().replace('\u00a0', ' '))
                .contains("Nie wysłaliśmy tego", "Proszę spróbować jeszcze raz")
                .contains("action=\"/portal/object/again\"", form.get("claim"), "value=\"Dekoder wrócił do salonu");
        assertThat(disputes()).isZero();

        assertThat(browser.get("/portal").statusCode()).isEqualTo(200);
        var found = browser.post("/portal/object/again", form);
        assertThat(found.body())
                .contains("Dekoder wrócił do salonu", "value=\"FAULTY\" checked", form.get("claim") + "\" checked");
        assertThat(disputes()).as("finding it again sends nothing").isZero();
        assertThat(Browsing.location(browser.post("/portal/object", form))).isEqualTo("/portal/object/done");
    }

    @Test
    void whoWritesLongerThanTheVisitLastsIsToldSoAndFindsTheTextAgain() {
        var form = objection(browser.get("/portal/object"));
        assertThat(door.change("UPDATE portal.visit SET last_seen_at = last_seen_at - interval '31 minutes'"))
                .isEqualTo(1);
        var late = browser.post("/portal/object", form);
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body().replace('\u00a0', ' '))
                .contains("Nie wysłaliśmy tego", "Dekoder wrócił do salonu", "otworzyć link z wiadomości")
                .doesNotContain("149,00", "Anna");
        assertThat(disputes()).isZero();
        assertThat(Browsing.location(browser.post("/portal/leave", Map.of())))
                .as("leaving what has closed already loses nothing")
                .isEqualTo("/portal/over");
    }

    @Test
    void aForeignPageGetsNoWordsOfItsOwnShownHere() {
        var refused = browser.postFromElsewhere("/portal/object", "text=Prosimy+o+przelew+na+inne+konto");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Nie wysłaliśmy tego").doesNotContain("inne konto");
    }

    private static Map<String, String> objection(HttpResponse<String> page) {
        var claim = CLAIM.matcher(page.body());
        assertThat(claim.find()).isTrue();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("claim", claim.group(1));
        form.put("reason", "FAULTY");
        form.put("text", WORDS);
        return form;
    }

    /** What an answer says the secret is from now on; {@code none} when it says nothing about it. */
    private static String secret(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(SECRET::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1))
                .reduce((earlier, later) -> later)
                .orElse("none");
    }

    private long disputes() {
        return door.ask("SELECT count(*) FROM compliance.dispute", Long.class);
    }
}
