package pl.ugoda.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Money;

/** Renders every part in its states; the page is left in target/pages for a person to look at. */
class ElementsTests {
    private static final BalanceBar BAR = new BalanceBar(List.of(
            new BalanceBar.Part("principal", "Faktury", Money.zloty("11086.98")),
            new BalanceBar.Part("interest", "Odsetki za opóźnienie", Money.zloty("309.02")),
            new BalanceBar.Part("costs", "Rekompensata, art. 10", Money.zloty("170.40"))));

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPartRenders(Language language) throws IOException {
        Page page = PageFixtures.aPage(language, "/console/cases");
        String html = TestTemplates.renderExample("elements.jte", Map.of("page", page, "bar", BAR));
        Path folder = Files.createDirectories(Path.of("target/pages"));
        Files.writeString(folder.resolve("elements-" + language.tag() + ".html"), html);

        assertThat(html).contains("<html lang=\"" + language.tag() + "\">");
        assertThat(found(html, "<h1[ >]")).hasSize(1);
        assertThat(html).doesNotContainPattern("\\sstyle=|<style|\\son[a-z]+=");
        assertThat(found(html, "aria-current=\"page\"")).as("rail and bar").hasSize(2);
    }

    @Test
    void everyInputHasItsLabelHintAndError() {
        Page page = PageFixtures.aPage(Language.PL, "/");
        String html = TestTemplates.render(
                "web/parts/field.jte",
                Map.of(
                        "page",
                        page,
                        "name",
                        "rate",
                        "label",
                        "Kwota raty",
                        "value",
                        "50,00 \"",
                        "hint",
                        "Podpowiedź",
                        "error",
                        "Najmniej 102,28 zł"));
        assertThat(html)
                .contains("<label for=\"rate\">", "id=\"rate\"", "value=\"50,00 &#34;\"")
                .contains("aria-describedby=\"rate-hint rate-error\"", "aria-invalid=\"true\"");
    }

    @Test
    void everyIconNamedInATemplateOrInCodeIsInTheSprite() throws IOException {
        String sprite = Files.readString(Path.of("src/main/resources/static/assets/icons.svg"));
        TreeSet<String> missing = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(jte|java)"))
                    .toList()) {
                Pattern.compile(
                                "(?:icon\\(page = page, name = |[ (]icon = |new RailItem\\(\"[a-z]+\", )\"([a-z0-9-]+)\"")
                        .matcher(Files.readString(file))
                        .results()
                        .map(used -> used.group(1))
                        .filter(name -> !sprite.contains("id=\"" + name + "\""))
                        .forEach(name -> missing.add(name + " in " + file.getFileName()));
            }
        }
        for (Pill pill : Pill.values()) {
            assertThat(sprite).contains("id=\"" + pill.icon() + "\"");
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theDarkSchemeIsTheSameHoweverItWasChosen() throws IOException {
        String css = Files.readString(Path.of("src/main/resources/static/assets/tokens.css"));
        String byDevice = between(css, ":root:not([data-theme=\"light\"]) {", "}");
        String byReader = between(css, ":root[data-theme=\"dark\"] {", "}").replace("color-scheme: dark;", "");
        assertThat(byReader).isEqualToIgnoringWhitespace(byDevice);
    }

    @Test
    void aSmallPartOfABalanceIsStillSeen() {
        List<BalanceBar.Segment> segments = BAR.segments();
        assertThat(segments).extracting(BalanceBar.Segment::width).containsExactly(948, 26, 20);
        assertThat(segments.getLast().from() + segments.getLast().width()).isEqualTo(1000);
        assertThat(new BalanceBar(List.of(new BalanceBar.Part("costs", "Koszty", Money.zloty("0.00")))).segments())
                .isEmpty();
    }

    @Test
    void initialsAreTwoLetters() {
        assertThat(Initials.of("Zakład Stolarski Modrzewik s.c.")).isEqualTo("ZS");
        assertThat(Initials.of("Ola")).isEqualTo("OL");
        assertThat(Initials.of("„Ćma” łódź")).isEqualTo("ĆŁ");
        assertThat(Initials.of(" ")).isEqualTo("?");
    }

    private static List<String> found(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }
}
