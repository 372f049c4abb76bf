package pl.ugoda.intake.ksef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs over the public sample invoices where a checkout has them beside it; elsewhere there is nothing to run. */
class PublicSampleInvoicesTests {
    @TestFactory
    Stream<DynamicTest> everyPublicSampleIsReadAsExpected() throws IOException {
        Optional<Path> samples = Stream.of("../shared", "../../shared")
                .map(place -> Path.of(place, "samples", "invoices", "ksef"))
                .filter(Files::isDirectory)
                .findFirst();
        if (samples.isEmpty()) {
            return Stream.empty();
        }
        Path folder = samples.get();
        JsonNode expected = new JsonMapper().readTree(Files.readString(folder.resolve("expected.json")));
        return StreamSupport.stream(expected.spliterator(), false)
                .map(sample -> dynamicTest(sample.get("file").asString(), () -> compare(folder, sample)));
    }

    private static void compare(Path folder, JsonNode sample) throws IOException {
        String file = sample.get("file").asString();
        JsonNode expected = sample.get("expected");
        switch (InvoiceReader.read(file, Files.readAllBytes(folder.resolve(file)))) {
            case InvoiceReading.Unreadable(var problem) ->
                assertThat(text(expected, "invoiceNumber"))
                        .as(problem.sentence())
                        .isNull();
            case InvoiceReading.Read(var invoice) -> {
                assertThat(invoice.form()).isEqualTo(text(expected, "formCode"));
                assertThat(invoice.number()).isEqualTo(text(expected, "invoiceNumber"));
                assertThat(invoice.issuedOn()).hasToString(text(expected, "issueDate"));
                assertThat(invoice.kind().name()).isEqualTo(text(expected, "type"));
                assertThat(invoice.gross().amount()).isEqualByComparingTo(new BigDecimal(text(expected, "gross")));
                assertThat(invoice.gross().currency().getCurrencyCode()).isEqualTo(text(expected, "currency"));
                assertThat(invoice.dues().stream().map(Object::toString).toList())
                        .isEqualTo(texts(expected.get("dueDates")));
                assertThat(Optional.ofNullable(invoice.bankAccount()).stream().toList())
                        .isEqualTo(texts(expected.get("accounts")).stream()
                                .limit(1)
                                .toList());
                assertThat(Optional.ofNullable(invoice.corrects()).stream().toList())
                        .isEqualTo(texts(expected.get("correctsNumbers")));
                if (text(expected, "amountDue") != null) {
                    assertThat(invoice.amountDue().amount().toPlainString()).isEqualTo(text(expected, "amountDue"));
                }
                assertThat(invoice.paidInFull()).isEqualTo("1".equals(text(expected, "paid")));
                party(invoice.seller(), expected.get("seller"));
                party(invoice.buyer(), expected.get("buyer"));
            }
        }
    }

    private static void party(InvoiceParty party, JsonNode expected) {
        assertThat(party.nip()).isEqualTo(text(expected, "nip"));
        assertThat(party.foreignId()).isEqualTo(text(expected, "vatUE"));
        assertThat(party.name()).isEqualTo(text(expected, "name"));
        assertThat(party.email()).isEqualTo(text(expected, "email"));
        assertThat(party.phone()).isEqualTo(text(expected, "phone"));
        assertThat(party.address()).isEqualTo(text(expected, "address"));
        assertThat(party.customerNumber()).isEqualTo(text(expected, "customerNo"));
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
