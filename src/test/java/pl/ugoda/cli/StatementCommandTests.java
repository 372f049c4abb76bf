package pl.ugoda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementCommandTests {
    private static final String STATEMENT = """
            :20:REF
            :25:/PL61109010140000071219812874
            :28C:7/1
            :60F:C261103PLN1000,00
            :61:2611051104C123,4N107NONREF//3011
            :86:020~00107
            ~20ZAPŁATA FV/118/11/2026
            ~32ŁĄKA WZORCOWA S.A.
            ~38PL34116022025473613344650892
            :62F:C261105PLN1123,40
            -
            """;

    @TempDir
    Path folder;

    private final CommandLineDriver program = new CommandLineDriver();

    @Test
    void printsTheAgreedJson() throws IOException {
        String file = file("a.sta", STATEMENT);
        assertThat(program.run("statement", file, "--json")).isZero();
        assertThat(program.out()).isEqualToIgnoringWhitespace("""
                [{"file":"%s","format":"MT940","account":"PL61109010140000071219812874","currency":"PLN","number":"7/1",
                  "openingBalance":"1000.00","closingBalance":"1123.40","from":"2026-11-03","to":"2026-11-05","balances":true,
                  "entries":[{"bookingDate":"2026-11-04","valueDate":"2026-11-05","amount":"123.40","type":"N107",
                    "title":"ZAPŁATA FV/118/11/2026","counterpartyName":"ŁĄKA WZORCOWA S.A.",
                    "counterpartyAccount":"34116022025473613344650892","reference":"3011","reversal":false}]}]
                """.formatted(file));
        assertThat(program.err()).isEmpty();
    }

    @Test
    void refusesByNameAndAnswersTheOthers() throws IOException {
        String good = file("a.sta", STATEMENT);
        String camt = file("b.xml", "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"/>");
        String missing = folder.resolve("c.sta").toString();
        assertThat(program.run("statement", good, camt, missing, "--json")).isEqualTo(1);
        assertThat(program.out())
                .contains("\"number\" : \"7/1\"")
                .contains("camt.053.001.02 is not supported yet")
                .contains("there is no such file");
    }

    @Test
    void remarksOnWhatDoesNotAgreeWithoutRefusing() throws IOException {
        String file = file("a.sta", STATEMENT.replace("1123,40", "1123,41"));
        assertThat(program.run("statement", file)).isZero();
        assertThat(program.err()).contains("do not lead from its opening to its closing balance");
        assertThat(program.out()).contains("DOES NOT AGREE").contains("123.40 PLN");
    }

    @Test
    void aLostEntryIsNamedWithItsLineAndTheExitCodeTells() throws IOException {
        String file = file("a.sta", STATEMENT.replace(":61:2611051104C", ":61:26x1051104C"));
        assertThat(program.run("statement", file, "--json")).isEqualTo(1);
        assertThat(program.err()).contains("line 5: this entry cannot be read");
    }

    @Test
    void withoutAFileTheCallIsRefused() {
        assertThat(program.run("statement")).isEqualTo(2);
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, text.getBytes(Charset.forName("ISO-8859-2")));
        return file.toString();
    }
}
