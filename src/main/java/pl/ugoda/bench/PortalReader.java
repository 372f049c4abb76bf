package pl.ugoda.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One browser: enters by a link and an answer as a person does, then reads pages with the cookies it was given. */
final class PortalReader {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern SECRET = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int OK = 200;
    private static final int REDIRECTED = 300;

    private final HttpClient http;
    private final URI site;
    private final Map<String, String> cookies = new TreeMap<>();

    private PortalReader(HttpClient http, URI site) {
        this.http = http;
        this.site = site;
    }

    static PortalReader entered(HttpClient http, URI site, Visitors.Invited invited) throws IOException {
        var reader = new PortalReader(http, site);
        String door = reader.page("/s/" + invited.code());
        reader.answer(
                "/s/" + invited.code(),
                Map.of(
                        "_csrf", found(SECRET, door),
                        "question", "BIRTH_DATE",
                        "day", Integer.toString(invited.born().getDayOfMonth()),
                        "month", Integer.toString(invited.born().getMonthValue()),
                        "year", Integer.toString(invited.born().getYear())));
        return reader;
    }

    /** @throws IOException when the answer is anything but a whole page */
    String page(String path) throws IOException {
        HttpResponse<String> answer = send(request(path).GET().build());
        if (answer.statusCode() != OK) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    private void answer(String path, Map<String, String> fields) throws IOException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        if (answer.statusCode() / 100 * 100 != REDIRECTED || !cookies.containsKey("ugoda_visit")) {
            throw new IOException("the identity check answered " + answer.statusCode());
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path)).timeout(PATIENCE);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            List<String> given = answer.headers().allValues("Set-Cookie");
            if (!given.isEmpty()) {
                remember(given);
            }
            return answer;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    // Several pages of one reader may be under way; only entering is given cookies, before that.
    private void remember(List<String> given) {
        for (String cookie : given) {
            String pair = cookie.split(";", 2)[0];
            int equals = pair.indexOf('=');
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }

    private static String found(Pattern pattern, String page) throws IOException {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IOException("the page lacks " + pattern);
        }
        return matcher.group(1);
    }
}
