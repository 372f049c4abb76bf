package pl.ugoda.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Money;
import pl.ugoda.testing.Browser;

/** The parts of pages in a real browser, under the real content security policy: readable for everyone, nothing wider than its screen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LooksIT {
    private static final BalanceBar BAR = new BalanceBar(List.of(
            new BalanceBar.Part("principal", "Faktury", Money.zloty("11086.98")),
            new BalanceBar.Part("interest", "Odsetki", Money.zloty("309.02")),
            new BalanceBar.Part("costs", "Koszty", Money.zloty("170.40"))));

    private HttpServer server;

    @BeforeAll
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterAll
    void close() {
        server.stop(0);
    }

    @Test
    void everyPartIsReadableForEveryoneLightAndDarkWideAndNarrow() {
        for (String page : List.of("/elements", "/sign-in", "/error")) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : List.of(390, 1000, 1440)) {
                    assertThat(problems(page, width, scheme))
                            .as(page + " " + width + " " + scheme)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void nothingIsWiderThanTheSmallestScreen() {
        for (String page : List.of("/elements", "/sign-in", "/error")) {
            try (BrowserContext context = context(320, ColorScheme.LIGHT)) {
                var tab = context.newPage();
                tab.navigate(address(page));
                assertThat((Integer) tab.evaluate("document.documentElement.scrollWidth"))
                        .as(page)
                        .isLessThanOrEqualTo(320);
            }
        }
    }

    private List<String> problems(String path, int width, ColorScheme scheme) {
        List<String> problems = new ArrayList<>();
        try (BrowserContext context = context(width, scheme)) {
            var tab = context.newPage();
            tab.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    problems.add(message.text());
                }
            });
            tab.navigate(address(path));
            for (Rule rule : new AxeBuilder(tab).analyze().getViolations()) {
                rule.getNodes()
                        .forEach(node ->
                                problems.add(rule.getId() + " at " + node.getHtml() + ": " + node.getFailureSummary()));
            }
        }
        return problems;
    }

    private static BrowserContext context(int width, ColorScheme scheme) {
        return Browser.visitor(new NewContextOptions()
                .setViewportSize(width, 900)
                .setBypassCSP(false)
                .setColorScheme(scheme));
    }

    private String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body;
        String type;
        if (path.startsWith("/assets/")) {
            body = Files.readAllBytes(Path.of("src/main/resources/static" + path));
            type = path.endsWith(".css")
                    ? "text/css"
                    : path.endsWith(".svg") ? "image/svg+xml" : path.endsWith(".js") ? "text/javascript" : "font/woff2";
        } else if (path.startsWith("/webjars/")) {
            try (var file = LooksIT.class.getResourceAsStream("/META-INF/resources" + path)) {
                body = file == null ? new byte[0] : file.readAllBytes();
            }
            type = "text/javascript";
        } else {
            body = html(path).getBytes(StandardCharsets.UTF_8);
            type = "text/html;charset=UTF-8";
            exchange.getResponseHeaders().add("Content-Security-Policy", SecureHeaders.CONTENT_SECURITY_POLICY);
        }
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String html(String path) {
        Page page = PageFixtures.aPage(Language.PL, "/console/cases");
        return switch (path) {
            case "/elements" -> TestTemplates.renderExample("elements.jte", Map.of("page", page, "bar", BAR));
            case "/sign-in" -> TestTemplates.render("web/sign-in.jte", Map.of("page", page, "refused", true));
            case "/error" ->
                TestTemplates.render("web/error.jte", Map.of("page", page, "kind", "missing", "code", "ABCD-2346"));
            default -> "";
        };
    }
}
