package pl.ugoda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTests {
    @TempDir
    Path folder;

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

    @ParameterizedTest
    @ValueSource(strings = {"--help", "statement --help", "replay --help"})
    void helpTellsWhatExitCodesMean(String arguments) {
        assertThat(program.run(arguments.split(" "))).isZero();
        assertThat(program.out()).contains("Exit codes:", "some inputs were refused");
    }

    @Test
    void itSaysItsVersion() {
        assertThat(program.run("--version")).isZero();
        assertThat(program.out()).startsWith("ugoda ");
    }

    @Test
    void whatIsNoIdOfADecisionIsSaidWithoutTheNameOfAnException() {
        assertThat(program.run("replay", "--decision", "abc")).isEqualTo(2);
        assertThat(program.err()).contains("'abc' is not the id of a decision").doesNotContain("Exception", "UUID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invoice", "statement", "interest --file"})
    void aFolderAMissingAndAnEmptyFileAreToldApart(String command) throws IOException {
        Path empty = Files.createFile(folder.resolve("empty"));

        assertThat(errorOf(command, folder)).contains("this is a folder, not a file");
        assertThat(errorOf(command, folder.resolve("nothing"))).contains("there is no such file");
        assertThat(errorOf(command, empty)).contains("the file is empty");
    }

    private String errorOf(String command, Path file) {
        var asked = new CommandLineDriver();
        var arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.add(file.toString());
        assertThat(asked.run(arguments.toArray(String[]::new))).isNotZero();
        assertThat(asked.out()).isEmpty();
        return asked.err();
    }
}
