package pl.ugoda.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ugoda.strategy.SnapshotFixtures.DUE;
import static pl.ugoda.strategy.SnapshotFixtures.aFirm;
import static pl.ugoda.strategy.SnapshotFixtures.aPerson;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.Language;
import pl.ugoda.words.Words;

/** What a strategy does when limitation or the truth of a threat stands in its way (C21, C22). */
class EngineLimitationTests {
    private static final StrategyVersion FIRM = ShippedStrategies.read("firm-business");
    private static final StrategyVersion PERSON = ShippedStrategies.read("gentle-consumer");
    private static final LocalDate FAR = LocalDate.of(2030, 12, 31);
    private static final LocalDate COURT_DAY = DUE.plusDays(30);

    @Test
    void aCaseOfNothingButBarredClaimsIsOverAndSaysWhy() {
        var barred = aPerson()
                .owingNothing()
                .limited(legal(2, null, DUE.minusDays(1), 0, false))
                .now();
        var decided = Engine.decide(barred, PERSON, DUE.plusDays(3));
        assertThat(decided.decision()).isEqualTo(new Decision.Done("time-barred"));
        assertThat(said(decided)).contains("Wszystkie 2 należności są przedawnione. Nie prosimy o ich zapłatę.");
        assertThat(said(decided)).doesNotContain("Nie ma nic do zapłaty.");
    }

    @Test
    void theDayAfterTheLastEndIsTheFirstSilentOne() {
        var person = aPerson()
                .limited(legal(0, DUE.plusDays(3), DUE.plusDays(3), 0, false))
                .now();
        assertThat(Engine.decide(person, PERSON, DUE.plusDays(3)).decision()).isInstanceOf(Decision.Contact.class);
        assertThat(Engine.decide(person, PERSON, DUE.plusDays(4)).decision())
                .isEqualTo(new Decision.Done("time-barred"));
    }

    @Test
    void whatIsLeftOutAndWhatSoonWillBeIsTold() {
        var person =
                aPerson().limited(legal(1, FAR, DUE.minusDays(9), 0, false)).now();
        assertThat(said(Engine.decide(person, PERSON, DUE.plusDays(3))))
                .contains("1 przedawnioną należność pomijamy: nie prosimy o nią i nie wliczamy jej do kwoty.");
        var soon = aPerson().limited(legal(0, FAR, DUE.plusDays(40), 0, false)).now();
        assertThat(said(Engine.decide(soon, PERSON, DUE.plusDays(3))))
                .contains("Uwaga: przedawnienie może nastąpić już po 20 grudnia.");
    }

    @Test
    void courtIsNamedWhenTheCreditorMeansItAndNothingSpeaksAgainstIt() {
        assertThat(Engine.decide(beforeCourt(legal(0, null, FAR, 0, true)), FIRM, COURT_DAY)
                        .decision())
                .isInstanceOfSatisfying(
                        Decision.Contact.class,
                        contact -> assertThat(contact.purpose()).isEqualTo(Purpose.PRE_COURT_DEMAND));
    }

    @ParameterizedTest(name = "{5}")
    @CsvSource({
        "0, 2030-12-31, 0, false, court-meant, the creditor does not sue",
        "0, , 0, true, surely-in-time, nothing is known of limitation",
        "0, 2026-12-09, 0, true, surely-in-time, a claim is no longer surely in time",
        "0, 2030-12-31, 1, true, nothing-disputed, a claim is disputed",
    })
    void otherwiseTheStepIsPassedOverWithAStoredReasonAndAHumanDecides(
            int barred, @Nullable LocalDate sure, int disputed, boolean meant, String because, String what) {
        var decided = Engine.decide(beforeCourt(legal(barred, null, sure, disputed, meant)), FIRM, COURT_DAY);
        assertThat(decided.decision()).as(what).isEqualTo(new Decision.Task("review", 1, TaskKind.REVIEW));
        assertThat(decided.findings())
                .anyMatch(finding -> finding.rule().equals(because) && !finding.holds())
                .contains(Finding.of("court-left-out", true, "step", "pre-court-demand"));
        assertThat(said(decided))
                .contains("Krok ostateczne przedsądowe wezwanie do zapłaty pomijamy: o sądzie teraz nie wolno pisać.");
    }

    @Test
    void whatEngineOneDecidedIsStillDecidedAsItWas() {
        String stored = """
                {"facts":{"debtorKind":"COMPANY","consumer":false,"openClaims":1,"principalMinor":120000,\
                "interestMinor":0,"interestOn":"2026-11-10","interestPerHundredDaysMinor":2958,\
                "anchor":"2026-11-10","reach":["EMAIL","SMS"],"holds":[],"lastContactOn":"2026-11-24",\
                "path":"demand/1/TAKEN/2026-11-24/EMAIL"},\
                "rules":[["nothing-open",false,{"openClaims":1}],["no-hold",true],["step-due",true,{"day":"2026-12-10",\
                "step":"court"}],["reach-email",true]],\
                "decision":{"kind":"CONTACT","step":"court","attempt":1,"channel":"EMAIL",\
                "template":"demand-pre-court","purpose":"DEMAND","tone":"FIRM"}}""";
        var evidence = Evidence.read(stored);
        assertThat(evidence.json()).as("its seal stays whole").isEqualTo(stored);
        var old = StrategyVersion.read("""
                strategy: firm-business
                version: 1
                for: {rule: firm-or-office, when: "!consumer"}
                steps:
                  - {step: demand, day: due + 14, contact: [EMAIL], template: demand, purpose: DEMAND, tone: FIRM}
                  - {step: court, day: due + 30, contact: [EMAIL], template: demand-pre-court, purpose: DEMAND, tone: FIRM}
                """);
        var again = Engine.decide(1, evidence.facts(), old, COURT_DAY);
        assertThat(again.decision()).isEqualTo(evidence.decision());
        assertThat(again.findings()).isEqualTo(evidence.rules());
    }

    @Test
    void engineOneNeverLooksAtWhatItDidNotKnow() {
        var barred =
                aPerson().owingNothing().limited(legal(2, DUE, DUE, 3, false)).now();
        assertThat(Engine.decide(1, barred, PERSON, DUE.plusDays(3)).decision())
                .isEqualTo(new Decision.Done("nothing-open"));
        assertThat(Engine.decide(1, beforeCourt(legal(0, null, null, 1, false)), FIRM, COURT_DAY)
                        .decision())
                .isInstanceOf(Decision.Contact.class);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReasonHasWords(Language language) {
        var phrases = Words.in(language);
        assertThat(List.of(
                        "time-barred",
                        "barred-left-out",
                        "soon-barred",
                        "court-meant",
                        "surely-in-time",
                        "nothing-disputed",
                        "court-left-out"))
                .allMatch(rule ->
                        phrases.has("strategy.rule." + rule + ".yes") && phrases.has("strategy.rule." + rule + ".no"));
    }

    private static Snapshot beforeCourt(Snapshot.Legal legal) {
        return aFirm().took("demand", DUE.plusDays(14), Channel.EMAIL)
                .limited(legal)
                .now();
    }

    private static Snapshot.Legal legal(
            int barred, @Nullable LocalDate demandable, @Nullable LocalDate sure, int disputed, boolean meant) {
        return new Snapshot.Legal(barred, demandable, sure, disputed, meant);
    }

    private static List<String> said(Decided decided) {
        var phrases = Words.in(Language.PL).plain();
        return decided.findings().stream()
                .map(finding -> Wording.of(finding, phrases))
                .toList();
    }
}
