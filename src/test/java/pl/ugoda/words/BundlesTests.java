package pl.ugoda.words;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.ugoda.kernel.Language;

/** Guards every bundle of the product: both languages, every plural form, and no page that names a message nobody wrote. */
class BundlesTests {
    private static final Path BUNDLES = Path.of("src/main/resources/words");
    private static final Pattern USED =
            Pattern.compile("\\b(?:t|text)\\(\\s*\"([a-z][a-z0-9]*\\.[A-Za-z0-9_.-]*[A-Za-z0-9])\"\\s*[,)]");

    static List<String> modules() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.replaceFirst("_(pl|en)\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyMessageExistsInBothLanguagesWithTheSameArguments(String module) throws IOException {
        Properties polish = bundle(module, "pl");
        Properties english = bundle(module, "en");
        assertThat(english.stringPropertyNames()).isEqualTo(polish.stringPropertyNames());
        for (String key : polish.stringPropertyNames()) {
            assertThat(key).startsWith(module + ".");
            assertThat(arguments(english.getProperty(key))).as(key).isEqualTo(arguments(polish.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aPluralHasEveryFormItsLanguageNeeds(String module) throws IOException {
        for (String key : bundle(module, "pl").stringPropertyNames()) {
            assertThat(pluralsLacking(bundle(module, "pl").getProperty(key), Set.of("one", "few", "many", "other")))
                    .as(key)
                    .isEmpty();
            assertThat(pluralsLacking(bundle(module, "en").getProperty(key), Set.of("one", "other")))
                    .as(key)
                    .isEmpty();
        }
    }

    @Test
    void everyMessageNamedInAPageOrInCodeExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path root : List.of(Path.of("src/main/java"), Path.of("src/main/jte"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    USED.matcher(Files.readString(file))
                            .results()
                            .map(used -> used.group(1))
                            .filter(key -> !exists(key))
                            .forEach(key -> missing.add(key + " in " + file));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean exists(String key) {
        return Words.in(Language.PL).has(key);
    }

    private static Properties bundle(String module, String language) throws IOException {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(BUNDLES.resolve(module + "_" + language + ".properties"))) {
            texts.load(file);
        }
        return texts;
    }

    private static Set<String> arguments(String text) {
        MessagePattern pattern = new MessagePattern(text);
        return parts(pattern).stream()
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)
                .map(pattern::getSubstring)
                .collect(toCollection(TreeSet::new));
    }

    private static List<Set<String>> pluralsLacking(String text, Set<String> needed) {
        MessagePattern pattern = new MessagePattern(text);
        List<Set<String>> lacking = new ArrayList<>();
        for (int start = 0; start < pattern.countParts(); start++) {
            if (pattern.getPart(start).getArgType() != MessagePattern.ArgType.PLURAL
                    || pattern.getPartType(start) != MessagePattern.Part.Type.ARG_START) {
                continue;
            }
            Set<String> forms = new TreeSet<>(needed);
            int end = pattern.getLimitPartIndex(start);
            for (int at = start + 1; at < end; at++) {
                MessagePattern.Part part = pattern.getPart(at);
                if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                    forms.remove(pattern.getSubstring(part));
                } else if (part.getType() == MessagePattern.Part.Type.MSG_START) {
                    at = pattern.getLimitPartIndex(at);
                }
            }
            if (!forms.isEmpty()) {
                lacking.add(forms);
            }
        }
        return lacking;
    }

    private static List<MessagePattern.Part> parts(MessagePattern pattern) {
        List<MessagePattern.Part> parts = new ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            parts.add(pattern.getPart(i));
        }
        return parts;
    }
}
