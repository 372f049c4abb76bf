package pl.ugoda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTests {
    private final CommandLineDriver program = new CommandLineDriver();

    @Test
    void withoutACommandTheProductIsServed() {
        assertThat(program.run()).isZero();
        assertThat(program.started).containsExactly("PRODUCT []");
    }

    @Test
    void serveHandsItsSettingsOn() {
        assertThat(program.run("serve", "--server.port=0", "--ugoda.data-dir=/tmp/x y"))
                .isZero();
        assertThat(program.started).containsExactly("PRODUCT [--server.port=0, --ugoda.data-dir=/tmp/x y]");
    }

    @Test
    void demoStartsTheDemo() {
        assertThat(program.run("demo")).isZero();
        assertThat(program.started).containsExactly("DEMO []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sevre", "--port", "serve --prot", "serve 8080", "demo now"})
    void aTypingErrorStartsNothing(String arguments) {
        assertThat(program.run(arguments.split(" "))).isEqualTo(2);
        assertThat(program.started).isEmpty();
        assertThat(program.err()).isNotBlank();
        assertThat(program.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "serve --help", "demo --help"})
    void everyCommandExplainsItself(String arguments) {
        assertThat(program.run(arguments.split(" "))).isZero();
        assertThat(program.started).isEmpty();
        assertThat(program.out()).startsWith("Usage: ugoda");
    }
}
