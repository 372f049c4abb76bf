package pl.ugoda.parties.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.ugoda.identity.NewUser;
import pl.ugoda.identity.Organizations;
import pl.ugoda.identity.Role;
import pl.ugoda.identity.Users;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.parties.Creditor;
import pl.ugoda.parties.Creditors;
import pl.ugoda.testing.Browsing;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

@UgodaTest
class CreditorPagesIT {
    private static final String PASSWORD = "zielony rower stoi";
    private static final String LIST = "/console/settings/creditors";

    @Autowired
    Organizations organizations;

    @Autowired
    Users users;

    @Autowired
    Creditors creditors;

    @Autowired
    TestTenant tenant;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private OrganizationId organization;

    @BeforeEach
    void anOrganization() {
        organization = organizations.found("Hurtownia Brzezina");
    }

    @Test
    void theFirstCreditorIsSetUpAndChanged() {
        var browser = signedIn(Role.ADMINISTRATOR);
        assertThat(browser.get(LIST).body())
                .contains("Nie ma jeszcze wierzyciela")
                .contains("Aleksandra");
        assertThat(browser.get(LIST + "/new").body()).contains("name=\"account\"");

        assertThat(Browsing.location(browser.post(LIST + "/new", form()))).isEqualTo(LIST + "?saved=1");
        assertThat(browser.get(LIST + "?saved=1").body()).contains("Hurtownia Brzezina sp. z o.o.");
        var creditor = tenant.as(organization, () -> creditors.all()).getFirst();
        assertThat(creditor.phone()).isEqualTo("+48225550123");

        var changed = form();
        changed.put("account", Nrb.of("109024020000000610000436").digits());
        assertThat(browser.get(LIST + "/" + creditor.id()).body()).contains("Hurtownia Brzezina sp. z o.o.");
        assertThat(Browsing.location(browser.post(LIST + "/" + creditor.id(), changed)))
                .isEqualTo(LIST + "?saved=1");
        assertThat(tenant.inTransaction(
                        organization,
                        () -> db.sql(
                                        "SELECT facts ->> 'accountChanged' FROM audit.entry WHERE action = 'creditors.change'")
                                .query(String.class)
                                .single()))
                .isEqualTo("true");
    }

    @Test
    void whatDoesNotFitIsNamedFieldByFieldAndNothingTypedIsLost() {
        var browser = signedIn(Role.ADMINISTRATOR);
        var form = form();
        form.put("nip", "5260001247");
        form.put("account", "12 3456");
        form.put("closesAt", "07:00");
        form.put("phone", "");
        assertThat(browser.get(LIST + "/new").statusCode()).isEqualTo(200);

        String body = browser.post(LIST + "/new", form).body();

        assertThat(body)
                .contains("id=\"nip-error\"")
                .contains("id=\"account-error\"")
                .contains("id=\"closesAt-error\"")
                .contains("id=\"phone-error\"")
                .contains("value=\"12 3456\"")
                .contains("Błąd:")
                .doesNotContain("id=\"email-error\"");
        assertThat(tenant.as(organization, () -> creditors.all())).isEmpty();
    }

    @Test
    void aNameAndAnAddressStandOnOneLineEach() {
        var browser = signedIn(Role.ADMINISTRATOR);
        var form = form();
        form.put("shortName", "Brzezina\r\nBcc: ktos@example.com");
        form.put("street", "ul. Leśna 7\n\n00-001");
        assertThat(browser.get(LIST + "/new").statusCode()).isEqualTo(200);

        assertThat(browser.post(LIST + "/new", form).body())
                .contains("id=\"shortName-error\"", "id=\"street-error\"", "To pole ma jedną linię")
                .doesNotContain("id=\"name-error\"", "id=\"city-error\"");
        assertThat(tenant.as(organization, () -> creditors.all())).isEmpty();
    }

    @Test
    void lineBreaksThatAnOlderVersionLetInAreReadAsBlanks() {
        var browser = signedIn(Role.ADMINISTRATOR);
        assertThat(browser.get(LIST + "/new").statusCode()).isEqualTo(200);
        assertThat(Browsing.location(browser.post(LIST + "/new", form()))).isEqualTo(LIST + "?saved=1");
        tenant.inTransaction(
                organization,
                () -> db.sql("UPDATE parties.creditor SET short_name = E'Brze\\r\\nzina', street = E'ul.\\nLeśna 7'")
                        .update());

        var creditor = tenant.as(organization, () -> creditors.all()).getFirst();
        assertThat(creditor.shortName()).isEqualTo("Brze zina");
        assertThat(creditor.address().street()).isEqualTo("ul. Leśna 7");
    }

    @Test
    void twoCreditorsCannotHaveOneTaxNumber() {
        var browser = signedIn(Role.ADMINISTRATOR);
        assertThat(browser.get(LIST + "/new").statusCode()).isEqualTo(200);
        assertThat(Browsing.location(browser.post(LIST + "/new", form()))).isEqualTo(LIST + "?saved=1");

        assertThat(browser.get(LIST + "/new").statusCode()).isEqualTo(200);
        assertThat(browser.post(LIST + "/new", form()).body()).contains("id=\"nip-error\"");
        assertThat(tenant.as(organization, () -> creditors.all()))
                .extracting(Creditor::shortName)
                .containsExactly("Brzezina");
    }

    @Test
    void anAgentDoesNotComeInAndAnAccountantOnlyLooks() {
        assertThat(signedIn(Role.AGENT).get(LIST).statusCode()).isEqualTo(403);

        var administrator = signedIn(Role.ADMINISTRATOR);
        assertThat(administrator.get(LIST + "/new").statusCode()).isEqualTo(200);
        assertThat(Browsing.location(administrator.post(LIST + "/new", form()))).isEqualTo(LIST + "?saved=1");
        var id = tenant.as(organization, () -> creditors.all()).getFirst().id();
        var accountant = signedIn(Role.ACCOUNTANT);
        assertThat(accountant.get(LIST).body()).contains(LIST + "/" + id).doesNotContain(LIST + "/new");
        assertThat(accountant.get(LIST + "/" + id).body())
                .contains("Te dane zmienia administrator.", "<fieldset class=\"card card-body stack\" disabled>")
                .doesNotContain("button-primary");
        assertThat(accountant.get(LIST + "/new").statusCode()).isEqualTo(403);
        assertThat(accountant.post(LIST + "/new", form()).statusCode()).isEqualTo(403);
    }

    @Test
    void anotherOrganizationsCreditorDoesNotExist() {
        var mine = signedIn(Role.ADMINISTRATOR);
        assertThat(mine.get(LIST + "/new").statusCode()).isEqualTo(200);
        assertThat(Browsing.location(mine.post(LIST + "/new", form()))).isEqualTo(LIST + "?saved=1");
        var id = tenant.as(organization, () -> creditors.all()).getFirst().id();
        organization = organizations.found("Lumeris Internet");

        assertThat(signedIn(Role.ADMINISTRATOR).get(LIST + "/" + id).statusCode())
                .isEqualTo(404);
    }

    private Browsing signedIn(Role role) {
        String email = "ola-" + TimeOrderedId.next() + "@firma.example";
        assertThat(tenant.as(
                        organization, () -> users.add(new NewUser("Aleksandra Wójcik", email, PASSWORD, Set.of(role)))))
                .isInstanceOf(Users.Added.Done.class);
        var browser = new Browsing(port);
        assertThat(Browsing.location(browser.signIn(email, PASSWORD))).startsWith("/console");
        return browser;
    }

    private static Map<String, String> form() {
        var form = new LinkedHashMap<String, String>();
        form.put("name", "Hurtownia Brzezina sp. z o.o.");
        form.put("shortName", "Brzezina");
        form.put("nip", "526-000-12-46");
        form.put("street", "ul. Leśna 7");
        form.put("postalCode", "00-950");
        form.put("city", "Warszawa");
        form.put("account", Nrb.of("109024020000000610000435").digits());
        form.put("email", "biuro@brzezina.example");
        form.put("phone", "22 555 01 23");
        form.put("opensAt", "08:00");
        form.put("closesAt", "16:00");
        form.put("quoteValid", "3");
        form.put("bankData", "4");
        return form;
    }
}
