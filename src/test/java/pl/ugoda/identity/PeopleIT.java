package pl.ugoda.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.kernel.UserId;
import pl.ugoda.testing.Browsing;
import pl.ugoda.testing.TestStaff;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** Ustawienia → Osoby as an administrator uses it, and the links and sessions behind it. */
@UgodaTest
class PeopleIT {
    private static final String PEOPLE = "/console/settings/people";
    private static final String OWN = "/console/password";
    private static final String PASSWORD = "czerwony rower jedzie";
    private static final Pattern LINK = Pattern.compile("value=\"http://[^/]+(/choose-password/[\\w-]+)\"");

    @Autowired
    ApplicationContext beans;

    @Autowired
    Organizations organizations;

    @Autowired
    People people;

    @Autowired
    TestTenant tenant;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private OrganizationId organization;
    private Browsing administrator;
    private String email;

    @BeforeEach
    void anAdministrator() {
        organization = organizations.found("Hurtownia Brzezina");
        administrator = new TestStaff(beans, port, organization, Role.ADMINISTRATOR).browser();
        email = "jan-" + TimeOrderedId.next() + "@firma.example";
    }

    @Test
    void somebodyAddedChoosesThePasswordByALinkThatIsShownOnceAndWorksOnce() {
        String page = invited("AGENT");
        String body = administrator.get(page).body();
        String link = linkIn(body);
        assertThat(body).contains("Jan Nowy", "czeka na wybór hasła");
        assertThat(administrator.get(page).body()).as("shown once").doesNotContain("/choose-password/");

        var jan = Browsing.fromElsewhere(port);
        assertThat(Browsing.location(jan.signIn(email, "")))
                .as("no password yet")
                .isEqualTo("/sign-in?refused");
        assertThat(jan.get(link).body()).contains("name=\"password\"");
        assertThat(jan.get(link).body()).as("opening it again").contains("name=\"password\"");
        assertThat(jan.get(link + "x").body()).doesNotContain("name=\"password\"");
        assertThat(jan.get(link).statusCode()).isEqualTo(200);
        assertThat(jan.post(link, Map.of("password", "krótkie")).body())
                .as("a refused password leaves the link standing")
                .contains("password-error");
        assertThat(Browsing.location(jan.post(link, Map.of("password", PASSWORD))))
                .isEqualTo("/sign-in?made");
        assertThat(jan.get(link).body()).as("used").doesNotContain("name=\"password\"");
        assertThat(jan.get("/sign-in?made").body()).contains("Gotowe.");
        assertThat(jan.post(link, Map.of("password", "zupełnie inne hasło")).body())
                .contains("administrator organizacji");

        assertThat(Browsing.location(jan.signIn(email, PASSWORD))).startsWith("/console");
        assertThat(jan.get(PEOPLE).statusCode()).as("only administrators").isEqualTo(403);
        assertThat(deeds())
                .contains("identity.invite-user", "identity.choose-password")
                .doesNotContain(email, "Nowy");
    }

    @Test
    void aNewLinkReplacesTheOldOneAndTheOldPasswordWorksUntilItIsUsed() {
        String page = invited("AGENT");
        String first = linkIn(administrator.get(page).body());
        var jan = Browsing.fromElsewhere(port);
        choose(jan, first, PASSWORD);

        assertThat(Browsing.location(administrator.post(page + "/link", Map.of())))
                .isEqualTo(page);
        String older = linkIn(administrator.get(page).body());
        assertThat(Browsing.location(administrator.post(page + "/link", Map.of())))
                .isEqualTo(page);
        String newest = linkIn(administrator.get(page).body());
        assertThat(jan.get(older).body()).as("replaced").doesNotContain("name=\"password\"");
        assertThat(Browsing.location(jan.signIn(email, PASSWORD))).startsWith("/console");
        assertThat(jan.get("/console/today").statusCode()).isEqualTo(200);

        var elsewhere = Browsing.fromElsewhere(port);
        choose(elsewhere, newest, "zupełnie inne hasło");
        assertThat(Browsing.location(jan.get("/console/today")))
                .as("sessions of the old password are over")
                .isEqualTo("/sign-in?ended");
        assertThat(Browsing.location(jan.signIn(email, PASSWORD))).isEqualTo("/sign-in?refused");
        assertThat(Browsing.location(jan.signIn(email, "zupełnie inne hasło"))).startsWith("/console");
    }

    @Test
    void aLinkThatIsTooOldDoesNothing() {
        String page = invited("AGENT");
        String link = linkIn(administrator.get(page).body());
        tenant.inTransaction(
                organization,
                () -> db.sql("UPDATE identity.password_link SET expires_at = now() - interval '1 second'")
                        .update());

        assertThat(Browsing.fromElsewhere(port).get(link).body()).doesNotContain("name=\"password\"");
    }

    @Test
    void whoLosesAccessIsOutAtTheNextClickAndComesBackWhenItIsGivenBack() {
        String page = invited("AGENT");
        var jan = Browsing.fromElsewhere(port);
        choose(jan, linkIn(administrator.get(page).body()), PASSWORD);
        assertThat(Browsing.location(jan.signIn(email, PASSWORD))).startsWith("/console");

        assertThat(administrator.get(page).statusCode()).isEqualTo(200);
        assertThat(Browsing.location(administrator.post(page + "/off", Map.of())))
                .isEqualTo(page);
        assertThat(administrator.get(page).body()).contains("bez dostępu");
        assertThat(administrator.post(page + "/link", Map.of()).statusCode())
                .as("no link for whom is kept out")
                .isEqualTo(404);
        assertThat(Browsing.location(jan.get("/console/today"))).isEqualTo("/sign-in?ended");
        assertThat(Browsing.location(jan.signIn(email, PASSWORD))).isEqualTo("/sign-in?refused");

        assertThat(administrator.get(page).statusCode()).isEqualTo(200);
        assertThat(Browsing.location(administrator.post(page + "/on", Map.of())))
                .isEqualTo(page);
        assertThat(Browsing.location(jan.signIn(email, PASSWORD))).startsWith("/console");
    }

    @Test
    void changedRolesCountFromTheNextClick() {
        String page = invited("AGENT");
        var jan = Browsing.fromElsewhere(port);
        choose(jan, linkIn(administrator.get(page).body()), PASSWORD);
        assertThat(Browsing.location(jan.signIn(email, PASSWORD))).startsWith("/console");
        assertThat(jan.get("/console/settings/creditors").statusCode()).isEqualTo(403);

        assertThat(administrator.get(page).statusCode()).isEqualTo(200);
        assertThat(Browsing.location(administrator.post(page, Map.of("role", "ACCOUNTANT"))))
                .isEqualTo(page);
        assertThat(administrator.get(page).body()).contains("Zapisano.");
        assertThat(Browsing.location(jan.get("/console/today"))).isEqualTo("/sign-in?ended");
        assertThat(Browsing.location(jan.signIn(email, PASSWORD))).startsWith("/console");
        assertThat(jan.get("/console/settings/creditors").statusCode()).isEqualTo(200);

        assertThat(Browsing.location(administrator.post(page, Map.of()))).isEqualTo(page);
        assertThat(administrator.get(page).body()).contains("co najmniej jedną rolę");
    }

    @Test
    void theLastAdministratorWhoCanComeInStaysOne() {
        UserId self = tenant.as(organization, () -> people.all()).getFirst().id();
        String own = PEOPLE + "/" + self;
        // Somebody who has not chosen a password yet could not help.
        var _ = invited("ADMINISTRATOR");

        assertThat(administrator.get(own).statusCode()).isEqualTo(200);
        assertThat(Browsing.location(administrator.post(own + "/off", Map.of())))
                .isEqualTo(own);
        assertThat(administrator.get(own).body()).contains("jedyny czynny administrator");
        assertThat(Browsing.location(administrator.post(own, Map.of("role", "AGENT"))))
                .isEqualTo(own);
        assertThat(administrator.get(own).body()).contains("jedyny czynny administrator");

        var second = new TestStaff(beans, port, organization, Role.ADMINISTRATOR).browser();
        assertThat(second.get(own).statusCode()).isEqualTo(200);
        assertThat(Browsing.location(second.post(own + "/off", Map.of()))).isEqualTo(own);
        assertThat(Browsing.location(administrator.get("/console/today"))).isEqualTo("/sign-in?ended");
    }

    @Test
    void everybodyChangesTheOwnPasswordKnowingThePresentOne() {
        var agent = new TestStaff(beans, port, organization, Role.AGENT);
        var here = agent.browser();
        var elsewhere = Browsing.fromElsewhere(port);
        assertThat(Browsing.location(elsewhere.signIn(agent.email(), TestStaff.PASSWORD)))
                .startsWith("/console");
        assertThat(here.get(OWN).body()).contains("name=\"present\"");

        assertThat(here.post(OWN, Map.of("present", "nie to hasło tutaj", "password", PASSWORD))
                        .body())
                .contains("present-error");
        assertThat(here.post(OWN, Map.of("present", TestStaff.PASSWORD, "password", "krótkie"))
                        .body())
                .contains("password-error");
        assertThat(Browsing.location(here.post(OWN, Map.of("present", TestStaff.PASSWORD, "password", PASSWORD))))
                .isEqualTo(OWN + "?saved=1");

        assertThat(here.get(OWN + "?saved=1").body()).as("this session goes on").contains("Hasło zmienione.");
        assertThat(Browsing.location(elsewhere.get("/console/today")))
                .as("the other one is over")
                .isEqualTo("/sign-in?ended");
        assertThat(Browsing.location(elsewhere.signIn(agent.email(), TestStaff.PASSWORD)))
                .isEqualTo("/sign-in?refused");
        assertThat(Browsing.location(elsewhere.signIn(agent.email(), PASSWORD))).startsWith("/console");
    }

    @Test
    void whoGuessesAtThePresentPasswordIsMadeToWait() {
        var agent = new TestStaff(beans, port, organization, Role.AGENT).browser();
        var guess = Map.of("present", "nie to hasło tutaj", "password", PASSWORD);
        for (int i = 0; i < SignInThrottle.TRIES_FOR_AN_ACCOUNT_FROM_AN_ADDRESS; i++) {
            assertThat(agent.get(OWN).statusCode()).isEqualTo(200);
            assertThat(agent.post(OWN, guess).body()).contains("present-error");
        }

        assertThat(agent.post(OWN, Map.of("present", TestStaff.PASSWORD, "password", PASSWORD))
                        .body())
                .contains("Za dużo prób.");
    }

    @Test
    void whatDoesNotFitIsNamedAndNobodyIsAdded() {
        assertThat(administrator.get(PEOPLE + "/new").statusCode()).isEqualTo(200);
        assertThat(administrator
                        .post(PEOPLE + "/new", Map.of("name", "", "email", email, "role", "AGENT"))
                        .body())
                .contains("name-error", email);
        assertThat(administrator
                        .post(PEOPLE + "/new", Map.of("name", "Jan Nowy", "email", "jan", "role", "AGENT"))
                        .body())
                .contains("email-error", "Jan Nowy");
        assertThat(administrator
                        .post(PEOPLE + "/new", Map.of("name", "Jan Nowy", "email", email))
                        .body())
                .contains("roles-error");
        var _ = invited("AGENT");
        assertThat(administrator.get(PEOPLE + "/new").statusCode()).isEqualTo(200);
        assertThat(administrator
                        .post(PEOPLE + "/new", Map.of("name", "Jan Drugi", "email", email, "role", "AGENT"))
                        .body())
                .contains("Ten adres jest już zajęty.");
        assertThat(tenant.as(organization, () -> people.all())).hasSize(2);
    }

    @Test
    void aTokenForgedForAnotherOrganizationFindsNobody() {
        String page = invited("AGENT");
        String link = linkIn(administrator.get(page).body());
        var stranger = organizations.found("Lumeris Internet");
        var genuine =
                PasswordToken.parse(link.substring(link.lastIndexOf('/') + 1)).orElseThrow();
        byte[] bytes = Base64.getUrlDecoder().decode(genuine.text());
        ByteBuffer.wrap(bytes)
                .putLong(stranger.value().getMostSignificantBits())
                .putLong(stranger.value().getLeastSignificantBits());
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        assertThat(Browsing.fromElsewhere(port)
                        .get("/choose-password/" + forged)
                        .body())
                .doesNotContain("name=\"password\"");
        assertThat(genuine.toString()).as("no secret in a log").doesNotContain(genuine.text());
    }

    /** Adds Jan and gives the path of his page, which then shows the link once. */
    private String invited(String role) {
        assertThat(administrator.get(PEOPLE + "/new").statusCode()).isEqualTo(200);
        String page = Browsing.location(
                administrator.post(PEOPLE + "/new", Map.of("name", "Jan Nowy", "email", email, "role", role)));
        assertThat(page).startsWith(PEOPLE + "/");
        return page;
    }

    private static String linkIn(String body) {
        var link = LINK.matcher(body);
        assertThat(link.find()).as("the link is shown").isTrue();
        return link.group(1);
    }

    private static void choose(Browsing browser, String link, String password) {
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        assertThat(Browsing.location(browser.post(link, Map.of("password", password))))
                .isEqualTo("/sign-in?made");
    }

    private String deeds() {
        return tenant.inTransaction(
                organization,
                () -> String.join(
                        "\n",
                        db.sql("SELECT action || ' ' || coalesce(facts::text, '') FROM audit.entry")
                                .query(String.class)
                                .list()));
    }
}
