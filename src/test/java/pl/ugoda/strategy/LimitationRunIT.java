package pl.ugoda.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.ugoda.agreements.Promises;
import pl.ugoda.claims.Claims;
import pl.ugoda.claims.Limitation;
import pl.ugoda.kernel.Actor;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CurrentActor;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.PolishDays;
import pl.ugoda.kernel.UserId;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Debtors;
import pl.ugoda.platform.BusinessClock;
import pl.ugoda.platform.EventsUnderWay;
import pl.ugoda.platform.TestClock;
import pl.ugoda.strategy.StrategyPortfolio.Owed;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** Limitation comes by the calendar alone; what the daily run makes of it. */
@UgodaTest
class LimitationRunIT {
    /** A Wednesday. */
    private static final LocalDate OLD_YEAR = LocalDate.of(2026, 12, 30);

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 4);
    /** As an invoice of unknown nature it is barred after 2025 or after 2026. */
    private static final LocalDate DUE = LocalDate.of(2023, 3, 1);

    private OrganizationId organization = OrganizationId.next();

    @Autowired
    TestTenant tenant;

    @Autowired
    Creditors creditors;

    @Autowired
    Debtors debtors;

    @Autowired
    Claims claims;

    @Autowired
    Promises promises;

    @Autowired
    CaseStates states;

    @Autowired
    CaseStateRepository rows;

    @Autowired
    DailyRun run;

    @Autowired
    Decisions decisions;

    @Autowired
    NextSteps nextSteps;

    @Autowired
    Strategies strategies;

    @Autowired
    BarredCases barred;

    @Autowired
    Replay replay;

    @Autowired
    EventsUnderWay events;

    @Autowired
    BusinessClock clock;

    @BeforeEach
    void inTheOldYear() {
        organization = tenant.fresh();
        TestClock.reset(clock, OLD_YEAR.atTime(10, 0).atZone(PolishDays.WARSAW).toInstant());
    }

    @Test
    void theYearEndsAndTheCaseFallsSilentWithAStoredReason() {
        var portfolio = portfolio();
        Owed anna = here(() -> portfolio.owes(DebtorKind.CONSUMER, "300.00", DUE));
        settle();
        assertThat(here(() -> run.run(1)).of(Tally.Kind.CONTACT))
                .as("uncertain is no reason against a friendly reminder")
                .isEqualTo(1);
        UUID before = here(() -> decisions.ofCase(anna.file(), 1)).getFirst().id();

        on(NEW_YEAR);
        Tally tally = here(() -> run.run(2));
        assertThat(tally.of(Tally.Kind.CONTACT)).isZero();
        assertThat(tally.of(Tally.Kind.DONE)).isEqualTo(1);
        DecisionView decided = here(() -> decisions.ofCase(anna.file(), 1)).getFirst();
        assertThat(decided.decision()).isEqualTo(new Decision.Done("time-barred"));
        assertThat(row(anna).facts().principalMinor()).isZero();
        assertThat(row(anna).facts().legal().barredClaims()).isEqualTo(1);

        assertThat(here(() -> replay.of(before))).isInstanceOf(Replay.Outcome.Same.class);
        assertThat(here(() -> replay.of(decided.id()))).isInstanceOf(Replay.Outcome.Same.class);
        assertThat(here(() -> nextSteps.of(anna.file())).orElseThrow().decision())
                .isEqualTo(new Decision.Done("time-barred"));
        assertThat(here(() -> states.reconcile()).different()).isEmpty();
        assertThat(here(() -> run.run(1)).cases()).as("it is looked at once").isZero();
    }

    @Test
    void aWalkedPathIsNotCalledTimeBarredYearsBeforeItIs() {
        assertThat(here(() -> strategies.publish("""
                strategy: gentle-consumer
                version: 2
                for: {rule: protected-person, when: "consumer"}
                steps:
                  - {step: talk, day: due + 1, task: CALL}
                """))).isInstanceOf(Strategies.Outcome.Published.class);
        var portfolio = portfolio();
        Owed anna = here(() -> portfolio.owes(DebtorKind.CONSUMER, "300.00", LocalDate.of(2026, 3, 2)));
        settle();
        assertThat(here(() -> run.run(1)).of(Tally.Kind.TASK)).isEqualTo(1);

        assertThat(here(() -> nextSteps.of(anna.file())).orElseThrow())
                .satisfies(next -> assertThat(next.decision()).isEqualTo(new Decision.Done("path-walked")))
                .satisfies(next -> assertThat(next.on()).isBefore(NEW_YEAR))
                .satisfies(next -> assertThat(next.later()).isFalse())
                .satisfies(next -> assertThat(next.barredFrom()).isEqualTo(LocalDate.of(2030, 1, 1)));
        assertThat(here(() -> barred.on(LocalDate.of(2029, 12, 31)))).isEmpty();
        assertThat(here(() -> barred.on(LocalDate.of(2030, 1, 1))))
                .as("right before any run has looked")
                .containsExactly(anna.file());
    }

    @Test
    void whatIsNotBarredIsStillAskedFor() {
        var portfolio = portfolio();
        Owed anna = here(() -> portfolio.owes(DebtorKind.CONSUMER, "500.00", DUE));
        LocalDate fresh = LocalDate.of(2026, 12, 18);
        here(() -> portfolio.invoice(anna.debtor(), "300.00", fresh));
        settle();
        assertThat(row(anna).facts().principalMinor()).isEqualTo(80_000);
        assertThat(row(anna).termsChangeOn()).isEqualTo(LocalDate.of(2027, 1, 1));

        on(NEW_YEAR);
        assertThat(here(() -> run.run(1)).of(Tally.Kind.CONTACT)).isEqualTo(1);
        var facts = row(anna).facts();
        assertThat(facts.principalMinor()).isEqualTo(30_000);
        assertThat(facts.openClaims()).isEqualTo(1);
        assertThat(facts.anchor()).isEqualTo(fresh);
        assertThat(facts.legal().barredClaims()).isEqualTo(1);
        assertThat(row(anna).termsChangeOn()).as("two or three years").isEqualTo(LocalDate.of(2030, 1, 1));
        assertThat(here(() -> states.reconcile()).different()).isEmpty();
    }

    @Test
    void againstAFirmNothingChangesByTheCalendar() {
        var portfolio = portfolio();
        Owed firm = here(() -> portfolio.owes(DebtorKind.COMPANY, "300.00", DUE));
        settle();
        assertThat(row(firm).termsChangeOn()).isEqualTo(LocalDate.MAX);
        on(NEW_YEAR);
        assertThat(here(() -> run.run(1)).of(Tally.Kind.CONTACT)).isEqualTo(1);
    }

    @Test
    void aPromiseInTimeMakesTheTermRunAnewAsFarAsItCertainlyDoes() {
        var portfolio = portfolio();
        Owed anna = here(() -> portfolio.owes(DebtorKind.CONSUMER, "300.00", DUE));
        settle();
        promises(anna, new Actor.Owing(DebtorId.next()));
        Limitation limitation = limitation(anna);
        assertThat(limitation.earliestEnd())
                .as("by the shorter term it was barred before, and a word revives nothing")
                .isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(limitation.latestEnd()).isEqualTo(LocalDate.of(2029, 12, 31));
    }

    @Test
    void aPromiseThatAClerkTookDownByPhoneSilencesUsButProlongsNothing() {
        var portfolio = portfolio();
        Owed anna = here(() -> portfolio.owes(DebtorKind.CONSUMER, "300.00", DUE));
        settle();
        promises(anna, new Actor.Staff(UserId.next()));
        assertThat(limitation(anna).latestEnd())
                .as("whoever gains by an acknowledgment must not be the only one who says that it was made")
                .isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void nobodyIsLedIntoPromisingWhatIsBarred() {
        var portfolio = portfolio();
        Owed anna = here(() -> portfolio.owes(DebtorKind.CONSUMER, "300.00", DUE.minusYears(1)));
        Owed firm = here(() -> portfolio.owes(DebtorKind.COMPANY, "300.00", DUE.minusYears(1)));
        LocalDate day = LocalDate.of(2027, 1, 5);
        assertThat(here(() -> promises.make(anna.file(), day))).isEqualTo(new Promises.Outcome.NothingToPay());
        assertThat(here(() -> promises.make(firm.file(), day))).isInstanceOf(Promises.Outcome.Made.class);
    }

    private void promises(Owed owed, Actor who) {
        assertThat(here(() -> CurrentActor.call(who, () -> promises.make(owed.file(), LocalDate.of(2027, 1, 5)))))
                .isInstanceOf(Promises.Outcome.Made.class);
    }

    private Limitation limitation(Owed owed) {
        Map<ClaimId, Limitation> ofCase =
                here(() -> claims.limitations(List.of(owed.file()), OLD_YEAR)).getOrDefault(owed.file(), Map.of());
        return java.util.Objects.requireNonNull(ofCase.get(owed.claim()));
    }

    private CaseStateRow row(Owed owed) {
        return tenant.inTransaction(organization, () -> rows.find(List.of(owed.file())))
                .getFirst();
    }

    private StrategyPortfolio portfolio() {
        return here(() -> new StrategyPortfolio(creditors, debtors, claims));
    }

    private void on(LocalDate day) {
        clock.freezeAt(day.atTime(10, 0).atZone(PolishDays.WARSAW).toInstant());
    }

    /** Listeners have heard of what happened. */
    private void settle() {
        assertThat(events.awaitNone(Duration.ofSeconds(20))).isTrue();
    }

    private <R> R here(Supplier<R> work) {
        return tenant.as(organization, work);
    }
}
