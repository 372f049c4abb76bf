package pl.ugoda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import pl.ugoda.testing.UgodaTest;

/** A proxy on this machine ends TLS, as docs/operations.md tells people to do. */
@UgodaTest
class BehindAProxyIT {
    /** More than any limit on one visitor's looks at links in a minute. */
    private static final int MANY = 200;

    private final HttpClient proxy = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Test
    void overAnEncryptedLineTheSessionsCookieIsMarkedSecure() throws Exception {
        assertThat(cookie("https")).contains("Secure").contains("HttpOnly");
        assertThat(cookie("http")).doesNotContain("Secure").contains("HttpOnly");
    }

    @Test
    void oneVisitorsManyTriesDoNotCloseTheDoorForTheNext() throws Exception {
        int refused = 0;
        for (int i = 0; i < MANY && refused == 0; i++) {
            refused = look("203.0.113.7").statusCode() == 429 ? i : 0;
        }
        assertThat(refused)
                .as("after so many looks the first visitor has to wait")
                .isPositive();

        assertThat(look("203.0.113.8").statusCode()).isNotEqualTo(429);
    }

    @Test
    void noHeaderLeadsAVisitorToAnotherHost() throws Exception {
        var answer = proxy.send(
                request("/console").header("X-Forwarded-Host", "evil.example").build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
    }

    private String cookie(String line) throws IOException, InterruptedException {
        var answer = proxy.send(
                request("/sign-in").header("X-Forwarded-Proto", line).build(), HttpResponse.BodyHandlers.ofString());
        return answer.headers().firstValue("Set-Cookie").orElse("");
    }

    private HttpResponse<String> look(String visitor) throws IOException, InterruptedException {
        return proxy.send(
                request("/s/abcdefghijklmnopqrst")
                        .header("X-Forwarded-For", visitor)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
