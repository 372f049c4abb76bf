package pl.ugoda.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.ugoda.claims.Cases;
import pl.ugoda.claims.Claims;
import pl.ugoda.compliance.HoldReason;
import pl.ugoda.compliance.Holds;
import pl.ugoda.compliance.NewHold;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.ledger.Balance;
import pl.ugoda.ledger.Ledger;
import pl.ugoda.ledger.PaymentToBook;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Debtors;
import pl.ugoda.parties.Medium;
import pl.ugoda.platform.EventsUnderWay;
import pl.ugoda.strategy.StrategyPortfolio.Owed;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

@UgodaTest
class DailyRunIT {
    /** A Monday; the clock of the tests stands at ten in the morning. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final OrganizationId organization = OrganizationId.next();

    @Autowired
    TestTenant tenant;

    @Autowired
    Creditors creditors;

    @Autowired
    Debtors debtors;

    @Autowired
    ContactPoints contactPoints;

    @Autowired
    Claims claims;

    @Autowired
    Cases cases;

    @Autowired
    Ledger ledger;

    @Autowired
    Holds holds;

    @Autowired
    CaseStates states;

    @Autowired
    DailyRun run;

    @Autowired
    Decisions decisions;

    @Autowired
    NextSteps nextSteps;

    @Autowired
    Tasks tasks;

    @Autowired
    Strategies strategies;

    @Autowired
    Replay replay;

    @Autowired
    EventsUnderWay events;

    private StrategyPortfolio portfolio() {
        return here(() -> new StrategyPortfolio(creditors, debtors, claims));
    }

    @Test
    void anOverdueFirmIsWrittenToAndTheNextStepIsKnown() {
        var portfolio = portfolio();
        Owed firm = here(() -> portfolio.owes(DebtorKind.COMPANY, "1200.00", TODAY.minusDays(4)));
        settle();

        assertThat(here(() -> nextSteps.of(firm.file())).orElseThrow().decision())
                .isInstanceOfSatisfying(
                        Decision.Contact.class,
                        next -> assertThat(next.channel()).isEqualTo(Channel.EMAIL));
        Tally tally = here(() -> run.run(1));

        assertThat(tally.of(Tally.Kind.CONTACT)).isEqualTo(1);
        assertThat(here(() -> run.run(2)).cases()).isZero();
        DecisionView decided = here(() -> decisions.ofCase(firm.file(), 10)).getFirst();
        assertThat(decided.verdict()).isEqualTo(DecisionView.Verdict.PERMITTED);
        assertThat(here(() -> replay.of(decided.id()))).isInstanceOf(Replay.Outcome.Same.class);
        assertThat(here(() -> nextSteps.of(firm.file())).orElseThrow())
                .satisfies(next -> assertThat(next.on()).isEqualTo(TODAY.plusDays(2)))
                .satisfies(next -> assertThat(next.decision())
                        .isInstanceOfSatisfying(
                                Decision.Contact.class,
                                step -> assertThat(step.step()).isEqualTo("sms")));
        assertReconciled();
    }

    @Test
    void aWholePortfolioIsDecidedByTwoWorkersWithoutLosingOrDoublingAny() {
        var portfolio = portfolio();
        List<Owed> all = here(() -> IntStream.range(0, 40)
                .mapToObj(i -> portfolio.owes(
                        i % 2 == 0 ? DebtorKind.COMPANY : DebtorKind.CONSUMER, "300.00", TODAY.minusDays(i % 10)))
                .toList());
        settle();
        Tally tally = here(() -> run.run(2));
        assertThat(tally.cases()).isGreaterThanOrEqualTo(40);
        assertThat(all)
                .allSatisfy(owed -> assertThat(here(() -> decisions.ofCase(owed.file(), 10)))
                        .hasSize(1));
        assertReconciled();
    }

    @Test
    void aDisputeSilencesAndTheSilenceHasAStoredReason() {
        var portfolio = portfolio();
        Owed firm = here(() -> portfolio.owes(DebtorKind.COMPANY, "500.00", TODAY.minusDays(4)));
        var person = here(() -> cases.find(firm.file())).orElseThrow().person();
        here(() -> holds.place(new NewHold(
                new NewHold.Scope.OfClaim(person, firm.file(), firm.claim()), HoldReason.DISPUTE, null, "AGENT")));
        settle();
        assertThat(here(() -> run.run(1)).cases()).isEqualTo(1);
        assertThat(here(() -> decisions.why(firm.file(), TODAY)))
                .isInstanceOfSatisfying(
                        Decisions.Why.DecidedThen.class,
                        why -> assertThat(why.decision().decision())
                                .isEqualTo(new Decision.Silent("hold-dispute", null)));
        assertThat(here(() -> decisions.why(firm.file(), TODAY.plusDays(30))))
                .isInstanceOf(Decisions.Why.StillHeld.class);
        assertReconciled();
    }

    @Test
    void payingEverythingEndsThePath() {
        var portfolio = portfolio();
        Owed firm = here(() -> portfolio.owes(DebtorKind.COMPANY, "500.00", TODAY.minusDays(4)));
        settle();
        Tally first = here(() -> run.run(1));
        assertThat(first.of(Tally.Kind.CONTACT)).isEqualTo(1);
        Money total = here(() -> ledger.balances(List.of(firm.claim()), TODAY)).values().stream()
                .map(Balance::total)
                .findFirst()
                .orElseThrow();
        here(() -> ledger.book(PaymentToBook.undesignated(TimeOrderedId.next(), total, TODAY, Set.of(firm.claim()))));
        settle();
        Tally second = here(() -> run.run(1));
        assertThat(second.of(Tally.Kind.DONE)).isEqualTo(1);
        assertReconciled();
    }

    @Test
    void aCallWithoutANumberAsksForContactDataAndNothingIsAskedTwice() {
        assertThat(here(() -> strategies.publish(CALLS))).isInstanceOf(Strategies.Outcome.Published.class);
        var portfolio = portfolio();
        Owed known = here(() -> portfolio.owes(DebtorKind.COMPANY, "500.00", TODAY.minusDays(4)));
        Owed unknown = here(() -> portfolio.owes(DebtorKind.COMPANY, "500.00", TODAY.minusDays(4)));
        tenant.as(
                organization,
                () -> contactPoints.of(List.of(unknown.debtor())).values().stream()
                        .flatMap(List::stream)
                        .filter(point -> point.medium() == Medium.PHONE)
                        .forEach(point -> contactPoints.markUnusable(point.id(), "wrong-person")));
        settle();

        assertThat(here(() -> run.run(1)).of(Tally.Kind.TASK)).isEqualTo(2);

        assertThat(here(() -> tasks.openOf(known.file())))
                .extracting(WorkItem::kind)
                .containsExactly(TaskKind.CALL);
        assertThat(here(() -> tasks.openOf(unknown.file())))
                .extracting(WorkItem::kind)
                .containsExactly(TaskKind.CONTACT_DATA);
        var asked = here(() -> tasks.openOf(known.file())).getFirst();

        here(() -> portfolio.invoice(known.debtor(), "70.00", TODAY.minusDays(10)));
        settle();
        assertThat(here(() -> run.run(1)).of(Tally.Kind.TASK))
                .as("the path begins anew with an older invoice")
                .isEqualTo(1);
        assertThat(here(() -> tasks.openOf(known.file()))).containsExactly(asked);

        assertThat(here(() -> tasks.close(asked.id(), Tasks.Result.REACHED))).isInstanceOf(Tasks.Outcome.Closed.class);
        here(() -> portfolio.invoice(known.debtor(), "70.00", TODAY.minusDays(20)));
        settle();
        assertThat(here(() -> run.run(1)).of(Tally.Kind.TASK)).isEqualTo(1);
        assertThat(here(() -> tasks.openOf(known.file())))
                .as("what was done may be asked again")
                .hasSize(1)
                .doesNotContain(asked);
        assertReconciled();
    }

    @Test
    void theEndOfThePathIsToldAsSuch() {
        assertThat(here(() -> strategies.publish(CALLS))).isInstanceOf(Strategies.Outcome.Published.class);
        var portfolio = portfolio();
        Owed firm = here(() -> portfolio.owes(DebtorKind.COMPANY, "500.00", TODAY.minusDays(4)));
        settle();
        assertThat(here(() -> run.run(1)).of(Tally.Kind.TASK)).isEqualTo(1);
        assertThat(here(() -> nextSteps.of(firm.file())).orElseThrow())
                .satisfies(next -> assertThat(next.decision()).isEqualTo(new Decision.Done("path-walked")))
                .satisfies(next -> assertThat(next.later()).isFalse())
                .satisfies(next -> assertThat(next.barredFrom()).isNull());
    }

    private static final String CALLS = """
            strategy: firm-business
            version: 3
            for: {rule: firm-or-office, when: "!consumer"}
            steps:
              - {step: call, day: due + 1, task: CALL}
            """;

    @Test
    void whoPaidAPartHasAnsweredAndIsLeftInPeaceForAWhile() {
        var portfolio = portfolio();
        Owed firm = here(() -> portfolio.owes(DebtorKind.COMPANY, "500.00", TODAY.minusDays(4)));
        here(() -> ledger.book(
                PaymentToBook.undesignated(TimeOrderedId.next(), Money.zloty("100.00"), TODAY, Set.of(firm.claim()))));
        settle();
        assertThat(here(() -> run.run(1)).cases()).isEqualTo(1);
        assertThat(here(() -> decisions.ofCase(firm.file(), 1)).getFirst().decision())
                .isEqualTo(new Decision.Silent("fresh-reply", TODAY.plusDays(3)));
        assertReconciled();
    }

    @Test
    void anOldDecisionIsReplayedByItsOwnVersionAfterANewerOneRules() {
        var portfolio = portfolio();
        Owed firm = here(() -> portfolio.owes(DebtorKind.COMPANY, "800.00", TODAY.minusDays(4)));
        settle();
        assertThat(here(() -> run.run(1)).cases()).isEqualTo(1);
        UUID decision = here(() -> decisions.ofCase(firm.file(), 1)).getFirst().id();

        assertThat(here(() -> strategies.publish(NEWER))).isInstanceOf(Strategies.Outcome.Published.class);
        assertThat(here(() -> strategies.publish(NEWER))).isEqualTo(new Strategies.Outcome.NotTheNextVersion(4));
        assertThat(here(() -> strategies.publish("strategy: x"))).isInstanceOf(Strategies.Outcome.Unreadable.class);

        assertThat(here(() -> strategies.publish(COURT_UNDECLARED)))
                .isInstanceOfSatisfying(
                        Strategies.Outcome.Unreadable.class,
                        refused -> assertThat(refused.problem()).contains("step court", "PRE_COURT_DEMAND"));

        assertThat(here(() -> replay.of(decision))).isInstanceOf(Replay.Outcome.Same.class);
        Tally again = here(() -> run.run(1));
        assertThat(again.of(Tally.Kind.CONTACT))
                .as("a step taken is not repeated")
                .isZero();
        assertThat(here(() -> decisions.ofCase(firm.file(), 1)).getFirst().strategyVersion())
                .isEqualTo(3);
        assertReconciled();
    }

    private static final String NEWER = """
            strategy: firm-business
            version: 3
            for: {rule: firm-or-office, when: "!consumer"}
            steps:
              - {step: first-email, day: due + 1, contact: [EMAIL], template: reminder-first, purpose: REMINDER, tone: KIND}
              - {step: call, day: due + 20, task: CALL}
            """;

    private static final String COURT_UNDECLARED = """
            strategy: firm-business
            version: 4
            for: {rule: firm-or-office, when: "!consumer"}
            steps:
              - {step: court, day: due + 1, contact: [EMAIL], template: demand-pre-court, purpose: DEMAND, tone: FIRM}
            """;

    /** Listeners have heard of what happened. */
    private void settle() {
        assertThat(events.awaitNone(Duration.ofSeconds(20))).isTrue();
    }

    private void assertReconciled() {
        assertThat(here(() -> states.reconcile()).different()).isEmpty();
    }

    private <R> R here(Supplier<R> work) {
        return tenant.as(organization, work);
    }
}
