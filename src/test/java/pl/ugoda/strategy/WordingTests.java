package pl.ugoda.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ugoda.strategy.SnapshotFixtures.DUE;
import static pl.ugoda.strategy.SnapshotFixtures.aFirm;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.Language;
import pl.ugoda.messaging.template.ShippedTemplates;
import pl.ugoda.words.Words;

class WordingTests {
    @Test
    void aDecisionIsToldInPolishAsPeopleWouldTellIt() {
        var phrases = Words.in(Language.PL).plain();
        var opened = aFirm().took("first-email", DUE.plusDays(1), Channel.EMAIL)
                .openedOn(DUE.plusDays(2))
                .now();
        var decided = Engine.decide(opened, ShippedStrategies.read("firm-business"), DUE.plusDays(3));
        assertThat(Wording.of(decided.decision(), phrases)).isEqualTo("Czekamy do 15 listopada: krótkie przypomnienie");
        assertThat(decided.findings().stream().map(each -> Wording.of(each, phrases)))
                .containsExactly(
                        "Do zapłaty jest 1 faktura.",
                        "Nic nie wstrzymuje całej sprawy.",
                        "Nie było odpowiedzi.",
                        "Wiadomość niedawno otwarto. Dajemy więcej czasu.",
                        "Następny krok to krótkie przypomnienie, ale dopiero 15 listopada.");
    }

    @Test
    void aPromiseIsToldWithItsLastDay() {
        var phrases = Words.in(Language.EN).plain();
        var promised = aFirm().heldFor("PROMISE", DUE.plusDays(9)).now();
        var decided = Engine.decide(promised, ShippedStrategies.read("firm-business"), DUE.plusDays(3));
        assertThat(decided.findings().stream().map(each -> Wording.of(each, phrases)))
                .contains("Payment was promised. We wait for it.", "The silence lasts until 19 November.");
    }

    @Test
    void theSameLastSilentDayIsToldWhereverTheSilenceIs() {
        var phrases = Words.in(Language.PL).plain();
        var promised = aFirm().heldFor("PROMISE", DUE.plusDays(9)).now();
        var decided = Engine.decide(promised, ShippedStrategies.read("firm-business"), DUE.plusDays(3));
        assertThat(Wording.of(decided.decision(), phrases)).isEqualTo("Cisza do 19 listopada");
        assertThat(Wording.holding(decided.findings(), phrases)).contains("Cisza trwa do 19 listopada.");
    }

    @Test
    void whyCourtMayNotBeNamedIsSaid() {
        var phrases = Words.in(Language.PL).plain();
        var findings = List.of(
                Finding.of("court-meant", false),
                Finding.of("surely-in-time", true),
                Finding.of("court-left-out", true, "step", "pre-court-demand"));
        assertThat(Wording.courtLeftOut(findings, phrases))
                .hasValueSatisfying(said -> assertThat(said)
                        .contains("o sądzie teraz nie wolno pisać. Wierzyciel nie zaznaczył")
                        .doesNotContain("na pewno nie jest przedawniona"));
        assertThat(Wording.courtLeftOut(findings.subList(0, 2), phrases)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyRuleAndStepOfTheShippedStrategiesHasWords(Language language) {
        var phrases = Words.in(language);
        for (StrategyVersion strategy : ShippedStrategies.all()) {
            assertThat(phrases.has("strategy.title." + strategy.key())).isTrue();
            assertThat(strategy.rules())
                    .allMatch(rule -> phrases.has("strategy.rule." + rule + ".yes")
                            && phrases.has("strategy.rule." + rule + ".no"));
            assertThat(strategy.stepKeys()).allMatch(step -> phrases.has("strategy.step." + step));
        }
        assertThat(Stream.of(Channel.values())).allMatch(channel -> phrases.has("strategy.channel." + channel));
        assertThat(Stream.of(TaskKind.values())).allMatch(task -> phrases.has("strategy.task." + task));
    }

    @Test
    void everyTemplateOfTheShippedStrategiesIsShipped() {
        for (StrategyVersion strategy : ShippedStrategies.all()) {
            assertThat(strategy.templates())
                    .allMatch(
                            template -> ShippedTemplates.NAMES.contains(template.substring(template.indexOf(':') + 1)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DECEASED",
                "INSOLVENT",
                "WRONG_PERSON",
                "REPRESENTED",
                "HARDSHIP",
                "COMPLAINT",
                "DISPUTE",
                "PAYMENT_PENDING",
                "MONEY_UNDECIDED",
                "PROMISE",
                "AGENT_AT_WORK"
            })
    void everyReasonOfSilenceHasWords(String reason) {
        var held = aFirm().heldFor(reason, null).now();
        var findings = Engine.decide(held, ShippedStrategies.read("firm-business"), DUE)
                .findings();
        assertThat(List.of(Language.values()))
                .allMatch(language ->
                        findings.stream().allMatch(each -> Words.in(language).has(each.messageKey())));
    }
}
