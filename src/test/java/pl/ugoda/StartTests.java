package pl.ugoda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StartTests {
    private static final int CLASS_FILES_OF_JAVA_17 = 61;

    @Test
    void anOlderJavaIsToldInBothLanguagesWhatIsNeeded() {
        assertThat(Start.refusal(17))
                .hasValueSatisfying(words -> assertThat(words.lines())
                        .hasSize(2)
                        .anySatisfy(line -> assertThat(line).contains("potrzebuje Javy 25", "to jest Java 17"))
                        .anySatisfy(line -> assertThat(line).contains("needs Java 25", "this is Java 17")));
        assertThat(Start.refusal(24)).isPresent();
    }

    @Test
    void theJavaThatIsNeededAndLaterOnesWillDo() {
        assertThat(Start.refusal(25)).isEmpty();
        assertThat(Start.refusal(26)).isEmpty();
    }

    @Test
    void anOlderJavaCanReadTheClassThatSaysSo() throws IOException {
        try (var bytes = new DataInputStream(Start.class.getResourceAsStream("Start.class"))) {
            assertThat(bytes.readInt()).isEqualTo(0xCAFEBABE);
            assertThat(bytes.readUnsignedShort()).as("minor version").isZero();
            assertThat(bytes.readUnsignedShort()).as("major version").isEqualTo(CLASS_FILES_OF_JAVA_17);
        }
    }
}
