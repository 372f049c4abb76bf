package pl.ugoda.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A visitor of the application's pages with cookies and without script, who follows no redirect unseen. */
public final class Browsing {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String csrf = "";

    public Browsing(int port) {
        this.site = "http://localhost:" + port;
    }

    /** Also keeps the secret of the page's forms for the next post. */
    public HttpResponse<String> get(String path) {
        var answer = send(HttpRequest.newBuilder(URI.create(site + path)).GET());
        var secret = CSRF.matcher(answer.body());
        if (secret.find()) {
            csrf = secret.group(1);
        }
        return answer;
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        body + "&_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8))));
    }

    public HttpResponse<String> signIn(String email, String password) {
        var _ = get("/sign-in");
        return post("/sign-in", Map.of("email", email, "password", password));
    }

    public void forgetSecret() {
        csrf = "";
    }

    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Where the answer leads to, without the host. */
    public static String location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElse(""))
                .toString()
                .replaceFirst("^http://[^/]+", "");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
