package pl.ugoda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated parts of the documents agree with the code. {@code -Dugoda.documents=write} brings them up to date. */
class HouseDocumentsTests {
    private static final boolean WRITE = "write".equals(System.getProperty("ugoda.documents"));
    private static final HouseDocuments DOCUMENTS = new HouseDocuments();

    static Stream<String> modules() {
        return DOCUMENTS.moduleNames();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void thePageOfAModuleAgreesWithIt(String module) throws IOException {
        Path page = Path.of("docs/modules", module + ".md");
        assertThat(page)
                .as("every module has a page whose upper half is written by hand")
                .exists();
        String before = Files.readString(page);
        int mark = before.indexOf(HouseDocuments.MARK);
        String upper = mark < 0 ? before.stripTrailing() + "\n\n" : before.substring(0, mark);
        compare(page, upper + DOCUMENTS.canvas(module).stripTrailing() + "\n");
    }

    @Test
    void theDrawingOfTheHouseAgreesWithIt() throws IOException {
        compare(Path.of("docs/house.md"), DOCUMENTS.drawing());
    }

    private static void compare(Path page, String expected) throws IOException {
        if (WRITE) {
            Files.writeString(page, expected);
        }
        assertThat(page)
                .as("run with -Dugoda.documents=write to bring it up to date")
                .content()
                .isEqualTo(expected);
    }
}
