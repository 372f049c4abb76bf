package pl.ugoda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every setting a person can give is described where they will look for it. */
class SettingsTests {
    @Test
    void everySettingIsDescribedAndNoOther() throws IOException {
        var used = names(Files.readString(Path.of("src/main/resources/application.yaml")), "\\$\\{(UGODA_[A-Z_]+)");
        var described = names(Files.readString(Path.of("docs/settings.md")), "`(UGODA_[A-Z_]+)`");
        assertThat(described).isEqualTo(used);
    }

    private static Set<String> names(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
