package pl.ugoda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.ugoda.identity.Organizations;
import pl.ugoda.identity.Role;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.platform.TestServer;
import pl.ugoda.testing.Browsing;
import pl.ugoda.testing.TestStaff;
import pl.ugoda.testing.UgodaTest;

/** What every answer carries and no answer gives away, spoken to the socket so that nothing is tidied up on the way. */
@UgodaTest
class SecureAnswersIT {
    private static final Map<String, String> ON_EVERY_ANSWER = Map.of(
            "Content-Security-Policy", "default-src 'self'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    @Autowired
    Organizations organizations;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private OrganizationId organization;
    private Browsing browser;
    private String email;

    @BeforeEach
    void somebodySignedIn() {
        organization = organizations.found("Hurtownia Brzezina");
        var staff = new TestStaff(beans, port, organization, Role.ADMINISTRATOR);
        browser = staff.browser();
        email = staff.email();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /sign-in",
                "GET /",
                "GET /console",
                "GET /portal",
                "GET /portal/over",
                "GET /s/AAAAAAAA",
                "GET /u/AAAAAAAA",
                "GET /nothing-here",
                "GET /error",
                "GET /first-administrator/AAAAAAAA",
                "GET /assets/none.css",
                "GET /hooks/sandbox/none",
                "POST /sign-in",
                "PUT /sign-in",
                "DELETE /portal",
                "TRACE /",
                "GET /console/%2e%2e/x",
                "GET /s/..%2fconsole",
                "GET //evil.example/%2f.."
            })
    void everyAnswerCarriesTheStrictHeadersAndNoInside(String request) {
        String answer = raw(request, "localhost", "Content-Length: 0");

        assertThat(status(answer)).isBetween(200, 499);
        // What no part of ours has seen, because the server could not read the address, is refused without a word.
        if (status(answer) != 400 || !answer.endsWith("\r\n\r\n")) {
            assertStrict(answer);
        }
    }

    @Test
    void aFaultOfOurOwnIsAPageWithACodeAndNothingOfTheInside() {
        breakTheKeysOf(organization);
        String answer = raw("GET /console/settings/creditors", "localhost", "Cookie: JSESSIONID=" + browser.session());
        // Whether the page needs the broken key or not, nothing of the inside may show.
        assertStrict(answer);
        String broken = raw("POST /sign-in", "localhost", "Content-Type: text/nothing", "Content-Length: 0");
        assertStrict(broken);
    }

    @Test
    void eachKindOfMistakeIsAnsweredWithItsStatus() {
        assertThat(browser.get("/console/settings/creditors/not-an-id").statusCode())
                .isEqualTo(400);
        assertThat(browser.get("/console/nothing-here").statusCode()).isEqualTo(404);
        assertThat(browser.get("/console/payments/statements").statusCode()).isEqualTo(405);
        assertThat(browser.get("/console/import?lang=%00").statusCode()).isLessThan(500);
        for (String path : List.of(
                "/console/settings/creditors/not-an-id", "/console/nothing-here", "/console/payments/statements")) {
            assertThat(browser.get(path).body())
                    .doesNotContain("Exception", "\tat ", "pl.ugoda", "org.springframework", "Whitelabel");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/cases?q=%00",
                "/console/payments?q=%00",
                "/console/cases?q=a%1Bb",
                "/console/payments?q=a%C2%85b",
                "/console/cases?lang=%00"
            })
    void whatNobodyCanTypeIsRefusedWithThePlainPage(String path) {
        var answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<html").doesNotContain("Exception", "\tat ");
    }

    @Test
    void whatNobodyCanTypeIsRefusedInAFormToo() {
        var _ = browser.get("/console/settings/creditors/new");

        assertThat(browser.post("/console/settings/creditors/new", Map.of("name", "a\0b"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFileLargerThanTheLimitIsRefusedBeforeItIsSent() {
        String answer = raw(
                "POST /console/import",
                "localhost",
                "Cookie: JSESSIONID=" + browser.session(),
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Length: 220000000");

        assertThat(status(answer)).isEqualTo(413);
        assertStrict(answer);
    }

    @Test
    void aForeignHostNameStandsInNoRedirectAndNoPage() {
        for (String path : List.of("/", "/console", "/portal", "/sign-in")) {
            String answer = raw("GET " + path, "evil.example");
            assertThat(answer).doesNotContain("evil.example");
        }
        String forwarded = raw("GET /console", "localhost", "X-Forwarded-Host: evil.example");
        assertThat(forwarded).doesNotContain("evil.example");
    }

    @Test
    void signingInLeadsNowhereOutside() {
        for (String wanted : List.of("https://evil.example/", "//evil.example/", "/\\evil.example")) {
            var visitor = Browsing.fromElsewhere(port);
            var _ = visitor.get("/sign-in?continue=" + java.net.URLEncoder.encode(wanted, StandardCharsets.UTF_8));
            var answer = visitor.post(
                    "/sign-in?continue=" + java.net.URLEncoder.encode(wanted, StandardCharsets.UTF_8),
                    Map.of("email", email, "password", TestStaff.PASSWORD, "continue", wanted, "redirect", wanted));
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .startsWith("/console")
                    .doesNotContain("evil");
        }
    }

    @Test
    void theSessionCookieIsForHttpOnlyForOurSiteOnlyAndBehindTlsForTlsOnly() {
        String plain = raw("GET /sign-in", "localhost");
        String behindTls = raw("GET /sign-in", "localhost", "X-Forwarded-Proto: https");

        assertThat(cookie(plain)).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
        assertThat(cookie(behindTls)).contains("HttpOnly", "SameSite=Lax", "Secure");
        assertThat(behindTls).as("told to come back by https only").contains("Strict-Transport-Security");
    }

    @Test
    void aSessionGivenByAStrangerIsNotKept() {
        String answer = raw("GET /sign-in", "localhost", "Cookie: JSESSIONID=CHOSENBYASTRANGER0000000000000000");

        assertThat(cookie(answer)).isNotEmpty().doesNotContain("CHOSENBYASTRANGER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../application.yaml",
                "/assets/%2e%2e/application.yaml",
                "/assets/..%2f..%2fapplication.yaml",
                "/assets/%252e%252e/application.yaml",
                "/webjars/htmx.org/..%2f..%2f..%2fapplication.yaml",
                "/s/../../application.yaml",
                "/s/..%2f..%2fetc%2fpasswd",
                "/u/..;/console",
                "/console/import/..%2f..%2fetc%2fpasswd/bad-rows.csv",
                "/assets/..\\application.yaml"
            })
    void noPathClimbsOutOfItsPlace(String path) {
        String answer = raw("GET " + path, "localhost", "Cookie: JSESSIONID=" + browser.session());

        assertThat(status(answer)).isIn(302, 303, 400, 404, 410);
        assertThat(answer).doesNotContain("UGODA_DATA_DIR", "root:x:");
    }

    private void assertStrict(String answer) {
        ON_EVERY_ANSWER.forEach(
                (name, part) -> assertThat(header(answer, name)).as(name).contains(part));
        assertThat(header(answer, "Content-Security-Policy")).doesNotContain("unsafe");
        assertThat(header(answer, "Server")).isEmpty();
        assertThat(header(answer, "X-Powered-By")).isEmpty();
        assertThat(answer)
                .doesNotContain("\tat ", "Exception", "org.springframework", "org.apache", "Whitelabel", "pl.ugoda.");
    }

    // Damage that no code of ours makes: it must still end in a page of ours.
    private void breakTheKeysOf(OrganizationId of) {
        String database =
                db.sql("SELECT current_database()").query(String.class).single();
        int rows = JdbcClient.create(TestServer.superuser(database))
                .sql("UPDATE identity.member SET name_sealed = 'broken' WHERE organization_id = :of")
                .param("of", of.value())
                .update();
        assertThat(rows).isPositive();
        var answer = Browsing.fromElsewhere(port).signIn(email, TestStaff.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("<html")
                .doesNotContain("\tat ", "Exception", "org.springframework", "pl.ugoda.");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    private String raw(String request, String host, String... headers) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            String text = request + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                    + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            // Nothing more comes: the server need not wait for a body that was only announced.
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int status(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 ");
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static String cookie(String answer) {
        return answer.lines()
                .filter(line -> line.startsWith("Set-Cookie: JSESSIONID"))
                .findFirst()
                .orElse("");
    }

    private static String header(String answer, String name) {
        return answer.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .findFirst()
                .map(line -> line.substring(name.length() + 1).strip())
                .orElse("");
    }
}
