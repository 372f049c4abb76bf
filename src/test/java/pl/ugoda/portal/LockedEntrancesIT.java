package pl.ugoda.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import pl.ugoda.identity.NewUser;
import pl.ugoda.identity.Role;
import pl.ugoda.identity.Users;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.parties.ContactPoint;
import pl.ugoda.parties.Medium;
import pl.ugoda.portal.AtTheDoor.Person;
import pl.ugoda.testing.Browsing;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** A human opens what five wrong answers have closed. */
@UgodaTest
class LockedEntrancesIT {
    private static final String PASSWORD = "zielony rower stoi";
    private static final String PAGE = "/console/entrances";

    @Autowired
    ApplicationContext beans;

    @Autowired
    Users users;

    @Autowired
    TestTenant tenant;

    @LocalServerPort
    int port;

    private AtTheDoor door;
    private Person anna;
    private String link;

    @BeforeEach
    void somebodyIsLockedOut() {
        door = new AtTheDoor(beans);
        anna = door.annaWithoutAPhone();
        link = door.linkByEmail(anna);
        guess(5);
        assertThat(new Browsing(port).get(link).statusCode()).isEqualTo(403);
    }

    @Test
    void theLockIsATaskOnTheFirstPageOfTheDay() {
        var agent = signedIn(door.organization, Role.AGENT);
        assertThat(agent.get("/console/today").body())
                .contains("Zamknięte wejścia", "Anna Przykładowa", "href=\"" + PAGE + "\"");
        String page = agent.get(PAGE).body();
        assertThat(page).contains("Anna Przykładowa", "UG-2026-", "zamknięte");
        String file = page.replaceAll("(?s).*href=\"(/console/cases/[^\"]+)\".*", "$1");
        assertThat(agent.get(file).body()).contains("Otworzyć wejście", "href=\"" + PAGE + "\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "AGENT", "LAWYER", "COMPLIANCE"})
    void whoAnswersForContactOpensItAndThereAreFiveNewTries(Role role) {
        var staff = signedIn(door.organization, role);
        assertThat(open(staff, "SPOKE_BY_PHONE")).isEqualTo(PAGE);
        assertThat(staff.get(PAGE).body()).contains("Wejście jest otwarte", "Wszystkie wejścia są otwarte");
        assertThat(staff.get("/console/today").body()).doesNotContain("Zamknięte wejścia");

        guess(4);
        var browser = new Browsing(port);
        assertThat(browser.get(link).statusCode()).as("a fifth try is left").isEqualTo(200);
        assertThat(Browsing.location(browser.post(link, AtTheDoor.BORN))).isEqualTo("/portal");
        assertThat(door.ask(
                        "SELECT facts ->> 'why' FROM audit.entry WHERE action = 'portal.entrance-opened'",
                        String.class))
                .isEqualTo("SPOKE_BY_PHONE");
    }

    @Test
    void openingNeedsAReasonThatIsOffered() {
        var staff = signedIn(door.organization, Role.AGENT);
        assertThat(staff.get(PAGE).statusCode()).isEqualTo(200);
        for (String why : new String[] {"", "BECAUSE"}) {
            assertThat(staff.post(path(), Map.of("why", why)).statusCode()).isEqualTo(400);
        }
        assertThat(new Browsing(port).get(link).statusCode()).isEqualTo(403);
    }

    @Test
    void eachClosedEntranceOfAPersonIsShownAndOpenedByItself() {
        var both = door.anna();
        String bySms = door.linkBySms(both);
        String byEmail = door.linkByEmail(both);
        assertThat(door.change("""
                        INSERT INTO portal.entrance (debtor_id, contact_point_id, wrong)
                        SELECT debtor_id, id, 4 FROM parties.contact_point WHERE debtor_id = '%s'
                        """.formatted(both.debtor().id()))).isEqualTo(2);
        var browser = new Browsing(port);
        for (String each : new String[] {bySms, byEmail}) {
            assertThat(browser.get(each).statusCode()).isEqualTo(200);
            assertThat(Browsing.location(browser.post(each + "/code", Map.of())))
                    .startsWith(each);
            assertThat(browser.post(each, Map.of("question", "ONE_TIME_CODE", "digits", wrongCode(both, each, bySms)))
                            .statusCode())
                    .isEqualTo(403);
        }
        var staff = signedIn(door.organization, Role.AGENT);
        anna = both;
        String phone = both.at(Medium.PHONE).value();
        String page = staff.get(PAGE).body().replace('\u00a0', ' ');
        assertThat(page)
                .contains(path(both.at(Medium.PHONE)), path(both.at(Medium.EMAIL)))
                .contains("linki wysłane na ••• ••" + phone.substring(phone.length() - 3));
        assertThat(Browsing.location(staff.post(path(both.at(Medium.EMAIL)), Map.of("why", "OTHER"))))
                .isEqualTo(PAGE);
        assertThat(browser.get(byEmail).statusCode()).isEqualTo(200);
        assertThat(browser.get(bySms).statusCode())
                .as("the other one stays closed")
                .isEqualTo(403);
        assertThat(staff.get(PAGE).body())
                .contains(path(both.at(Medium.PHONE)))
                .doesNotContain(path(both.at(Medium.EMAIL)));
        assertThat(staff.get("/console/today").body()).contains("Zamknięte wejścia");
    }

    private String wrongCode(Person person, String link, String bySms) {
        return AtTheDoor.not(door.digits(person, link.equals(bySms) ? Channel.EMAIL : Channel.SMS));
    }

    @Test
    void openingTwiceChangesNothing() {
        var staff = signedIn(door.organization, Role.AGENT);
        assertThat(open(staff, "OTHER")).isEqualTo(PAGE);
        assertThat(staff.get(PAGE).statusCode()).isEqualTo(200);
        guess(2);
        assertThat(Browsing.location(staff.post(path(), Map.of("why", "OTHER"))))
                .isEqualTo(PAGE);
        assertThat(staff.get(PAGE).body()).contains("To wejście było już otwarte");
        guess(3);
        assertThat(new Browsing(port).get(link).statusCode())
                .as("the second press forgave nothing")
                .isEqualTo(403);
    }

    @Test
    void whoDoesNotTalkWithDebtorsSeesItAndCannotOpenIt() {
        var accountant = signedIn(door.organization, Role.ACCOUNTANT);
        assertThat(accountant.get(PAGE).body()).contains("Anna Przykładowa").doesNotContain("<select");
        assertThat(accountant.post(path(), Map.of("why", "OTHER")).statusCode()).isEqualTo(403);
        assertThat(Browsing.location(new Browsing(port).get(PAGE))).isEqualTo("/sign-in");
        assertThat(new Browsing(port).get(link).statusCode()).isEqualTo(403);
    }

    @Test
    void anotherOrganizationNeitherSeesNorOpensIt() {
        var other = new AtTheDoor(beans);
        var stranger = signedIn(other.organization, Role.ADMINISTRATOR);
        assertThat(stranger.get(PAGE).body()).doesNotContain("Anna Przykładowa");
        assertThat(Browsing.location(stranger.post(path(), Map.of("why", "OTHER"))))
                .isEqualTo(PAGE);
        assertThat(stranger.get(PAGE).body()).contains("To wejście było już otwarte");
        assertThat(new Browsing(port).get(link).statusCode()).isEqualTo(403);
    }

    @Test
    void lookingAtThePageIsRecordedForEachPersonNamed() {
        assertThat(signedIn(door.organization, Role.AGENT).get(PAGE).statusCode())
                .isEqualTo(200);
        assertThat(door.ask("SELECT count(*) FROM audit.entry WHERE action = 'portal.entrance-seen'", Long.class))
                .isEqualTo(1);
    }

    private String open(Browsing staff, String why) {
        assertThat(staff.get(PAGE).statusCode()).isEqualTo(200);
        return Browsing.location(staff.post(path(), Map.of("why", why)));
    }

    private String path() {
        return path(anna.at(Medium.EMAIL));
    }

    private String path(ContactPoint closed) {
        return PAGE + "/" + anna.debtor().id() + "/" + closed.id() + "/open";
    }

    private void guess(int times) {
        var browser = new Browsing(port);
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        for (int i = 0; i < times; i++) {
            assertThat(Browsing.location(browser.post(link, AtTheDoor.BORN_WRONG)))
                    .isEmpty();
        }
    }

    private Browsing signedIn(OrganizationId organization, Role role) {
        String email = "ola-" + TimeOrderedId.next() + "@firma.example";
        assertThat(tenant.as(
                        organization, () -> users.add(new NewUser("Aleksandra Wójcik", email, PASSWORD, Set.of(role)))))
                .isInstanceOf(Users.Added.Done.class);
        var browser = Browsing.fromElsewhere(port);
        assertThat(Browsing.location(browser.signIn(email, PASSWORD))).startsWith("/console");
        return browser;
    }
}
