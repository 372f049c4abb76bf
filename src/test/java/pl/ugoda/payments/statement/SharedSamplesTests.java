package pl.ugoda.payments.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of the real world that lie beside the project on our machines; elsewhere our own samples must do. */
@EnabledIf("present")
class SharedSamplesTests {
    static boolean present() {
        return folder().isPresent();
    }

    private static Optional<Path> folder() {
        return Stream.of("../shared/samples/bank", "../../shared/samples/bank")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static JsonNode json(String path) {
        try {
            return JsonMapper.shared()
                    .readTree(Files.readString(folder().orElseThrow().resolve(path)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static StatementFile.Read read(String path) throws IOException {
        StatementFile file =
                StatementReader.read(Files.readAllBytes(folder().orElseThrow().resolve(path)));
        assertThat(file).isInstanceOf(StatementFile.Read.class);
        return (StatementFile.Read) file;
    }

    static List<JsonNode> realFiles() {
        return StreamSupport.stream(json("mt940/expected.json").spliterator(), false)
                .toList();
    }

    static List<JsonNode> composedFiles() {
        return StreamSupport.stream(json("composed/expected.json").spliterator(), false)
                .filter(file -> file.get("file").stringValue().endsWith(".sta"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("realFiles")
    void realStatementsSayWhatIsExpected(JsonNode file) throws IOException {
        List<BankStatement> statements =
                read("mt940/" + file.get("file").stringValue()).statements();
        JsonNode expected = file.get("expected");
        assertThat(statements).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            BankStatement statement = statements.get(i);
            JsonNode wanted = expected.get(i);
            assertThat(statement.reference()).isEqualTo(wanted.get("ref").stringValue());
            assertThat(statement.account()).isEqualTo(wanted.get("account").stringValue());
            assertThat(statement.number()).isEqualTo(wanted.get("number").stringValue());
            assertThat(statement.currency()).isEqualTo(wanted.get("currency").stringValue());
            assertThat(statement.openingBalance())
                    .isEqualByComparingTo(wanted.get("opening").stringValue());
            if (wanted.has("closing")) {
                assertThat(statement.closingBalance())
                        .isEqualByComparingTo(wanted.get("closing").stringValue());
            } else {
                assertThat(statement.closingBalance()).isNull();
            }
            assertThat(statement.entries()).hasSize(wanted.get("transactions").intValue());
            assertThat(sum(statement, 1))
                    .isEqualByComparingTo(wanted.get("sumCredit").stringValue());
            assertThat(sum(statement, -1))
                    .isEqualByComparingTo(wanted.get("sumDebit").stringValue());
            JsonNode balances = wanted.get("balances");
            assertThat(statement.balances()).isEqualTo(balances.isNull() ? null : (Boolean) balances.booleanValue());
        }
    }

    @ParameterizedTest
    @MethodSource("composedFiles")
    void composedStatementsSayWhatIsExpected(JsonNode file) throws IOException {
        StatementFile.Read read = read("composed/" + file.get("file").stringValue());
        assertThat(read.problems()).isEmpty();
        assertThat(read.statements()).hasSize(1);
        BankStatement statement = read.statements().getFirst();
        assertThat(statement.account()).isEqualTo(file.get("account").stringValue());
        assertThat(statement.balances()).isTrue();
        JsonNode rows = file.get("rows");
        assertThat(statement.entries()).hasSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            StatementEntry entry = statement.entries().get(i);
            JsonNode row = rows.get(i);
            assertThat(entry.bookedOn()).isEqualTo(row.get("date").stringValue());
            assertThat(entry.amount()).isEqualByComparingTo(row.get("amount").stringValue());
            assertThat(entry.particulars().title()).isEqualTo(row.get("title").stringValue());
            assertThat(entry.particulars().counterpartyName())
                    .isEqualTo(row.get("counterparty").stringValue());
            assertThat(entry.particulars().counterpartyAccount())
                    .isEqualTo(row.get("account").stringValue());
        }
    }

    private static BigDecimal sum(BankStatement statement, int sign) {
        return statement.entries().stream()
                .map(StatementEntry::amount)
                .filter(amount -> amount.signum() == sign)
                .map(BigDecimal::abs)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
