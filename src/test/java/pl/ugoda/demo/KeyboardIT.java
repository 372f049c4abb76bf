package pl.ugoda.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.ugoda.testing.Browser;

/** The portal and the sandbox with nothing but a keyboard: everything can be reached, in the order it is read, and is seen. */
class KeyboardIT {
    private static final String FOCUSABLE =
            "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";

    @TempDir
    static Path data;

    private static RunningDemo demo;

    @BeforeAll
    static void startTheDemo() {
        demo = RunningDemo.start(data);
        demo.daysPass(7);
    }

    @AfterAll
    static void stopTheDemo() {
        demo.close();
    }

    @Test
    void theWholeWayFromTheLinkToAnObjectionNeedsNoMouse() {
        try (BrowserContext desk = Browser.desk()) {
            Page page = desk.newPage();
            demo.show(page, "Lena Testowa");
            page.navigate(demo.site() + demo.link(page));
            tabTo(page, "[name=day]");
            page.keyboard().type("5");
            press(page, "Tab");
            page.keyboard().type("5");
            press(page, "Tab");
            page.keyboard().type("1978");
            follow(page, "Enter", "**/portal");

            press(page, "Tab");
            assertThat(focused(page, "focus.className")).isEqualTo("skip");
            assertThat((Boolean) page.evaluate("document.activeElement.getBoundingClientRect().top >= 0"))
                    .as("the skip link is seen as soon as it is focused")
                    .isTrue();
            press(page, "Enter");
            press(page, "Tab");
            assertThat((Boolean) page.evaluate("document.querySelector('main').contains(document.activeElement)"))
                    .as("after the skip link the next stop lies in the content")
                    .isTrue();

            tabTo(page, "[href='/portal/object']");
            follow(page, "Enter", "**/portal/object");
            tabTo(page, ".action-bar button");
            follow(page, "Enter", "**/portal/object");
            assertThat((Boolean) page.evaluate("document.activeElement.matches('.note-danger')"))
                    .as("after a mistake the summary is read first")
                    .isTrue();
            assertThat(page.title()).startsWith("Błąd: ");
            press(page, "Tab");
            press(page, "Enter");
            press(page, "Tab");
            assertThat(focused(page, "focus.name"))
                    .as("the summary leads to the field")
                    .isEqualTo("claim");
            press(page, "Space");
            tabTo(page, "[name=reason]");
            press(page, "Space");
            tabTo(page, "textarea");
            page.keyboard().type("Dekoder jest już oddany.");
            press(page, "Tab");
            follow(page, "Enter", "**/portal/object/done");
            assertThat(page.locator("h1").innerText()).isEqualTo("Zastrzeżenie przyjęte");
        }
    }

    @Test
    void aWrongAmountPutsTheReaderBackIntoTheField() {
        try (BrowserContext desk = Browser.desk()) {
            Page page = desk.newPage();
            demo.enter(page, "Paweł Próbny", LocalDate.of(1960, 8, 14));
            page.navigate(demo.site() + "/portal/pay?what=other");
            assertThat(focused(page, "focus.id")).isEqualTo("amount");
            page.keyboard().type("dużo");
            follow(page, "Enter", "**/portal/pay?what=other&amount=*");
            assertThat(focused(page, "focus.id")).isEqualTo("amount");
            assertThat(focused(page, "focus.getAttribute('aria-describedby')")).contains("amount-error");
            press(page, "Control+A");
            page.keyboard().type("12,50");
            follow(page, "Enter", "**/portal/pay?what=other&amount=12*");
            assertThat(page.locator(".action-bar button").innerText()).contains("12,50");
        }
    }

    @Test
    void everyStopIsSeenAndComesInTheOrderOfReading() {
        try (BrowserContext desk = Browser.desk()) {
            Page page = desk.newPage();
            demo.enter(page, "Barbara Fikcyjna", LocalDate.of(1997, 1, 25));
            for (String path : List.of(
                    "/portal",
                    "/portal/pay",
                    "/portal/pay/transfer?what=all",
                    "/portal/later",
                    "/portal/object",
                    "/portal/hardship",
                    "/portal/preferences",
                    "/portal/talk",
                    "/demo")) {
                page.navigate(demo.site() + path);
                walk(page, path);
            }
        }
    }

    /** Tabs through the page from its start to its end and looks at every stop. */
    private static void walk(Page page, String path) {
        page.evaluate("document.activeElement.blur()");
        int last = -1;
        int stops = 0;
        while (true) {
            press(page, "Tab");
            // The place among all stops (-1: outside the page), whether the focus is seen, and what it is at.
            String[] at = ((String) page.evaluate("""
                    selector => {
                      const focus = document.activeElement;
                      if (!focus || focus === document.body || focus.tagName === 'IFRAME') return '-1|false|';
                      const seen = part => {
                        const style = getComputedStyle(part);
                        return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
                            || style.boxShadow !== 'none';
                      };
                      const box = focus.closest('.choice, .chip, .input-group');
                      const all = [...document.querySelectorAll(selector)];
                      const shown = seen(focus) || (box !== null && (seen(box) || [...box.children].some(seen)));
                      return all.indexOf(focus) + '|' + shown + '|' + focus.outerHTML.slice(0, 120);
                    }
                    """, FOCUSABLE)).split("\\|", 3);
            int place = Integer.parseInt(at[0]);
            if (place <= last) {
                break;
            }
            assertThat(at[1]).as(path + " shows the focus at " + at[2]).isEqualTo("true");
            last = place;
            stops++;
        }
        assertThat(stops).as("stops on " + path).isGreaterThan(8);
        if (!path.equals("/demo")) {
            int all = ((Number) page.evaluate("selector => document.querySelectorAll(selector).length - 1", FOCUSABLE))
                    .intValue();
            assertThat(last).as("the last stop of " + path).isEqualTo(all);
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 80; i++) {
            press(page, "Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("no way to " + selector + " by keyboard on " + page.url());
    }

    private static void follow(Page page, String key, String to) {
        AtomicBoolean loaded = new AtomicBoolean();
        Consumer<Page> arrived = _ -> loaded.set(true);
        page.onLoad(arrived);
        press(page, key);
        page.waitForCondition(loaded::get);
        page.offLoad(arrived);
        page.waitForURL(to);
    }

    private static String focused(Page page, String what) {
        return (String) page.evaluate("(() => { const focus = document.activeElement; return " + what + "; })()");
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }
}
