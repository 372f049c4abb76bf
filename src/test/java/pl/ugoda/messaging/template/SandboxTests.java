package pl.ugoda.messaging.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTests {
    private final Variables variables = Variables.with()
            .text("creditor", "Hurtownia <Brzezina> & \"Syn\"")
            .number("count", 2)
            .rows(
                    "claims",
                    List.of(
                            Map.of("invoice", "FV/1", "left", "10,00 zł"),
                            Map.of("invoice", "FV/2", "left", "5,00 zł")))
            .done();

    @Test
    void gapsLoopsAndConditionsWork() {
        var text =
                "{% for claim in claims %}{{ claim.invoice }}: {{ claim.left }}; {% endfor %}{% if count > 1 %}razem{% endif %}";
        assertThat(Sandbox.parse(text).fill(variables.plain())).isEqualTo("FV/1: 10,00 zł; FV/2: 5,00 zł; razem");
    }

    @Test
    void textsAreEscapedForHtmlWithoutTheTemplateAskingForIt() {
        assertThat(Sandbox.parse("<p>{{ creditor }}</p>").fill(variables.escaped()))
                .isEqualTo("<p>Hurtownia &lt;Brzezina&gt; &amp; &quot;Syn&quot;</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ creditr }}",
                "{{ creditor",
                "{% for x in claims %}",
                "{% include 'other' %}",
                "{% for i in (1..1000000) %}x{% endfor %}",
                "{% for i in (1..1999) %}{{ long }}{% endfor %}",
                "{{ creditor | nonsense }}",
            })
    void whatIsBrokenIsRefused(String source) {
        var long1000 = Variables.with()
                .text("creditor", "A")
                .text("long", "x".repeat(1_000))
                .rows("claims", List.of())
                .done();
        assertThatThrownBy(() -> Sandbox.parse(source).fill(long1000.plain())).isInstanceOf(BrokenTemplate.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ creditor.class.name }}", "{{ creditor.bytes }}", "{{ claims.class }}"})
    void objectsCannotBeReachedThroughAValue(String source) {
        String answer;
        try {
            answer = Sandbox.parse(source).fill(variables.plain());
        } catch (BrokenTemplate refused) {
            answer = "";
        }
        assertThat(answer).doesNotContain("java").isBlank();
    }
}
