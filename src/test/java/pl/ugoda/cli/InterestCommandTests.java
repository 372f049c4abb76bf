package pl.ugoda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class InterestCommandTests {
    private final CommandLineDriver program = new CommandLineDriver();

    @TempDir
    Path folder;

    @Test
    void oneDebtAsJsonHasTheShapeThatIntegratorsRelyOn() {
        int exitCode = program.run(("interest --regime late --principal 3200.00 --due 2024-02-09 --as-of 2024-05-11"
                        + " --payment 2024-05-10:700.00 --json")
                .split(" "));

        assertThat(exitCode).isZero();
        assertThat(program.out()).isEqualTo("""
                {
                  "id" : null,
                  "regime" : "late",
                  "principal" : "3200.00",
                  "due" : "2024-02-09",
                  "effectiveDue" : "2024-02-09",
                  "asOf" : "2024-05-11",
                  "accrued" : "90.55",
                  "interest" : "0.80",
                  "principalLeft" : "2589.75",
                  "total" : "2590.55",
                  "currency" : "PLN",
                  "ratesVerifiedUntil" : "2026-09-04",
                  "periods" : [
                    {
                      "from" : "2024-02-10",
                      "to" : "2024-05-10",
                      "days" : 91,
                      "rate" : 11.25,
                      "base" : "3200.00",
                      "interest" : "89.75"
                    },
                    {
                      "from" : "2024-05-11",
                      "to" : "2024-05-11",
                      "days" : 1,
                      "rate" : 11.25,
                      "base" : "2589.75",
                      "interest" : "0.80"
                    }
                  ],
                  "payments" : [
                    {
                      "date" : "2024-05-10",
                      "amount" : "700.00",
                      "toCosts" : "0.00",
                      "toInterest" : "89.75",
                      "toPrincipal" : "610.25"
                    }
                  ]
                }
                """);
    }

    @Test
    void forPeopleEachLineShowsDaysRateAndSource() {
        int exitCode = program.run(
                "interest --regime trade --principal 100.00 --due 2026-10-31 --as-of 2026-11-10".split(" "));

        assertThat(exitCode).isZero();
        assertThat(program.out())
                .contains("due 2026-10-31, moved to 2026-11-02")
                .contains("8 days at 13.75 % of 100.00 PLN = 0.3014  [act of 8 March 2013")
                .contains("as of 2026-11-10: principal 100.00 PLN + interest 0.30 PLN = 100.30 PLN")
                .contains("rates are verified until 2026-09-04");
    }

    @Test
    void aFileIsAnsweredRowByRowAndRefusedRowsAreNamed() throws IOException {
        Path csv = write("""
                note,id,principal,regime,due,as_of,payments
                x,A,10000.00,late,2026-03-31,2026-06-30,
                ,B,10000.00,consumer,2026-03-31,2026-06-30,
                ,C,3200.00,late,2024-02-09,2024-05-10,2024-05-10:700.00:principal;2024-05-12:1.00

                ,D,1 000,late,2026-03-31,2026-06-30,
                ,E,10.00,late,2026-02-30,2026-06-30,
                ,F,10.00,late,2001-03-31,2026-06-30,
                ,G,10.00,late,2026-03-31,,
                ,,10.00,late,2026-03-31,2026-06-30,01.02.2026:5
                ,I,10.00,"late",2026-03-31,2026-06-30
                """, StandardCharsets.UTF_8);

        assertThat(program.run("interest", "--file", csv.toString(), "--json")).isEqualTo(1);
        List<?> answers = JsonMapper.builder().build().readValue(program.out(), List.class);
        assertThat(answers)
                .extracting(answer -> ((Map<?, ?>) answer).get("id"), answer -> ((Map<?, ?>) answer).get("total"))
                .hasToString(
                        "[(\"A\", \"10230.62\"), (\"B\", null), (\"C\", \"2589.75\"), (\"D\", null), (\"E\", null),"
                                + " (\"F\", null), (\"G\", null), (\"row 8\", null), (\"I\", \"10.23\")]");
        assertThat(program.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("B: unknown regime 'consumer'"),
                        line -> assertThat(line).startsWith("D: principal '1 000'"),
                        line -> assertThat(line).startsWith("E: due '2026-02-30'"),
                        line -> assertThat(line).startsWith("F: no rate of regime late is known for 2001-04-0"),
                        line -> assertThat(line).startsWith("G: column 'as_of' is empty"),
                        line -> assertThat(line).startsWith("row 8: payment day '01.02.2026'"));
    }

    @Test
    void aFileWithAByteOrderMarkIsRead() throws IOException {
        Path csv = write(
                "\uFEFFid,regime,principal,due,as_of\nŁ,late,10000.00,2026-03-31,2026-06-30\n", StandardCharsets.UTF_8);

        assertThat(program.run("interest", "--file", csv.toString())).isZero();
        assertThat(program.out()).startsWith("Ł: late").contains("230.62");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--regime late --principal 1.00 --due 2026-01-01",
                "--regime never --principal 1.00 --due 2026-01-01 --as-of 2026-02-01",
                "--regime late --principal -1.00 --due 2026-01-01 --as-of 2026-02-01",
                "--regime late --principal 0.00 --due 2026-01-01 --as-of 2026-02-01",
                "--regime late --principal 1.001 --due 2026-01-01 --as-of 2026-02-01",
                "--regime late --principal 1.00 --due 01.01.2026 --as-of 2026-02-01",
                "--regime late --principal 1.00 --due 2026-01-01 --as-of 2026-02-01 --payment 5.00",
                "--regime late --principal 1.00 --due 2026-01-01 --as-of 2026-02-01 --payment 2026-01-05:5:costs",
                "--file missing.csv",
                "--file missing.csv --regime late",
                "--unknown"
            })
    void aCallThatMakesNoSenseEndsWithTwo(String arguments) {
        String[] call = Stream.of("interest " + arguments)
                .flatMap(line -> Stream.of(line.split(" ")))
                .toArray(String[]::new);

        assertThat(program.run(call)).isEqualTo(2);
        assertThat(program.err()).isNotBlank();
        assertThat(program.out()).isEmpty();
    }

    @Test
    void aDebtOlderThanTheTableIsRefused() {
        assertThat(program.run(
                        "interest --regime trade --principal 1.00 --due 2008-01-02 --as-of 2026-02-01".split(" ")))
                .isEqualTo(1);
        assertThat(program.err()).contains("the table begins on 2008-12-15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"regime,principal,due\nlate,1.00,2026-01-01\n", "", "\"unclosed"})
    void aFileWithoutItsColumnsIsBadUsage(String content) throws IOException {
        Path csv = write(content, StandardCharsets.UTF_8);

        assertThat(program.run("interest", "--file", csv.toString())).isEqualTo(2);
        assertThat(program.err()).contains(csv.toString());
    }

    @Test
    void aFileInAnotherEncodingIsBadUsage() throws IOException {
        Path csv = write(
                "id,regime,principal,due,as_of\nŁódź,late,1.00,2026-01-01,2026-01-02\n",
                Charset.forName("windows-1250"));

        assertThat(program.run("interest", "--file", csv.toString())).isEqualTo(2);
        assertThat(program.err()).contains("not a UTF-8 text");
    }

    private Path write(String content, Charset charset) throws IOException {
        return Files.writeString(folder.resolve("cases.csv"), content, charset);
    }
}
