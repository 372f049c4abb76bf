package pl.ugoda.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ugoda.kernel.Channel.CALL;
import static pl.ugoda.kernel.Channel.EMAIL;
import static pl.ugoda.kernel.Channel.LETTER;
import static pl.ugoda.kernel.Channel.SMS;

import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import pl.ugoda.kernel.Channel;

class ContactJudgeTests {
    @ParameterizedTest(name = "{3} {0} {1}: {5}")
    @CsvFileSource(resources = "/compliance/hours.csv", numLinesToSkip = 1)
    void hoursAndDaysOff(
            Channel channel, MessageKind kind, ContactPolicy.Whom who, String at, String verdict, String source) {
        var question = new Questions().by(channel).kind(kind).at(at).to(who);
        assertThat(question.verdict()).as(source).isEqualTo(verdict);
    }

    @Test
    void whatSomebodyWaitsForOnOurPageKeepsNoHoursAndIsOfNoUseLater() {
        var question = new Questions().kind(MessageKind.ANSWER).awaited().at("2026-11-29T23:05");
        assertThat(question.verdict()).isEqualTo("permitted 2026-11-29T23:05 2026-11-29T23:15");
    }

    @Test
    void whatSomebodyWaitsForStillDoesNotPassAStopOrADeath() {
        assertThat(new Questions()
                        .kind(MessageKind.ANSWER)
                        .awaited()
                        .stopped(SMS, null)
                        .verdict())
                .isEqualTo("forbidden C15");
        assertThat(new Questions()
                        .kind(MessageKind.ANSWER)
                        .awaited()
                        .held(HoldReason.DECEASED, null)
                        .verdict())
                .isEqualTo("forbidden C24");
    }

    @Nested
    class Caps {
        @Test
        void aSecondContactOnOneDayWaitsForAnother() {
            assertThat(new Questions().after(EMAIL, "2026-11-24").verdict())
                    .isEqualTo("postponed U04 2026-11-26T08:00");
        }

        @Test
        void twoSmsInSevenDaysAreEnough() {
            // C07: the older of the two leaves the seven days on the 25th.
            assertThat(new Questions().after(SMS, "2026-11-18", "2026-11-20").verdict())
                    .isEqualTo("postponed C07 2026-11-25T08:00");
        }

        @Test
        void threeContactsOfAnyChannelInSevenDaysAreEnough() {
            var question = new Questions()
                    .after(SMS, "2026-11-18")
                    .after(EMAIL, "2026-11-20")
                    .after(CALL, "2026-11-22");
            assertThat(question.verdict()).isEqualTo("postponed C06 2026-11-25T08:00");
        }

        @Test
        void aThirdLetterWithinThirtyDaysWaits() {
            var question =
                    new Questions().by(LETTER).kind(MessageKind.DEMAND).after(LETTER, "2026-11-03", "2026-11-12");
            assertThat(question.verdict()).isEqualTo("postponed C11 2026-12-03T08:00");
        }

        @Test
        void contactsOfThirtyDaysAgoNoLongerCount() {
            assertThat(new Questions()
                            .by(LETTER)
                            .after(LETTER, "2026-10-25", "2026-10-25")
                            .verdict())
                    .startsWith("permitted");
        }

        @Test
        void aReceiptIsNotCapped() {
            var question = new Questions().kind(MessageKind.RECEIPT).after(SMS, "2026-11-23", "2026-11-24");
            assertThat(question.verdict()).startsWith("permitted");
        }

        @Test
        void capsHoldForBusinessesToo() {
            assertThat(new Questions()
                            .to(ContactPolicy.Whom.BUSINESSES)
                            .after(SMS, "2026-11-18", "2026-11-20")
                            .verdict())
                    .isEqualTo("postponed C07 2026-11-25T08:00");
        }
    }

    @Nested
    class Gaps {
        @Test
        void yesterdayIsTooSoon() {
            assertThat(new Questions().after(EMAIL, "2026-11-23").verdict())
                    .isEqualTo("postponed U04 2026-11-25T08:00");
        }

        @Test
        void theDayBeforeYesterdayIsNot() {
            assertThat(new Questions().after(EMAIL, "2026-11-22").verdict()).startsWith("permitted");
        }
    }

    @Nested
    class AfterAReply {
        @Test
        void weAreQuietForSeventyTwoHours() {
            assertThat(new Questions().repliedAt("2026-11-23T15:00").verdict())
                    .isEqualTo("postponed C12 2026-11-26T15:00");
        }

        @Test
        void aQuietTimeThatEndsTodayPermitsLaterToday() {
            assertThat(new Questions().repliedAt("2026-11-21T15:00").verdict())
                    .isEqualTo("permitted 2026-11-24T15:00 2026-11-24T20:00");
        }

        @Test
        void anAnswerIsNotHeldBack() {
            assertThat(new Questions()
                            .kind(MessageKind.ANSWER)
                            .repliedAt("2026-11-24T09:00")
                            .verdict())
                    .startsWith("permitted");
        }
    }

    @Nested
    class WithoutAnyAnswer {
        private final Questions six = new Questions()
                .after(EMAIL, "2026-10-27", "2026-11-03", "2026-11-10")
                .after(SMS, "2026-10-30", "2026-11-06", "2026-11-13");

        @Test
        void theSeventhAttemptIsForbidden() {
            assertThat(six.verdict()).isEqualTo("forbidden C34");
        }

        @Test
        void aLetterRemains() {
            assertThat(six.by(LETTER).verdict()).startsWith("permitted");
        }

        @Test
        void aSignOfLifeStartsTheCountAnew() {
            assertThat(six.repliedAt("2026-11-14T12:00").verdict()).startsWith("permitted");
        }
    }

    @Nested
    class Holds {
        @ParameterizedTest
        @EnumSource(HoldReason.class)
        void anOpenEndedHoldForbidsPressing(HoldReason reason) {
            assertThat(new Questions().held(reason, null).verdict()).isEqualTo("forbidden " + reason.rule());
        }

        @Test
        void aPromisePostponesUntilTheDayAfterItsEnd() {
            assertThat(new Questions().held(HoldReason.PROMISE, "2026-11-27").verdict())
                    .isEqualTo("postponed C13 2026-11-28T09:00");
        }

        @Test
        void aHoldThatEndedSilencesNobody() {
            assertThat(new Questions().held(HoldReason.PROMISE, "2026-11-23").verdict())
                    .startsWith("permitted");
        }

        @Test
        void aReceiptPassesADisputeButNotADeath() {
            assertThat(new Questions()
                            .kind(MessageKind.RECEIPT)
                            .held(HoldReason.DISPUTE, null)
                            .verdict())
                    .startsWith("permitted");
            assertThat(new Questions()
                            .kind(MessageKind.RECEIPT)
                            .held(HoldReason.DECEASED, null)
                            .verdict())
                    .isEqualTo("forbidden C24");
        }
    }

    @Nested
    class Stops {
        @ParameterizedTest
        @EnumSource(MessageKind.class)
        void nothingPassesAStop(MessageKind kind) {
            assertThat(new Questions().kind(kind).stopped(SMS, null).verdict()).isEqualTo("forbidden C15");
        }

        @Test
        void anotherChannelRemains() {
            assertThat(new Questions().by(EMAIL).stopped(SMS, null).verdict()).startsWith("permitted");
        }

        @Test
        void aStopOfAnotherNumberDoesNotConcernThisOne() {
            assertThat(new Questions().stopped(SMS, UUID.randomUUID()).verdict())
                    .startsWith("permitted");
            assertThat(new Questions().stopped(SMS, Questions.PHONE).verdict()).isEqualTo("forbidden C15");
        }

        @Test
        void aStopIsConfirmedOnce() {
            assertThat(new Questions()
                            .kind(MessageKind.ANSWER)
                            .stoppedAndThisIsTheConfirmation()
                            .verdict())
                    .startsWith("permitted");
        }
    }

    @Nested
    class Information {
        @Test
        void theFirstReminderByEmailCarriesTheNotice() {
            assertThat(new Questions().by(EMAIL).notInformed().verdict()).startsWith("permitted");
        }

        @Test
        void theFirstSmsMayOnlyBeNeutral() {
            assertThat(new Questions().notInformed().verdict()).isEqualTo("forbidden C26");
            assertThat(new Questions().notInformed().kind(MessageKind.NOTICE).verdict())
                    .startsWith("permitted");
        }
    }

    @Nested
    class Money {
        @Test
        void aPaidCaseIsNotPressed() {
            assertThat(new Questions().settled().verdict()).isEqualTo("forbidden U06");
            assertThat(new Questions().settled().kind(MessageKind.RECEIPT).verdict())
                    .startsWith("permitted");
        }

        @Test
        void oldBankDataSilence() {
            assertThat(new Questions().bankKnownUntil("2026-11-20T18:00", 3).verdict())
                    .isEqualTo("postponed U05 2026-11-25T08:00");
            assertThat(new Questions().bankKnownUntil("2026-11-23T18:00", 3).verdict())
                    .startsWith("permitted");
        }
    }

    @Test
    void everyRuleIsHeardEvenAfterARefusal() {
        var rules = new Questions()
                .stopped(SMS, null)
                .at("2026-11-29T10:00")
                .judged()
                .rules();
        assertThat(rules)
                .extracting(outcome -> outcome.rule().value())
                .contains("C15", "U06", "C26", "C03", "C12", "C06", "C07", "U04", "C34", "U05");
    }

    @Test
    void theSameQuestionGetsTheSameAnswer() {
        var question = new Questions().after(SMS, "2026-11-20").ask();
        assertThat(ContactJudge.judge(question)).isEqualTo(ContactJudge.judge(question));
    }
}
