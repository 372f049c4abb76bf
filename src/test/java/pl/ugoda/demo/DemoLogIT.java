package pl.ugoda.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pl.ugoda.testing.Browsing;
import pl.ugoda.testing.OwnProcess;

/** What the program wrote to its log while people were written to, read, objected, and mistyped: nothing about any of them. */
class DemoLogIT {
    private static final Path FILES = Path.of("src/main/resources/demo");
    private static final Set<String> PERSONAL =
            Set.of("Kontrahent", "Klient", "NIP", "PESEL", "E-mail", "Telefon", "Ulica");
    private static final String OBJECTION = "Router oddałem w czerwcu, pani Halina z salonu potwierdzi";

    @TempDir
    Path data;

    @Test
    void noNamePhoneAddressNumberTextOrLinkOfAnybodyStandsInTheLog() throws IOException {
        int port = freePort();
        String log;
        String code;
        try (var demo = OwnProcess.start(List.of(
                "demo",
                "--server.port=" + port,
                "--management.server.port=-1",
                "--ugoda.data-dir=" + data,
                "--logging.level.pl.ugoda=debug"))) {
            demo.awaitOut("Time stands still");
            nobodyElseOnTheNetworkComesIn(port);
            code = theDebtorsWay(new Browsing(port));
            theStaffsWay(new Browsing(port));
            var ended = demo.stopped();
            // The logins are told to whoever started the demo, and to no log.
            log = (ended.out() + ended.err())
                    .lines()
                    .filter(line -> !line.contains(DemoPortfolio.PASSWORD))
                    .collect(Collectors.joining("\n"));
        }

        assertThat(log).as("there is a log to look at").contains("INFO");
        assertThat(personalValues())
                .hasSizeGreaterThan(20)
                .allSatisfy(value -> assertThat(log).doesNotContainIgnoringCase(value));
        assertThat(log).doesNotContain(OBJECTION, "Halina", "pani-od-faktur", code, "zgubione-haslo-tajne");
    }

    /** Answers the code of the personal link, which nobody else may know. */
    private static String theDebtorsWay(Browsing browser) {
        String sandbox = browser.get("/demo").body();
        String anna = found("<option value=\"([0-9a-f-]{36})\"[^>]*>\\s*Anna Przykładowa", sandbox);
        assertThat(browser.post("/demo/time", Map.of("persona", anna, "days", "7"))
                        .statusCode())
                .isBetween(200, 399);
        String code = found(
                "/s/([A-Za-z0-9_-]+)", browser.get("/demo?persona=" + anna).body());
        assertThat(browser.get("/s/" + code).statusCode()).isEqualTo(200);
        assertThat(browser.post(
                                "/s/" + code,
                                Map.of("question", "BIRTH_DATE", "day", "2", "month", "2", "year", "1960"))
                        .statusCode())
                .isLessThan(500);
        assertThat(Browsing.location(browser.post(
                        "/s/" + code, Map.of("question", "BIRTH_DATE", "day", "1", "month", "1", "year", "1958"))))
                .isEqualTo("/portal");
        for (String page : List.of("/portal", "/portal/how", "/portal/data", "/portal/history", "/portal/object")) {
            assertThat(browser.get(page).statusCode()).as(page).isEqualTo(200);
        }
        String claim = found(
                "name=\"claim\" value=\"([0-9a-f-]{36})\"",
                browser.get("/portal/object").body());
        String reason = found(
                "name=\"reason\" value=\"([A-Z_]+)\"",
                browser.get("/portal/object").body());
        assertThat(browser.post("/portal/object", Map.of("claim", claim, "reason", reason, "text", OBJECTION))
                        .statusCode())
                .isLessThan(400);
        return code;
    }

    private static void theStaffsWay(Browsing browser) {
        assertThat(Browsing.location(browser.signIn("pani-od-faktur@poczta.example", "zgubione-haslo-tajne")))
                .isEqualTo("/sign-in?refused");
        String login = DemoPortfolio.LOGINS.getFirst().email();
        assertThat(Browsing.location(browser.signIn(login, DemoPortfolio.PASSWORD)))
                .startsWith("/console");
        assertThat(browser.get("/console/cases?state=all&q=Przyk%C5%82adowa").body())
                .contains("Przykładowa");
        String file = found(
                "href=\"(/console/cases/[^\"?#]+)",
                browser.get("/console/cases").body());
        assertThat(browser.get(file).statusCode()).isEqualTo(200);
        assertThat(browser.get("/console/cases/Anna%20Przyk%C5%82adowa").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/console/import/Anna%20Przyk%C5%82adowa").statusCode())
                .isEqualTo(400);
    }

    private static Set<String> personalValues() throws IOException {
        var values = new TreeSet<String>();
        values.addAll(values(FILES.resolve("hurtownia-brzezina.csv"), Charset.forName("windows-1250")));
        values.addAll(values(FILES.resolve("lumeris-internet.csv"), StandardCharsets.UTF_8));
        return values;
    }

    private static Set<String> values(Path file, Charset charset) throws IOException {
        List<String[]> rows = Files.readAllLines(file, charset).stream()
                .map(line -> line.split(";"))
                .toList();
        var columns = IntStream.range(0, rows.getFirst().length)
                .filter(i -> PERSONAL.contains(rows.getFirst()[i]))
                .toArray();
        var values = new TreeSet<String>();
        for (String[] row : rows.subList(1, rows.size())) {
            Arrays.stream(columns)
                    .filter(i -> i < row.length && !row[i].isBlank())
                    .mapToObj(i -> row[i].strip())
                    .forEach(value -> {
                        values.add(value);
                        values.add(value.replace(" ", ""));
                    });
        }
        return values;
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    // The links in the messages name the public address, so the port is known before the start.
    private static void nobodyElseOnTheNetworkComesIn(int port) throws IOException {
        for (var network : NetworkInterface.networkInterfaces().toList()) {
            for (var address : network.inetAddresses().toList()) {
                boolean thisMachineAlone = address.getHostAddress().equals("127.0.0.1");
                assertThat(answers(address, port)).as(address.toString()).isEqualTo(thisMachineAlone);
            }
        }
        assertThat(new Browsing(port).get("/sign-in").statusCode())
                .as("localhost")
                .isEqualTo(200);
    }

    private static boolean answers(InetAddress address, int port) {
        try (var _ = new Socket(address, port)) {
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
