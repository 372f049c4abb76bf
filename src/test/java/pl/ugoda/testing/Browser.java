package pl.ugoda.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser: one for the whole test run, a fresh context (no cookies, no cache) for each visitor. Without Chromium on the
 * machine the journeys are skipped loudly, and fail where CI is set.
 */
public final class Browser {
    private static final List<Path> CHROMIUM = Stream.of(
                    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .toList();

    private static final Optional<com.microsoft.playwright.Browser> ONLY =
            executable().map(Browser::launch);

    private Browser() {}

    /** A visitor with a phone, 390 pixels wide. */
    public static BrowserContext phone() {
        return visitor(390, 844, true);
    }

    /** A visitor at a desk, 1440 pixels wide. */
    public static BrowserContext desk() {
        return visitor(1440, 900, true);
    }

    /** A visitor with a phone whose browser runs no script. */
    public static BrowserContext phoneWithoutScript() {
        return visitor(390, 844, false);
    }

    private static BrowserContext visitor(int width, int height, boolean script) {
        return visitor(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("pl-PL")
                .setTimezoneId("Europe/Warsaw")
                .setJavaScriptEnabled(script));
    }

    /** A visitor with wishes of their own: another width, a dark screen, another language. */
    public static BrowserContext visitor(com.microsoft.playwright.Browser.NewContextOptions wishes) {
        if (ONLY.isEmpty()) {
            String reason = "NO CHROMIUM ON THIS MACHINE: install it to run the browser journeys";
            if (System.getenv("CI") != null) {
                throw new IllegalStateException(reason);
            }
            System.err.println(reason);
            Assumptions.abort(reason);
        }
        BrowserContext context = ONLY.orElseThrow().newContext(wishes);
        context.setDefaultTimeout(20_000);
        return context;
    }

    /** Keeps a picture of the page for a person to look at, under {@code target/pictures}. */
    public static void picture(Page page, String name) {
        byte[] png = page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
        if (png.length == 0) {
            throw new IllegalStateException("an empty picture of " + name);
        }
    }

    private static com.microsoft.playwright.Browser launch(Path chromium) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-dev-shm-usage",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    private static Optional<Path> executable() {
        return CHROMIUM.stream().filter(Files::isExecutable).findFirst();
    }
}
