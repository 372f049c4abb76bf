package pl.ugoda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Migrations are a story without missing pages, one for each module. */
class MigrationsTests {
    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Pattern NAME = Pattern.compile("V([0-9]+)__[a-z0-9_]+\\.sql");
    private static final Pattern TABLE =
            Pattern.compile("CREATE (?:TABLE|INDEX \\w+ ON|FUNCTION)(?: IF NOT EXISTS)? (\\w+)\\.");

    static Stream<Path> modules() throws IOException {
        try (var folders = Files.list(FOLDER)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void areNumberedWithoutGaps(Path module) throws IOException {
        try (var files = Files.list(module)) {
            var numbers = files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .map(matcher -> matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0)
                    .sorted()
                    .toList();
            assertThat(numbers)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void touchOnlyTheirOwnSchema(Path module) throws IOException {
        try (var files = Files.list(module)) {
            for (Path file : files.toList()) {
                assertThat(TABLE.matcher(Files.readString(file)).results().map(found -> found.group(1)))
                        .as(file.toString())
                        .allMatch(schema -> schema.equals(module.getFileName().toString()));
            }
        }
    }
}
