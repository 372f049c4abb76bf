package pl.ugoda.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.ugoda.testing.Browsing;
import pl.ugoda.testing.OwnProcess;

/** The program as a firm starts it the first time: no demo, no settings, no mail server. */
class FreshInstallationIT {
    private static final Pattern ADDRESS = Pattern.compile("Ugoda: http://localhost:(\\d+)");
    private static final Pattern LINK = Pattern.compile("/first-administrator/[\\w-]+");

    @TempDir
    Path data;

    @Test
    void itSaysWhereItIsAndThatMessagesWaitForAMailServer() {
        try (var program = OwnProcess.start(
                List.of("serve", "--server.port=0", "--management.server.port=0", "--ugoda.data-dir=" + data))) {
            program.awaitOut("First administrator");
            program.awaitOut("Messages wait: no mail server is set (UGODA_SMTP_HOST).");
            String said = program.said();
            assertThat(said).contains("Wiadomości czekają: nie podano serwera poczty (UGODA_SMTP_HOST).");

            var browser = new Browsing(Integer.parseInt(found(ADDRESS, said)));
            String link = found(LINK, said);
            assertThat(browser.get(link).statusCode()).isEqualTo(200);
            assertThat(Browsing.location(browser.post(
                            link,
                            Map.of(
                                    "organization",
                                    "Hurtownia Brzezina",
                                    "name",
                                    "Aleksandra Wójcik",
                                    "email",
                                    "ola@pierwsza.example",
                                    "password",
                                    "zielony rower stoi"))))
                    .isEqualTo("/sign-in?made");
            assertThat(Browsing.location(browser.signIn("ola@pierwsza.example", "zielony rower stoi")))
                    .startsWith("/console");
            assertThat(browser.get("/console/today").body()).contains("nie podano serwera poczty (UGODA_SMTP_HOST)");
            assertThat(browser.get("/console/settings/creditors").body())
                    .contains("nie podano serwera poczty (UGODA_SMTP_HOST)");
        }
    }

    private static String found(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        assertThat(match.find()).as(text).isTrue();
        return match.groupCount() == 0 ? match.group() : match.group(1);
    }
}
