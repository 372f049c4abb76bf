package pl.ugoda.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ugoda.claims.ClaimNature;
import pl.ugoda.claims.Limitation;
import pl.ugoda.claims.Limitation.State;
import pl.ugoda.kernel.Channel;
import pl.ugoda.parties.DebtorKind;

/** What limitation allows to be said to whom and when (C21, C22): nature, debtor, day, state, and what comes of it. */
class TimeBarTests {
    @ParameterizedTest(name = "{0} due {1}, {2} on {3}: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                // nature | due | debtor | day | state | reminder | demand | pre-court demand | source
                "SALE|2024-03-01|CONSUMER|2026-06-15T10:00|OK|permitted|permitted|permitted|art. 554 KC",
                "SALE|2024-03-01|CONSUMER|2026-12-30T10:00|NEAR|permitted|permitted|permitted|art. 554 KC: to the end of 2026",
                "SALE|2024-03-01|CONSUMER|2026-12-31T10:00|NEAR|permitted|permitted|permitted|art. 118 zd. 2 KC: its last day",
                "SALE|2024-03-01|CONSUMER|2027-01-04T10:00|BARRED|C22|C22|C22|art. 117 § 2¹ KC",
                "SALE|2024-03-01|SOLE_TRADER|2027-01-04T10:00|BARRED|C22|C22|C22|art. 117 § 2¹ and 385⁵ KC",
                "SALE|2024-03-01|COMPANY|2027-01-04T10:00|BARRED|permitted|permitted|C21|art. 117 § 2 KC: a firm has to plead it",
                "SALE|2024-03-01|PUBLIC_BODY|2027-01-04T10:00|BARRED|permitted|permitted|C21|art. 117 § 2 KC",
                "SERVICE|2024-03-01|CONSUMER|2027-01-04T10:00|BARRED|C22|C22|C22|art. 751 KC",
                "WORK|2024-03-01|CONSUMER|2027-01-04T10:00|BARRED|C22|C22|C22|art. 646 KC",
                "CARRIAGE|2025-11-24|CONSUMER|2026-11-24T10:00|NEAR|permitted|permitted|permitted|art. 778 KC: to the day",
                "CARRIAGE|2025-11-24|CONSUMER|2026-11-25T10:00|BARRED|C22|C22|C22|art. 778 KC: no end of the year",
                "INSURANCE|2023-05-05|CONSUMER|2026-12-31T10:00|NEAR|permitted|permitted|permitted|art. 819 KC",
                "INSURANCE|2023-05-05|CONSUMER|2027-01-04T10:00|BARRED|C22|C22|C22|art. 819 KC",
                "BUSINESS|2023-05-05|CONSUMER|2027-01-04T10:00|BARRED|C22|C22|C22|art. 118 KC",
                "GENERAL|2020-05-05|CONSUMER|2026-12-31T10:00|NEAR|permitted|permitted|permitted|art. 118 KC: six years",
                "GENERAL|2020-05-05|CONSUMER|2027-01-04T10:00|BARRED|C22|C22|C22|art. 118 KC: six years",
                "JUDGMENT|2020-05-05|CONSUMER|2027-01-04T10:00|BARRED|C22|C22|C22|art. 125 § 1 KC",
                "INVOICE|2024-03-01|CONSUMER|2026-06-15T10:00|OK|permitted|permitted|permitted|safe by either term",
                "INVOICE|2024-03-01|CONSUMER|2027-01-04T10:00|UNKNOWN|permitted|permitted|C21|two years or three: no threat",
                "INVOICE|2024-03-01|CONSUMER|2028-01-03T10:00|BARRED|C22|C22|C22|barred by either term",
                "INVOICE|2024-03-01|COMPANY|2027-01-04T10:00|UNKNOWN|permitted|permitted|C21|uncertain counts as barred for threats",
                "INVOICE|2024-03-01|COMPANY|2028-01-03T10:00|BARRED|permitted|permitted|C21|art. 117 § 2 KC",
            })
    void limitationDecidesWhatMayBeSaid(
            ClaimNature nature,
            LocalDate due,
            DebtorKind debtor,
            String day,
            State state,
            String reminder,
            String demand,
            String preCourt,
            String source) {
        assertThat(Limitation.of(nature, due, java.util.List.of())
                        .on(LocalDate.parse(day.substring(0, day.indexOf('T')))))
                .as(source)
                .isEqualTo(state);
        assertThat(answer(MessageKind.REMINDER, nature, due, debtor, day))
                .as(source)
                .isEqualTo(reminder);
        assertThat(answer(MessageKind.NOTICE, nature, due, debtor, day))
                .as(source)
                .isEqualTo(reminder);
        assertThat(answer(MessageKind.DEMAND, nature, due, debtor, day))
                .as(source)
                .isEqualTo(demand);
        assertThat(answer(MessageKind.PRE_COURT_DEMAND, nature, due, debtor, day))
                .as(source)
                .isEqualTo(preCourt);
        assertThat(answer(MessageKind.RECEIPT, nature, due, debtor, day))
                .as("who pays voluntarily is thanked")
                .isEqualTo("permitted");
        assertThat(answer(MessageKind.ANSWER, nature, due, debtor, day))
                .as("who asks is answered")
                .isEqualTo("permitted");
    }

    @Test
    void theYearEndsAtMidnightInWarsaw() {
        var lastMinute = Questions.warsaw("2026-12-31T23:59");
        assertThat(lastMinute.toString()).isEqualTo("2026-12-31T22:59:00Z");
        var consumer = new Questions().owing(ClaimNature.SALE, "2024-03-01");
        assertThat(found(consumer.at("2026-12-31T23:59"), NotTimeBarred.ID)).isEqualTo(RuleOutcome.Result.PASSED);
        assertThat(found(consumer.at("2027-01-01T00:00"), NotTimeBarred.ID)).isEqualTo(RuleOutcome.Result.FORBIDDEN);
        // Still 2026 in London.
        assertThat(Questions.warsaw("2027-01-01T00:30").toString()).startsWith("2026-12-31T23:30");
        assertThat(found(consumer.at("2027-01-01T00:30"), NotTimeBarred.ID)).isEqualTo(RuleOutcome.Result.FORBIDDEN);
    }

    @Test
    void whatWasPlannedInTheOldYearIsRefusedInTheNew() {
        var planned = consumerOwing("2024-03-01").at("2026-12-31T10:00");
        assertThat(planned.verdict()).startsWith("permitted");
        var permit = new Permit(
                planned.ask().contact(),
                LocalDate.of(2026, 12, 31),
                Questions.warsaw("2026-12-31T10:00"),
                Questions.warsaw("2027-01-04T20:00"));
        assertThat(ContactJudge.judgeAgain(planned.at("2026-12-31T12:00").ask(), permit))
                .isInstanceOf(Verdict.Permitted.class);
        assertThat(ContactJudge.judgeAgain(planned.at("2027-01-02T10:00").ask(), permit))
                .isInstanceOfSatisfying(
                        Verdict.Forbidden.class,
                        refused -> assertThat(refused.rule()).isEqualTo(NotTimeBarred.ID));
    }

    @Test
    void theOtherClaimsOfTheCaseMayBeSpokenOf() {
        var mixed = consumerOwing("2023-03-01").owing(ClaimNature.SALE, "2026-09-01");
        assertThat(mixed.verdict()).startsWith("permitted");
        assertThat(mixed.judged().rules())
                .filteredOn(rule -> rule.rule().equals(NotTimeBarred.ID))
                .singleElement()
                .satisfies(rule ->
                        assertThat(rule.inputs()).isEqualTo(Map.of("barred", "1", "claims", "2", "day", "2026-11-24")));
    }

    @Test
    void theRefusalIsStoredWithWhatItRestsOn() {
        var verdict = consumerOwing("2023-03-01").judged();
        assertThat(verdict).isInstanceOf(Verdict.Forbidden.class);
        assertThat(verdict.rules())
                .filteredOn(rule -> rule.result() == RuleOutcome.Result.FORBIDDEN)
                .containsExactly(new RuleOutcome(
                        NotTimeBarred.ID,
                        RuleOutcome.Result.FORBIDDEN,
                        Map.of("barred", "1", "claims", "1", "day", "2026-11-24")));
        assertThat(RuleOutcomes.read(RuleOutcomes.write(verdict.rules()))).isEqualTo(verdict.rules());
    }

    @Test
    void anAcknowledgmentInTimeKeepsAClaimAliveAndOneTooLateDoesNot() {
        var inTime = new Questions().by(Channel.EMAIL).owing(ClaimNature.SALE, "2022-03-01", "2024-12-31");
        assertThat(inTime.verdict()).startsWith("permitted");
        var tooLate = new Questions().by(Channel.EMAIL).owing(ClaimNature.SALE, "2022-03-01", "2025-01-01");
        assertThat(tooLate.verdict()).isEqualTo("forbidden C22");
    }

    @Test
    void courtIsNamedOnlyByACreditorThatMeansItAndWithoutDispute() {
        assertThat(preCourt().byACreditorThatSues().verdict()).startsWith("permitted");
        assertThat(preCourt().verdict()).isEqualTo("forbidden C21");
        assertThat(preCourt().byACreditorThatSues().withDisputedClaim().verdict())
                .isEqualTo("forbidden C21");
        assertThat(preCourt()
                        .byACreditorThatSues()
                        .owing(ClaimNature.INVOICE, "2023-06-01")
                        .verdict())
                .as("one uncertain claim is enough")
                .isEqualTo("forbidden C21");
        assertThat(new Questions()
                        .by(Channel.EMAIL)
                        .kind(MessageKind.PRE_COURT_DEMAND)
                        .byACreditorThatSues()
                        .verdict())
                .as("nothing is known of the claims")
                .isEqualTo("forbidden C21");
    }

    private static Questions preCourt() {
        return new Questions()
                .by(Channel.EMAIL)
                .kind(MessageKind.PRE_COURT_DEMAND)
                .owing(ClaimNature.SALE, "2026-09-01");
    }

    private static Questions consumerOwing(String due) {
        return new Questions().by(Channel.EMAIL).owing(ClaimNature.SALE, due);
    }

    /** {@code permitted}, or the rule that forbids. */
    private static String answer(MessageKind kind, ClaimNature nature, LocalDate due, DebtorKind debtor, String day) {
        String verdict = new Questions()
                .by(Channel.EMAIL)
                .kind(kind)
                .to(debtor.protectedAsConsumer() ? ContactPolicy.Whom.PEOPLE : ContactPolicy.Whom.BUSINESSES)
                .byACreditorThatSues()
                .owing(nature, due.toString())
                .at(day)
                .verdict();
        return verdict.startsWith("permitted") ? "permitted" : verdict.replace("forbidden ", "");
    }

    private static RuleOutcome.Result found(Questions question, RuleId rule) {
        return question.judged().rules().stream()
                .filter(outcome -> outcome.rule().equals(rule))
                .map(RuleOutcome::result)
                .findFirst()
                .orElseThrow();
    }
}
