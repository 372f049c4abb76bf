package pl.ugoda.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.ugoda.claims.Claims;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.PersonId;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Debtors;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** Permits, holds and stops over a real database; Monday 23 November 2026, ten o'clock. */
@UgodaTest
class ComplianceIT {
    @Autowired
    Compliance compliance;

    @Autowired
    Holds holds;

    @Autowired
    Stops stops;

    @Autowired
    InformationDuty duty;

    @Autowired
    ContactLog log;

    @Autowired
    Creditors creditors;

    @Autowired
    Debtors debtors;

    @Autowired
    ContactPoints contactPoints;

    @Autowired
    Claims claims;

    @Autowired
    Clock clock;

    @Autowired
    TestTenant tenant;

    OrganizationId organization = OrganizationId.next();
    PersonId person = PersonId.next();

    @BeforeEach
    void anotherOrganization() {
        organization = tenant.fresh();
        person = PersonId.next();
    }

    @Nested
    class Reserving {
        @Test
        void twoWorkersNeverExceedTheCaps() throws Exception {
            var persons = IntStream.range(0, 40).mapToObj(_ -> PersonId.next()).toList();
            List<Callable<Long>> workers = new ArrayList<>();
            for (int worker = 0; worker < 4; worker++) {
                // Each takes the persons in another order, so that unordered locks would deadlock.
                var order = new ArrayList<>(persons);
                Collections.rotate(order, worker * 11);
                workers.add(() -> tenant.as(
                        organization,
                        () -> permitted(compliance.reserve(order.stream()
                                .map(one -> notice(one, Channel.SMS))
                                .toList()))));
            }
            long permitted = 0;
            try (var pool = Executors.newFixedThreadPool(4)) {
                for (var answer : pool.invokeAll(workers)) {
                    permitted += answer.get();
                }
            }
            assertThat(permitted).isEqualTo(persons.size());
        }

        @Test
        void aChunkCountsItsOwnContacts() {
            var verdicts = tenant.as(
                    organization,
                    () -> compliance.reserve(List.of(notice(person, Channel.SMS), notice(person, Channel.EMAIL))));
            assertThat(verdicts.getFirst()).isInstanceOf(Verdict.Permitted.class);
            assertThat(verdicts.getLast()).isInstanceOf(Verdict.Postponed.class);
        }

        @Test
        void whatIsGivenBackNoLongerCounts() {
            var first = notice(person, Channel.SMS);
            tenant.as(organization, () -> {
                assertThat(permitted(compliance.reserve(List.of(first)))).isEqualTo(1);
                compliance.release(List.of(first.id()));
                assertThat(permitted(compliance.reserve(List.of(notice(person, Channel.SMS)))))
                        .isEqualTo(1);
            });
        }

        @Test
        void anotherOrganizationCountsForItself() {
            assertThat(tenant.as(
                            organization, () -> permitted(compliance.reserve(List.of(notice(person, Channel.SMS))))))
                    .isEqualTo(1);
            assertThat(tenant.as(
                            tenant.fresh(), () -> permitted(compliance.reserve(List.of(notice(person, Channel.SMS))))))
                    .isEqualTo(1);
        }

        @Test
        void aReplySilences() {
            tenant.as(organization, () -> compliance.replied(person, clock.instant()));
            assertThat(tenant.as(organization, () -> compliance.reserve(List.of(notice(person, Channel.SMS)))))
                    .first()
                    .isInstanceOfSatisfying(Verdict.Postponed.class, postponed -> {
                        assertThat(postponed.rule()).isEqualTo(new RuleId("C12"));
                        assertThat(postponed.until()).isEqualTo(clock.instant().plus(Duration.ofDays(3)));
                    });
        }

        @Test
        void theDebtorMustHaveBeenInformed() {
            var reminder = wish(person, Channel.SMS, MessageKind.REMINDER, DebtorKind.CONSUMER);
            assertThat(tenant.as(organization, () -> compliance.reserve(List.of(reminder))))
                    .first()
                    .isInstanceOfSatisfying(
                            Verdict.Forbidden.class,
                            forbidden -> assertThat(forbidden.rule()).isEqualTo(new RuleId("C26")));
            tenant.as(organization, () -> {
                assertThat(duty.outstanding(List.of(reminder.debtor()))).containsExactly(reminder.debtor());
                duty.fulfilled(List.of(new InformationDuty.Given(reminder.debtor(), null, Channel.PORTAL, "art14-1")));
                assertThat(duty.outstanding(List.of(reminder.debtor()))).isEmpty();
                assertThat(permitted(compliance.reserve(List.of(reminder)))).isEqualTo(1);
            });
        }
    }

    @Nested
    class Confirming {
        @Test
        void aPermitInItsWindowIsConfirmed() {
            var wish = reserved(Channel.SMS);
            assertThat(confirmed(wish)).isInstanceOf(Confirmation.Granted.class);
            assertThat(confirmed(wish)).as("again, for a retry").isInstanceOf(Confirmation.Granted.class);
        }

        @Test
        void aStopBetweenPlanAndHandOverRefuses() {
            var wish = reserved(Channel.SMS);
            var ignored = tenant.as(organization, () -> stops.stop(stop(Channel.SMS)));
            assertThat(ignored).isInstanceOf(Stops.Outcome.Stopped.class);
            assertThat(confirmed(wish)).isEqualTo(new Confirmation.Refused(new RuleId("C15")));
            assertThat(confirmed(wish)).as("its place is gone").isEqualTo(new Confirmation.Refused(new RuleId("U07")));
        }

        @Test
        void aHoldOfAnyScopeRefuses() {
            var wish = reserved(Channel.SMS);
            var hold = place(new NewHold.Scope.OfPerson(person), HoldReason.HARDSHIP);
            assertThat(confirmed(wish)).isEqualTo(new Confirmation.Refused(new RuleId("C23")));
            tenant.as(organization, () -> holds.lift(hold, "better now"));
            assertThat(confirmed(reserved(Channel.SMS))).isInstanceOf(Confirmation.Granted.class);
        }

        @Test
        void aHoldOnAnotherCaseDoesNot() {
            var wish = reserved(Channel.SMS);
            assertThat(place(new NewHold.Scope.OfCase(person, CaseId.next()), HoldReason.AGENT_AT_WORK))
                    .isNotNull();
            assertThat(confirmed(wish)).isInstanceOf(Confirmation.Granted.class);
        }

        @Test
        void nothingIsSentWithoutAPermit() {
            var never = ContactId.next();
            assertThat(tenant.as(organization, () -> compliance.confirm(List.of(never)))
                            .get(never))
                    .isEqualTo(new Confirmation.Refused(new RuleId("U07")));
        }
    }

    @Nested
    class Stopping {
        @Test
        void isRecordedOnce() {
            var first = tenant.as(organization, () -> stops.stop(stop(Channel.SMS)));
            var second = tenant.as(organization, () -> stops.stop(stop(Channel.SMS)));
            assertThat(first).isInstanceOf(Stops.Outcome.Stopped.class);
            assertThat(second).isInstanceOf(Stops.Outcome.AlreadyStopped.class);
            assertThat(tenant.as(organization, () -> stops.inForce(person))).hasSize(1);
        }

        @Test
        void isUndoneByThePersonOnly() {
            var stopped = (Stops.Outcome.Stopped) tenant.as(organization, () -> stops.stop(stop(Channel.SMS)));
            tenant.as(organization, () -> stops.withdraw(stopped.stop(), "portal settings"));
            assertThat(tenant.as(organization, () -> stops.inForce(person))).isEmpty();
        }
    }

    @Test
    void everySilenceHasAStoredReason() {
        var allowed = reserved(Channel.SMS);
        var refused = new Wish(
                ContactId.next(),
                allowed.caseId(),
                person,
                allowed.debtor(),
                allowed.creditor(),
                null,
                Channel.EMAIL,
                MessageKind.NOTICE,
                DebtorKind.CONSUMER,
                clock.instant());
        assertThat(tenant.as(organization, () -> permitted(compliance.reserve(List.of(refused)))))
                .isZero();
        var today = LocalDate.now(clock);
        var entries = tenant.as(organization, () -> log.ofCase(allowed.caseId(), today, today));
        assertThat(entries)
                .extracting(ContactEntry::answer)
                .containsExactlyInAnyOrder(ContactEntry.Answer.RESERVED, ContactEntry.Answer.REFUSED_WHEN_DECIDING);
        assertThat(entries)
                .filteredOn(entry -> entry.contact().equals(refused.id()))
                .first()
                .satisfies(entry -> {
                    assertThat(entry.rule()).isNotNull();
                    assertThat(entry.rules()).hasSizeGreaterThan(10);
                    assertThat(entry.policy()).isEqualTo("1");
                });
    }

    private Wish reserved(Channel channel) {
        var owing = tenant.as(
                organization,
                () -> new OwingDebtors(creditors, debtors, contactPoints, claims).of(DebtorKind.CONSUMER));
        person = owing.debtor().person();
        var wish = owing.wish(channel, MessageKind.NOTICE, clock);
        assertThat(tenant.as(organization, () -> permitted(compliance.reserve(List.of(wish)))))
                .isEqualTo(1);
        return wish;
    }

    private Confirmation confirmed(Wish wish) {
        var answer = tenant.as(organization, () -> compliance.confirm(List.of(wish.id())))
                .get(wish.id());
        return Objects.requireNonNull(answer);
    }

    private HoldId place(NewHold.Scope scope, HoldReason reason) {
        return tenant.as(organization, () -> holds.place(new NewHold(scope, reason, null, "AGENT")));
    }

    private NewStop stop(Channel channel) {
        return new NewStop(person, channel, null, NewStop.How.WORD, "STOP", null, null);
    }

    private Wish notice(PersonId of, Channel channel) {
        return wish(of, channel, MessageKind.NOTICE, DebtorKind.CONSUMER);
    }

    private Wish wish(PersonId of, Channel channel, MessageKind kind, DebtorKind debtorKind) {
        return new Wish(
                ContactId.next(),
                CaseId.next(),
                of,
                DebtorId.next(),
                CreditorId.next(),
                UUID.randomUUID(),
                channel,
                kind,
                debtorKind,
                clock.instant());
    }

    private static long permitted(List<Verdict> verdicts) {
        return verdicts.stream().filter(Verdict.Permitted.class::isInstance).count();
    }
}
