package pl.ugoda.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class BadRowsTests {
    @Test
    void aSpreadsheetThatOpensTheFileComputesNothing() throws IOException {
        var file = new StringWriter();

        BadRows.line(List.of("=HYPERLINK(\"x\")", "-5,00", "+48 600 000 318", "Żółta Gęś"), ';', file);

        assertThat(file).hasToString("\"'=HYPERLINK(\"\"x\"\")\";\"-5,00\";\"'+48 600 000 318\";\"Żółta Gęś\"\r\n");
    }
}
