package pl.ugoda;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The house stays a crowd of small rooms. */
class HouseSizeTests {
    private static final int LINES_OF_A_FILE = 400;
    private static final int COLLABORATORS = 7;
    private static final int TYPES_OF_THE_KERNEL = 25;
    /** Modules whose purpose is to be used: their types are words for others. */
    private static final List<String> SHARED_WORDS = List.of("kernel", "words", "web");

    /** Still too open, each to be mended by hiding or nesting; the list may only shrink. */
    private static final Set<String> STILL_TOO_OPEN = Set.of("agreements", "claims");

    private static final List<JavaClass> CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("pl.ugoda").stream()
                    .filter(type ->
                            type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                    .toList();

    @Test
    void noFileIsLongerThanAReaderCanHold() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > LINES_OF_A_FILE)
                    .toList();
            assertThat(tooLong).isEmpty();
        }
    }

    @Test
    void atLeastHalfOfAModuleIsHidden() {
        Map<String, List<JavaClass>> modules = CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith("pl.ugoda."))
                .collect(Collectors.groupingBy(type -> type.getPackageName().split("\\.")[2]));
        var open = modules.entrySet().stream()
                .filter(module -> !SHARED_WORDS.contains(module.getKey()))
                .filter(module -> module.getValue().size() > 8)
                .filter(module -> 2
                                * module.getValue().stream()
                                        .filter(HouseSizeTests::isHidden)
                                        .count()
                        < module.getValue().size())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(open).containsExactlyInAnyOrderElementsOf(STILL_TOO_OPEN);
    }

    @Test
    void noClassNeedsMoreThanSevenCollaborators() {
        var crowded = CLASSES.stream()
                .filter(type -> !type.isRecord() && !type.isEnum())
                .filter(type -> type.getConstructors().stream()
                        .anyMatch(constructor -> constructor.getParameters().size() > COLLABORATORS))
                .map(JavaClass::getName)
                .toList();
        assertThat(crowded).isEmpty();
    }

    @Test
    void theSharedWordsStayFew() {
        assertThat(CLASSES.stream().filter(type -> type.getPackageName().equals("pl.ugoda.kernel")))
                .hasSizeLessThan(TYPES_OF_THE_KERNEL);
    }

    private static boolean isHidden(JavaClass type) {
        return !type.getModifiers().contains(JavaModifier.PUBLIC)
                || !type.getPackageName().matches("pl\\.ugoda\\.[a-z]+");
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
