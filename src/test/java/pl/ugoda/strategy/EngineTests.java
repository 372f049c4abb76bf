package pl.ugoda.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ugoda.strategy.SnapshotFixtures.DUE;
import static pl.ugoda.strategy.SnapshotFixtures.aFirm;
import static pl.ugoda.strategy.SnapshotFixtures.aPerson;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import pl.ugoda.kernel.Channel;
import pl.ugoda.strategy.StepRecord.Outcome;

class EngineTests {
    private static final StrategyVersion FIRM = ShippedStrategies.read("firm-business");
    private static final StrategyVersion GENTLE = ShippedStrategies.read("gentle-consumer");

    @Nested
    class OnTheWayDownThePath {
        @Test
        void nothingHappensOnTheDueDateItself() {
            assertThat(firm(aFirm(), DUE)).isEqualTo(new Decision.Wait("first-email", DUE.plusDays(1)));
        }

        @Test
        void theDayAfterTheDueDateAnEmailGoesOut() {
            assertThat(firm(aFirm(), DUE.plusDays(1)))
                    .isEqualTo(new Decision.Contact(
                            "first-email", 1, Channel.EMAIL, "reminder-first", Purpose.REMINDER, Tone.KIND));
        }

        @Test
        void afterAStepTheNextOneIsAwaited() {
            var afterEmail = aFirm().took("first-email", DUE.plusDays(1), Channel.EMAIL);
            assertThat(firm(afterEmail, DUE.plusDays(1))).isEqualTo(new Decision.Wait("sms", DUE.plusDays(3)));
        }

        @Test
        void onTheSeventhDayAHumanCalls() {
            var afterSms = aFirm().took("first-email", DUE.plusDays(1), Channel.EMAIL)
                    .took("sms", DUE.plusDays(3), Channel.SMS);
            assertThat(firm(afterSms, DUE.plusDays(7))).isEqualTo(new Decision.Task("call", 1, TaskKind.CALL));
        }

        @Test
        void aSmallDebtIsNotWorthACallSoThatStepIsPassedOver() {
            var afterSms = aFirm().owing(9_900)
                    .took("first-email", DUE.plusDays(1), Channel.EMAIL)
                    .took("sms", DUE.plusDays(3), Channel.SMS);
            assertThat(firm(afterSms, DUE.plusDays(7))).isEqualTo(new Decision.Wait("demand", DUE.plusDays(14)));
        }

        @Test
        void whoEntersThePathLateWalksItFromItsFirstStep() {
            var longOverdue = aFirm().due(DUE.minusDays(200));
            assertThat(step(firm(longOverdue, DUE))).isEqualTo("first-email");
        }

        @Test
        void whoEntersThePathLateIsNotRushedAlongIt() {
            var longOverdue = aFirm().due(DUE.minusDays(200)).took("first-email", DUE, Channel.EMAIL);
            assertThat(firm(longOverdue, DUE.plusDays(1))).isEqualTo(new Decision.Wait("sms", DUE.plusDays(2)));
        }

        @Test
        void theEndOfThePathIsAHumansReview() {
            var afterAll = aFirm().took("first-email", DUE.plusDays(1), Channel.EMAIL)
                    .took("sms", DUE.plusDays(3), Channel.SMS)
                    .tookTask("call", DUE.plusDays(7))
                    .took("demand", DUE.plusDays(14), Channel.EMAIL)
                    .took("pre-court-demand", DUE.plusDays(30), Channel.EMAIL);
            assertThat(firm(afterAll, DUE.plusDays(44))).isEqualTo(new Decision.Task("review", 1, TaskKind.REVIEW));
            assertThat(firm(afterAll.tookTask("review", DUE.plusDays(44)), DUE.plusDays(45)))
                    .isEqualTo(new Decision.Done("path-walked"));
        }

        @Test
        void aPersonIsGivenThreeDaysBeforeTheFirstReminder() {
            assertThat(gentle(aPerson(), DUE.plusDays(2)))
                    .isEqualTo(new Decision.Wait("friendly-reminder", DUE.plusDays(3)));
        }
    }

    @Nested
    class WhenAChannelDoesNotReachThePerson {
        @Test
        void theNextPreferredOneIsUsed() {
            assertThat(channel(firm(aFirm().withoutEmail(), DUE.plusDays(1)))).isEqualTo(Channel.SMS);
        }

        @Test
        void aFailedChannelIsReplacedInASecondAttempt() {
            var bounced = aFirm().walked("first-email", 1, Outcome.FAILED, DUE.plusDays(1), Channel.EMAIL);
            assertThat(firm(bounced, DUE.plusDays(2)))
                    .isEqualTo(new Decision.Contact(
                            "first-email", 2, Channel.SMS, "reminder-first", Purpose.REMINDER, Tone.KIND));
        }

        @Test
        void aFailedChannelIsNotTriedAgainOnLaterStepsEither() {
            var bounced = aFirm().walked("first-email", 1, Outcome.FAILED, DUE.plusDays(1), Channel.EMAIL)
                    .walked("first-email", 2, Outcome.TAKEN, DUE.plusDays(2), Channel.SMS)
                    .walked("sms", 1, Outcome.FAILED, DUE.plusDays(4), Channel.SMS)
                    .walked("call", 1, Outcome.TAKEN, DUE.plusDays(8), null);
            assertThat(firm(bounced, DUE.plusDays(30))).isEqualTo(new Decision.Task("demand", 1, TaskKind.REVIEW));
        }

        @Test
        void withoutAnyChannelAHumanIsAskedToCall() {
            assertThat(firm(aFirm().withoutEmail().withoutPhone(), DUE.plusDays(1)))
                    .isEqualTo(new Decision.Task("first-email", 1, TaskKind.CALL));
        }

        @Test
        void aMessageThatNeverLeftTheHouseIsTriedAgainOnTheSameChannel() {
            var withdrawn = aFirm().walked("first-email", 1, Outcome.WITHDRAWN, DUE.plusDays(1), Channel.EMAIL);
            assertThat(firm(withdrawn, DUE.plusDays(2)))
                    .isEqualTo(new Decision.Contact(
                            "first-email", 2, Channel.EMAIL, "reminder-first", Purpose.REMINDER, Tone.KIND));
        }
    }

    @Nested
    class WhenThePersonReacts {
        @Test
        void whoOpenedTheEmailIsGivenTwoMoreDays() {
            var opened =
                    aFirm().took("first-email", DUE.plusDays(1), Channel.EMAIL).openedOn(DUE.plusDays(2));
            assertThat(firm(opened, DUE.plusDays(3))).isEqualTo(new Decision.Wait("sms", DUE.plusDays(5)));
            assertThat(step(firm(opened, DUE.plusDays(5)))).isEqualTo("sms");
        }

        @Test
        void whoWroteToUsIsAnsweredFirst() {
            var replied = aFirm().repliedOn(DUE.plusDays(1));
            assertThat(firm(replied, DUE.plusDays(1))).isEqualTo(new Decision.Silent("fresh-reply", DUE.plusDays(4)));
            assertThat(step(firm(replied, DUE.plusDays(4)))).isEqualTo("first-email");
        }

        @Test
        void aPromiseSilencesUntilItsLastDayIsOver() {
            var promised = aFirm().heldFor("PROMISE", DUE.plusDays(9));
            assertThat(firm(promised, DUE.plusDays(9)))
                    .isEqualTo(new Decision.Silent("hold-promise", DUE.plusDays(10)));
            assertThat(step(firm(promised, DUE.plusDays(10)))).isEqualTo("first-email");
        }

        @Test
        void aDisputeSilencesUntilItIsLifted() {
            assertThat(firm(aFirm().heldFor("DISPUTE", null), DUE.plusDays(9)))
                    .isEqualTo(new Decision.Silent("hold-dispute", null));
        }

        @Test
        void theGravestOfSeveralReasonsIsNamedAndTheLongestCounts() {
            var both = aFirm().heldFor("PROMISE", DUE.plusDays(20)).heldFor("HARDSHIP", DUE.plusDays(5));
            assertThat(firm(both, DUE.plusDays(1))).isEqualTo(new Decision.Silent("hold-hardship", DUE.plusDays(21)));
        }

        @Test
        void payingEndsThePath() {
            assertThat(firm(aFirm().owingNothing(), DUE.plusDays(1))).isEqualTo(new Decision.Done("nothing-open"));
        }

        @Test
        void aDisputeOverEverythingIsSilenceAndNotTheEnd() {
            var disputed = aFirm().owingNothing().heldFor("DISPUTE", null);
            assertThat(firm(disputed, DUE.plusDays(1))).isEqualTo(new Decision.Silent("hold-dispute", null));
        }
    }

    @Nested
    class WhenTheDocumentChanges {
        private final StrategyVersion newer = StrategyVersion.read("""
                strategy: firm-business
                version: 2
                for: {rule: firm-or-office, when: "!consumer"}
                steps:
                  - {step: notice-before, day: due - 5, contact: [EMAIL], template: t, purpose: REMINDER, tone: KIND}
                  - {step: first-email, day: due + 1, contact: [EMAIL], template: t, purpose: REMINDER, tone: KIND}
                  - {step: letter, day: due + 9, contact: [LETTER, EMAIL], template: t, purpose: REMINDER, tone: KIND}
                """);

        @Test
        void aStepTakenUnderTheOldVersionIsNotRepeatedAndNoneBeforeItIsMadeUp() {
            var afterEmail =
                    aFirm().took("first-email", DUE.plusDays(1), Channel.EMAIL).now();
            assertThat(Engine.decide(afterEmail, newer, DUE.plusDays(2)).decision())
                    .isEqualTo(new Decision.Wait("letter", DUE.plusDays(9)));
        }

        @Test
        void afterAStepThatTheNewVersionDroppedADayPassesAtLeast() {
            var afterDropped = aFirm().took("first-email", DUE.plusDays(1), Channel.EMAIL)
                    .took("sms", DUE.plusDays(9), Channel.SMS)
                    .now();
            assertThat(Engine.decide(afterDropped, newer, DUE.plusDays(9)).decision())
                    .isEqualTo(new Decision.Wait("letter", DUE.plusDays(10)));
        }

        @Test
        void anUnknownEngineIsRefused() {
            assertThatThrownBy(() -> Engine.decide(99, aFirm().now(), newer, DUE))
                    .hasMessageContaining("no engine 99");
        }
    }

    @Test
    void everyRuleThatWasAskedIsToldWithWhatItLookedAt() {
        var afterEmail =
                aFirm().took("first-email", DUE.plusDays(1), Channel.EMAIL).openedOn(DUE.plusDays(2));
        var decided = Engine.decide(afterEmail.now(), FIRM, DUE.plusDays(3));
        assertThat(decided.findings())
                .extracting(finding -> finding.rule() + " " + finding.holds() + " " + finding.inputs())
                .containsExactly(
                        "nothing-open false {openClaims=1}",
                        "no-hold true {}",
                        "fresh-reply false {repliedDaysAgo=100000}",
                        "opened-lately true {opened=true, openedDaysAgo=1}",
                        "step-due false {day=2026-11-15, step=sms}");
    }

    private static Decision firm(SnapshotFixtures given, LocalDate today) {
        return Engine.decide(given.now(), FIRM, today).decision();
    }

    private static Decision gentle(SnapshotFixtures given, LocalDate today) {
        return Engine.decide(given.now(), GENTLE, today).decision();
    }

    private static String step(Decision decision) {
        return switch (decision) {
            case Decision.Contact contact -> contact.step();
            case Decision.Task task -> "task " + task.step();
            case Decision.Wait wait -> "wait for " + wait.step();
            case Decision.Silent silent -> "silent: " + silent.rule();
            case Decision.Done done -> "done: " + done.rule();
        };
    }

    private static Channel channel(Decision decision) {
        return ((Decision.Contact) decision).channel();
    }
}
