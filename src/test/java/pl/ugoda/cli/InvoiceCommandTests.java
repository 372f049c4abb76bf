package pl.ugoda.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ugoda.intake.ksef.FaFixtures.anInvoice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InvoiceCommandTests {
    private final CommandLineDriver driver = new CommandLineDriver();

    @TempDir
    Path folder;

    @Test
    void anInvoiceIsToldAsOneObject() throws IOException {
        Path file = Files.write(folder.resolve("a.xml"), anInvoice().bytes());

        assertThat(driver.run("invoice", file.toString(), "--json")).isEqualTo(Program.DONE);

        JsonNode answer = new JsonMapper().readTree(driver.out()).get(0);
        assertThat(answer.propertyNames())
                .containsExactly(
                        "file",
                        "format",
                        "number",
                        "ksefNumber",
                        "kind",
                        "issueDate",
                        "saleDate",
                        "dueDate",
                        "currency",
                        "gross",
                        "alreadyPaid",
                        "amountDue",
                        "seller",
                        "buyer",
                        "bankAccount",
                        "corrects",
                        "booked");
        assertThat(answer.get("file").asString()).isEqualTo(file.toString());
        assertThat(answer.get("dueDate").asString()).isEqualTo("2026-11-16");
        assertThat(answer.get("amountDue").asString()).isEqualTo("1230.00");
        assertThat(answer.get("alreadyPaid").asString()).isEqualTo("0.00");
        assertThat(answer.get("buyer").get("nip").asString()).isEqualTo("1111111111");
        assertThat(answer.get("booked").asString()).isEqualTo("claim");
    }

    @Test
    void aBrokenFileIsNamedAndTheOthersAreAnswered() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.xml"), "<Faktura><Fa></Faktura>");
        Path good = Files.write(folder.resolve("good.xml"), anInvoice().bytes());
        Path absent = folder.resolve("absent.xml");

        assertThat(driver.run("invoice", broken.toString(), absent.toString(), good.toString(), "--json"))
                .isEqualTo(Program.REFUSED);

        JsonNode answers = new JsonMapper().readTree(driver.out());
        assertThat(answers.get(0).get("error").asString()).startsWith("line 1, column ");
        assertThat(answers.get(1).get("error").asString()).isEqualTo("there is no such file; check its name");
        assertThat(answers.get(2).get("number").asString()).isEqualTo("FV/2026/0701");
    }

    @Test
    void aPersonReadsOneLinePerFile() throws IOException {
        Path file = Files.write(folder.resolve("a.xml"), anInvoice().bytes());

        assertThat(driver.run("invoice", file.toString())).isEqualTo(Program.DONE);

        assertThat(driver.out()).contains("VAT FV/2026/0701 of 2026-11-02, 1230.00 PLN due on 2026-11-16, claim");
    }
}
