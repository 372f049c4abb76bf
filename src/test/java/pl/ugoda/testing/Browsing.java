package pl.ugoda.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A visitor of the application's pages with cookies and without script, who follows no redirect unseen. */
public final class Browsing {
    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String csrf = "";

    private final Optional<String> address;

    public Browsing(int port) {
        this(port, Optional.empty());
    }

    private Browsing(int port, Optional<String> address) {
        this.site = "http://localhost:" + port;
        this.address = address;
    }

    /** A visitor from an address of its own: tries to sign in are counted by address, over all tests of a run. */
    public static Browsing fromElsewhere(int port) {
        return new Browsing(port, Optional.of(anAddress()));
    }

    /** An address nobody else has, as a proxy would tell it in {@code X-Forwarded-For}. */
    public static String anAddress() {
        int number = ADDRESSES.incrementAndGet();
        return "203.0.%d.%d".formatted(number / 250, number % 250 + 1);
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

    /** The same visitor looks at another page in a second tab: the form at hand keeps the secret it was shown with. */
    public HttpResponse<String> inAnotherTab(String path) {
        return send(HttpRequest.newBuilder(URI.create(site + path)).GET());
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        String body = encoded(form);
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        body + "&_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8))));
    }

    public static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The same as a browser sends it: with the page on which the form stood. */
    public HttpResponse<String> postFrom(String page, String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Referer", page.startsWith("//") ? "http:" + page : site + page)
                .POST(HttpRequest.BodyPublishers.ofString(
                        body + "&_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8))));
    }

    /** The server forgets who this is, as after a night or a restart. */
    public void loseSession() {
        cookies.getCookieStore().removeAll();
    }

    /** Sends a form with one file, as a browser does: the fields first, the secret among them. */
    public HttpResponse<String> upload(String path, Map<String, String> form, String fileName, byte[] content) {
        return upload(path, form, fileName, () -> new ByteArrayInputStream(content));
    }

    /** The same with a file that is never whole in memory. */
    public HttpResponse<String> upload(
            String path, Map<String, String> form, String fileName, Supplier<InputStream> content) {
        String boundary = "----" + UUID.randomUUID();
        StringBuilder head = new StringBuilder();
        Map<String, String> fields = new LinkedHashMap<>(form);
        fields.put("_csrf", csrf);
        fields.forEach((name, value) -> head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        head.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(boundary, fileName));
        head.append("Content-Type: application/octet-stream\r\n\r\n");
        byte[] before = head.toString().getBytes(StandardCharsets.UTF_8);
        byte[] after = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                        new ByteArrayInputStream(before),
                        new SequenceInputStream(content.get(), new ByteArrayInputStream(after))))));
    }

    /** What a mail scanner asks for: the head of a page only. */
    public HttpResponse<String> head(String path) {
        return send(HttpRequest.newBuilder(URI.create(site + path)).HEAD());
    }

    /** A post from elsewhere: without the secret of our forms, and without cookies. */
    public HttpResponse<String> postFromElsewhere(String path, String body) {
        return new Browsing(URI.create(site).getPort())
                .send(HttpRequest.newBuilder(URI.create(site + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A post with this visitor's cookies, but with a secret of our forms that is not theirs. */
    public HttpResponse<String> postForged(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body + "&_csrf=forged")));
    }

    /** Hands this visitor a cookie somebody else was given. */
    public void take(String name, String value, String path) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath(path);
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(site), cookie);
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
                .map(HttpCookie::getValue)
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
        address.ifPresent(own -> request.header("X-Forwarded-For", own));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
