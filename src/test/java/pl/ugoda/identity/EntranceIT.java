package pl.ugoda.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.testing.Browsing;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

@UgodaTest
class EntranceIT {
    private static final String PASSWORD = "zielony rower stoi";
    private static final String INSIDE = "/console/settings/creditors";

    @Autowired
    Organizations organizations;

    @Autowired
    Users users;

    @Autowired
    TestTenant tenant;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private Browsing browser;
    private String email;
    private OrganizationId organization;

    @BeforeEach
    void anAdministrator() {
        browser = new Browsing(port);
        email = "ola-" + TimeOrderedId.next() + "@firma.example";
        organization = organizations.found("Hurtownia Brzezina");
        assertThat(added(email)).isInstanceOf(Users.Added.Done.class);
    }

    @Test
    void aStrangerIsShownTheDoor() {
        var answer = browser.get(INSIDE);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browsing.location(answer)).isEqualTo("/sign-in");
        assertThat(Browsing.location(browser.get("/"))).isEqualTo("/sign-in");
    }

    @Test
    void theDoorCarriesStrictHeadersAndNoName() {
        var page = browser.get("/sign-in");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
        assertThat(page.body()).doesNotContain("Brzezina");
    }

    @Test
    void theRightPasswordLetsInUnderANewSession() {
        var _ = browser.get("/sign-in");
        String before = browser.session();

        var answer = browser.post(
                "/sign-in", Map.of("email", email.toUpperCase(java.util.Locale.ROOT), "password", PASSWORD));

        assertThat(Browsing.location(answer)).startsWith("/console");
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(browser.get(INSIDE).statusCode()).isEqualTo(200);
    }

    @Test
    void anUnknownAccountIsAnsweredLikeAWrongPassword() {
        var wrong = browser.signIn(email, "czerwony rower stoi");
        var unknown = new Browsing(port).signIn("nikt-" + email, PASSWORD);

        assertThat(Browsing.location(wrong)).isEqualTo("/sign-in?refused");
        assertThat(Browsing.location(unknown)).isEqualTo(Browsing.location(wrong));
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
    }

    @Test
    void theDummyPasswordOfUnknownAccountsLetsNobodyIn() {
        var answer = browser.signIn("nikt-" + email, "the password of nobody");

        assertThat(Browsing.location(answer)).isEqualTo("/sign-in?refused");
    }

    @Test
    void afterTenWrongPasswordsEvenTheRightOneHasToWait() {
        for (int i = 0; i < SignInThrottle.TRIES_FOR_AN_ACCOUNT_FROM_AN_ADDRESS; i++) {
            assertThat(Browsing.location(browser.signIn(email, "wrong"))).isEqualTo("/sign-in?refused");
        }

        assertThat(Browsing.location(browser.signIn(email, PASSWORD))).startsWith("/sign-in?wait=");
    }

    @Test
    void withoutTheFormsSecretNothingIsPosted() {
        var _ = browser.get("/sign-in");
        browser.forgetSecret();

        var answer = browser.post("/sign-in", Map.of("email", email, "password", PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void signingOutEndsTheSession() {
        assertThat(Browsing.location(browser.signIn(email, PASSWORD))).startsWith("/console");
        assertThat(browser.get(INSIDE).statusCode()).isEqualTo(200);

        assertThat(Browsing.location(browser.post("/sign-out", Map.of()))).isEqualTo("/sign-in?out");
        assertThat(browser.get(INSIDE).statusCode()).isEqualTo(302);
    }

    @Test
    void aFormSentAfterTheSessionWasLostLeadsBackToItsPage() {
        String page = INSIDE + "?q=%C5%BBbik";
        assertThat(Browsing.location(browser.signIn(email, PASSWORD))).startsWith("/console");
        assertThat(browser.get(page).statusCode()).isEqualTo(200);
        browser.loseSession();

        var lost = browser.postFrom(page, INSIDE + "/new", Map.of("name", "x"));
        assertThat(lost.statusCode()).isEqualTo(302);
        assertThat(Browsing.location(lost)).isEqualTo("/sign-in?unsaved");
        assertThat(browser.get("/sign-in?unsaved").body().replace('\u00a0', ' '))
                .contains("Nic z niego nie zapisano");
        assertThat(Browsing.location(browser.post("/sign-in", Map.of("email", email, "password", PASSWORD))))
                .startsWith(page);
    }

    @Test
    void aLostSessionLeadsToNoForeignPage() {
        assertThat(Browsing.location(browser.signIn(email, PASSWORD))).startsWith("/console");
        browser.loseSession();
        var lost = browser.postFrom("//elsewhere.example/console", INSIDE + "/new", Map.of());
        assertThat(Browsing.location(lost)).isEqualTo("/sign-in?unsaved");
        var _ = browser.get("/sign-in?unsaved");
        assertThat(Browsing.location(browser.post("/sign-in", Map.of("email", email, "password", PASSWORD))))
                .startsWith("/console")
                .doesNotContain("elsewhere");
    }

    @Test
    void whoMayNotIsToldSoAndLedBackToToday() {
        String accountant = "iga-" + email;
        assertThat(tenant.as(
                        organization,
                        () -> users.add(new NewUser("Iga Wrona", accountant, PASSWORD, Set.of(Role.ACCOUNTANT)))))
                .isInstanceOf(Users.Added.Done.class);
        assertThat(Browsing.location(browser.signIn(accountant, PASSWORD))).startsWith("/console");

        var closed = browser.get(INSIDE + "/new");
        assertThat(closed.statusCode()).isEqualTo(403);
        assertThat(closed.body().replace('\u00a0', ' '))
                .contains("To konto nie ma do niej dostępu", "href=\"/console\"")
                .doesNotContain("sesja");

        var old = browser.postForged("/sign-out", "");
        assertThat(old.statusCode()).isEqualTo(403);
        assertThat(old.body().replace('\u00a0', ' '))
                .as("an old form is no lack of rights")
                .contains("Nic nie zostało zapisane");
    }

    @Test
    void anAddressBelongsToOneUserOfTheInstallation() {
        var other = organizations.found("Lumeris Internet");

        assertThat(tenant.as(other, () -> users.add(new NewUser("Ewa", email, PASSWORD, Set.of(Role.AGENT)))))
                .isInstanceOf(Users.Added.AddressTaken.class);
    }

    @Test
    void namesAndAddressesOfUsersAreUnreadableInTheTables() {
        var stored = tenant.inTransaction(
                organization, () -> db.sql("""
                        SELECT name_sealed FROM identity.member
                        UNION ALL SELECT email_sealed FROM identity.member
                        UNION ALL SELECT email_index FROM identity.login
                        """).query(byte[].class).list());

        assertThat(stored)
                .hasSizeGreaterThan(2)
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain("firma.example")
                        .doesNotContain("Aleksandra"));
        assertThat(tenant.as(organization, () -> users.all()))
                .singleElement()
                .satisfies(user -> assertThat(user.name()).isEqualTo("Aleksandra Wójcik"));
    }

    @Test
    void signInAndItsRefusalStandInTheLog() {
        var wrong = browser.signIn(email, "czerwony rower stoi");
        var right = browser.signIn(email, PASSWORD);
        assertThat(wrong.statusCode()).isEqualTo(right.statusCode());

        var actions = tenant.inTransaction(
                organization,
                () -> db.sql("SELECT action FROM audit.entry ORDER BY id")
                        .query(String.class)
                        .list());

        assertThat(actions)
                .containsExactly("identity.found", "identity.add-user", "identity.refuse-sign-in", "identity.sign-in");
    }

    private Users.Added added(String address) {
        return tenant.as(
                organization,
                () -> users.add(
                        new NewUser("Aleksandra Wójcik", address, PASSWORD, Set.of(Role.ADMINISTRATOR, Role.AGENT))));
    }
}
