package pl.ugoda.demo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import pl.ugoda.Ugoda;
import pl.ugoda.platform.BusinessClock;

/** The demo as a user starts it, on a free port and its own data directory, and what everybody does in it first. */
final class RunningDemo implements AutoCloseable {
    private static final Pattern PORTAL_LINK = Pattern.compile("https?://[^/]+(/s/[A-Za-z0-9_-]+)");

    private final ConfigurableApplicationContext application;
    private final String site;

    private RunningDemo(ConfigurableApplicationContext application, String site) {
        this.application = application;
        this.site = site;
    }

    static RunningDemo start(Path data) {
        int port = freePort();
        return new RunningDemo(
                SpringApplication.run(
                        Ugoda.class,
                        "--spring.profiles.active=demo",
                        "--server.port=" + port,
                        "--management.server.port=0",
                        "--ugoda.data-dir=" + data),
                "http://localhost:" + port);
    }

    /** Scheme, host and port. */
    String site() {
        return site;
    }

    /** Opens the sandbox at somebody's phone and mailbox. */
    void show(Page page, String name) {
        page.navigate(site + "/demo");
        page.locator("#persona").selectOption(new SelectOption().setLabel(name));
        page.locator(".sandbox-who button").click();
    }

    /** Presses +1 or +7 days on the open sandbox page. */
    void pass(Page page, int days) {
        page.locator("button[value='" + days + "']").click();
    }

    /** Lets days pass without a look at the sandbox, until the late morning of the last one. */
    void daysPass(int days) {
        var clock = application.getBean(BusinessClock.class);
        application
                .getBean(TimeMachine.class)
                .travelTo(LocalDate.now(clock)
                        .plusDays(days)
                        .atTime(10, 20)
                        .atZone(clock.getZone())
                        .toInstant());
    }

    /** The path of the newest personal link on the phone shown. */
    String link(Page page) {
        var link = PORTAL_LINK.matcher(page.locator(".phone-text a").first().getAttribute("href"));
        if (!link.matches()) {
            throw new AssertionError("a link that does not lead to the portal: " + link);
        }
        return link.group(1);
    }

    /** Follows the newest link on somebody's phone and shows who they are by their date of birth. */
    void enter(Page page, String name, LocalDate born) {
        show(page, name);
        page.navigate(site + link(page));
        answer(page, born);
    }

    /** Answers the question of the entrance that is open. */
    static void answer(Page page, LocalDate born) {
        page.locator("[name=day]").fill(Integer.toString(born.getDayOfMonth()));
        page.locator("[name=month]").fill(Integer.toString(born.getMonthValue()));
        page.locator("[name=year]").fill(Integer.toString(born.getYear()));
        page.locator("main form button").first().click();
    }

    @Override
    public void close() {
        application.close();
    }

    // The provider sends the payer back to the public address, so the port is known before the start.
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
