package pl.ugoda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused before anything is started: the driver's server cannot be opened. */
class BenchCommandTests {
    private final CommandLineDriver program = new CommandLineDriver();

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        assertThat(program.run("bench", "imports")).isEqualTo(Program.BAD_USAGE);
        assertThat(program.err()).contains("'imports'", "daily-run, import, portal");
        assertThat(program.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "99", "300001", "2147483647"})
    void aSizeItCannotMeasureIsAnsweredWithThoseItCan(String size) {
        assertThat(program.run("bench", "import", "--size", size)).isEqualTo(Program.BAD_USAGE);
        assertThat(program.err()).contains("from 100 to 300000 invoices", size);
        assertThat(program.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bench", "bench import --size", "bench import --size many", "bench import --size 99999999999"})
    void aCallThatMakesNoSenseIsRefused(String arguments) {
        assertThat(program.run(arguments.split(" "))).isEqualTo(Program.BAD_USAGE);
        assertThat(program.err()).isNotBlank();
    }

    @Test
    void theHelpNamesEveryBenchmark() {
        assertThat(program.run("bench", "--help")).isZero();
        assertThat(program.out()).contains("daily-run", "import", "portal", "--size", "--json");
    }
}
