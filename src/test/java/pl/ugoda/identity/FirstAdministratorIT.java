package pl.ugoda.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pl.ugoda.testing.Browsing;
import pl.ugoda.testing.UgodaTest;

/** One story, told in order: an installation is empty only once. */
@UgodaTest
class FirstAdministratorIT {
    private static final Map<String, String> FORM = Map.of(
            "organization", "Hurtownia Brzezina",
            "name", "Aleksandra Wójcik",
            "email", "ola@pierwsza.example",
            "password", "zielony rower stoi");

    @Autowired
    FirstAdministrator firstAdministrator;

    @Autowired
    Organizations organizations;

    @LocalServerPort
    int port;

    @Test
    void theLinkWorksOnceAndOnlyByPosting() {
        var browser = new Browsing(port);
        String older = "/first-administrator/" + firstAdministrator.invite().orElseThrow();
        String link = "/first-administrator/" + firstAdministrator.invite().orElseThrow();

        assertThat(browser.get(older).body())
                .as("a newer link replaces the older")
                .doesNotContain("<form method=\"post\"");
        assertThat(browser.get(link + "x").body()).doesNotContain("<form method=\"post\"");
        assertThat(browser.get(link).body()).contains("name=\"organization\"");
        assertThat(browser.get(link).body()).as("opening it again").contains("name=\"organization\"");

        var weak = browser.post(
                link,
                Map.of(
                        "organization",
                        "Brzezina",
                        "name",
                        "Ola",
                        "email",
                        "ola@pierwsza.example",
                        "password",
                        "krótkie"));
        assertThat(weak.statusCode()).isEqualTo(200);
        assertThat(weak.body()).contains("password-error");
        assertThat(organizations.all()).isEmpty();

        assertThat(Browsing.location(browser.post(link, FORM))).isEqualTo("/sign-in?made");
        assertThat(browser.get("/sign-in?made").body()).as("it worked").contains("Gotowe.");
        assertThat(organizations.all()).extracting(Organization::name).containsExactly("Hurtownia Brzezina");

        assertThat(browser.get(link).body()).doesNotContain("name=\"organization\"");
        assertThat(browser.post(link, FORM).body()).doesNotContain("name=\"organization\"");
        assertThat(organizations.all()).hasSize(1);
        assertThat(firstAdministrator.invite()).isEmpty();

        assertThat(Browsing.location(browser.signIn("ola@pierwsza.example", "zielony rower stoi")))
                .startsWith("/console");
    }
}
