package pl.ugoda.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.ugoda.testing.Browser;
import pl.ugoda.testing.Complaints;
import pl.ugoda.testing.LargeText;

/** Every page a debtor can reach, in every state worth it, hinders nobody: light and dark, narrow and wide, Polish and English. */
class PortalReadableIT {
    private static final boolean GALLERY = System.getProperty("ugoda.pictures") != null;

    private static final Pattern POLISH = Pattern.compile(
            "\\S*[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]\\S*|\\b(zł|dnia|kwota|faktur\\w*|termin|wróć|nie|jest|dni|lub|albo)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|and|invoice|invoices|days?|back|we|you|your|is|not|paid|pay|PLN|until|today)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Names, and for what an invoice is, in the creditor's own words; the sandbox shows a mail's subject as it was sent. */
    private static final String CREDITORS_OWN =
            "Internet, \\p{L}+|Router i dekoder|Anna Przykładowa|Michał Zmyślony|ul\\. .*|Cicha 18.*|Jasna 1.*|.*Świetlna 12.*"
                    + "|Wiadomość w sprawie";

    @TempDir
    static Path data;

    private static RunningDemo demo;

    private final List<String> problems = new ArrayList<>();

    @BeforeAll
    static void startTheDemo() {
        demo = RunningDemo.start(data);
    }

    @AfterAll
    static void stopTheDemo() {
        demo.close();
    }

    @Test
    void everyPageIsReadableForEverybodyInPolish() {
        tour("pl", "Anna Przykładowa", LocalDate.of(1958, 1, 1));
    }

    @Test
    void everyPageIsReadableForEverybodyInEnglish() {
        tour("en", "Michał Zmyślony", LocalDate.of(2002, 2, 26));
    }

    private void tour(String language, String name, LocalDate born) {
        try (BrowserContext visitor = Browser.phone()) {
            Complaints complaints = new Complaints(visitor, demo.site());
            Page page = visitor.newPage();
            PortalTour tour = new PortalTour(demo, page, language, (stop, at) -> look(language, stop, at));
            tour.outside();
            tour.sandbox(name);
            tour.entrance(name, born);
            tour.pages();
            tour.tasks();
            tour.acts();
            problems.addAll(complaints.heard());
        }
        assertThat(problems).isEmpty();
    }

    private void look(String language, String stop, Page page) {
        if (!stop.equals("mail")) {
            assertThat(page.locator("html").getAttribute("lang")).as(stop).isEqualTo(language);
        }
        if (!stop.equals("mail") && !stop.startsWith("sandbox")) {
            speak(language, stop, page);
        }
        boolean polish = language.equals("pl");
        see(language, stop, page, 390, polish ? ColorScheme.LIGHT : ColorScheme.DARK);
        see(language, stop, page, 1440, polish ? ColorScheme.DARK : ColorScheme.LIGHT);
        page.setViewportSize(320, 800);
        settle(page);
        int wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (wide > 320) {
            problems.add(stop + " is " + wide + " wide on a screen of 320");
        }
        if (isPortal(stop)) {
            LargeText.tooSmall(page).forEach(each -> problems.add(stop + " has a small target at 320: " + each));
            readLarge(language, stop, page);
        }
        page.setViewportSize(390, 844);
        page.emulateMedia(media(ColorScheme.LIGHT));
    }

    /** Letters twice as large lose nothing (visual.md § 8, WCAG 1.4.4 and 1.4.10). */
    private void readLarge(String language, String stop, Page page) {
        LargeText.twice(page, () -> {
            for (int width : new int[] {320, 390}) {
                page.setViewportSize(width, 844);
                settle(page);
                LargeText.problems(page)
                        .forEach(each -> problems.add(stop + " at " + width + " with letters of 200 %: " + each));
                if (GALLERY) {
                    Browser.picture(page, "gallery/" + stop + "-" + language + "-" + width + "-LARGE");
                }
            }
        });
    }

    private static boolean isPortal(String stop) {
        return !stop.equals("mail")
                && !stop.startsWith("sandbox")
                && !stop.startsWith("sign-in")
                && !stop.startsWith("provider");
    }

    private void see(String language, String stop, Page page, int width, ColorScheme scheme) {
        page.setViewportSize(width, width == 390 ? 844 : 900);
        page.emulateMedia(media(scheme));
        settle(page);
        List<String> found = stop.equals("mail") ? Complaints.ofAxeOnMail(page) : Complaints.ofAxe(page);
        found.forEach(problem -> problems.add(stop + " " + width + " " + scheme + ": " + problem));
        if (GALLERY) {
            Browser.picture(page, "gallery/" + stop + "-" + language + "-" + width + "-" + scheme);
        }
    }

    /** A new width is drawn a frame later; a colour that changes takes its time. */
    private static void settle(Page page) {
        var _ = page.evaluate(
                "Promise.allSettled(document.getAnimations().map(each => each.finished)).then(() => null)");
        var _ = page.evaluate(
                "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))");
    }

    // Colours that fade into each other would be judged half-way.
    private static Page.EmulateMediaOptions media(ColorScheme scheme) {
        return new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE);
    }

    /** Nobody is half-understood: no word of the other language on any page, apart from what the creditor wrote. */
    private void speak(String language, String stop, Page page) {
        Pattern foreign = language.equals("pl") ? ENGLISH : POLISH;
        String text = (page.title() + "\n" + page.locator("body").innerText() + "\n" + spoken(page))
                .replaceAll("(?i)polski|english", "")
                .replaceAll(CREDITORS_OWN, "");
        var found = foreign.matcher(text);
        while (found.find()) {
            problems.add(stop + " (" + language + ") says “" + found.group() + "” near: "
                    + text.substring(Math.max(0, found.start() - 30), Math.min(text.length(), found.end() + 30)));
        }
    }

    /** What only a screen reader says. */
    private static String spoken(Page page) {
        return page.locator("[aria-label]:visible").all().stream()
                .map(part -> part.getAttribute("aria-label"))
                .collect(Collectors.joining("\n"));
    }
}
