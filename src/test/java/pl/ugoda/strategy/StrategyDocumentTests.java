package pl.ugoda.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategyDocumentTests {
    private static final String GOOD = """
            strategy: small
            version: 3
            for: {rule: everyone, when: "true"}
            steps:
              - step: only
                day: due + 1
                only-if:
                  - {rule: worth-it, when: totalMinor > 100}
                contact: [EMAIL]
                template: t
                purpose: REMINDER
                tone: KIND
            """;

    @Test
    void theShippedStrategiesWalkTheClassicPath() {
        assertThat(ShippedStrategies.read("firm-business").stepKeys())
                .containsExactly("first-email", "sms", "call", "demand", "pre-court-demand", "review");
        assertThat(ShippedStrategies.read("gentle-consumer").stepKeys())
                .containsExactly("friendly-reminder", "second-reminder", "way-out", "talk", "demand", "review");
    }

    @Test
    void aDocumentKeepsItsNameItsVersionAndItsText() {
        StrategyVersion read = StrategyVersion.read(GOOD);
        assertThat(read).hasToString("small 3");
        assertThat(read.document()).isEqualTo(GOOD);
        assertThat(read.rules()).containsExactly("everyone", "worth-it");
        assertThat(read.templates()).containsExactly("EMAIL:t");
    }

    // what is written instead -> what the answer names
    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    tone: KIND               | tone: SHOUTING            | 'SHOUTING' is none of [KIND, PLAIN, FIRM]
                    day: due + 1             | day: tomorrow             | day is 'due + 3'
                    day: due + 1             | day: previous - 1         | at least a day after the previous one
                    contact: [EMAIL]         | contact: [CALL]           | a call is a task
                    contact: [EMAIL]         | contact: []               | contact names channels
                    contact: [EMAIL]         | task: ENTRANCE            | task is CALL or REVIEW
                    contact: [EMAIL]         | channel: [EMAIL]          | unknown word 'channel'
                    template: t              | template: ../../etc       | is not a key
                    totalMinor > 100         | totalMinor > "100"        | condition worth-it
                    totalMinor > 100         | totalMinor                | condition worth-it
                    totalMinor > 100         | password == "x"           | condition worth-it
                    totalMinor > 100         | "[1].all(x, x > 0)"       | condition worth-it
                    version: 3               | version: three            | 'version' is missing or not a number
                    version: 3               | version: [3               | not YAML
                    tone: KIND               | tone: !!java.io.File x    | not YAML
                    """)
    void aMistakeIsNamedWithItsPlace(String good, String bad, String named) {
        assertThatThrownBy(() -> StrategyVersion.read(GOOD.replace(good, bad)))
                .isInstanceOf(UnreadableStrategy.class)
                .hasMessageContaining(named);
    }

    @Test
    void aStepMayNotStandTwice() {
        String twice = GOOD + GOOD.substring(GOOD.indexOf("  - step"));
        assertThatThrownBy(() -> StrategyVersion.read(twice)).hasMessageContaining("step only stands twice");
    }

    @Test
    void aDocumentWithoutStepsIsRefused() {
        assertThatThrownBy(() -> StrategyVersion.read(GOOD.substring(0, GOOD.indexOf("steps"))))
                .hasMessageContaining("1 to 40 steps");
    }
}
