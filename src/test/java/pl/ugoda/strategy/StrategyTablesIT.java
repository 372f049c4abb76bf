package pl.ugoda.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ugoda.strategy.SnapshotFixtures.DUE;
import static pl.ugoda.strategy.SnapshotFixtures.aFirm;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.ugoda.compliance.Permit;
import pl.ugoda.compliance.RuleId;
import pl.ugoda.compliance.Verdict;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.PersonId;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.strategy.CaseStateRepository.DuePoint;
import pl.ugoda.strategy.DecisionRepository.Sealed;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

@UgodaTest
class StrategyTablesIT {
    private static final Instant MORNING = Instant.parse("2026-11-11T05:00:00Z");

    private final OrganizationId organization = OrganizationId.next();

    @Autowired
    TestTenant tenant;

    @Autowired
    CaseStateRepository states;

    @Autowired
    DecisionRepository decisions;

    @Autowired
    Strategies strategies;

    @Autowired
    Decisions answers;

    @Autowired
    Replay replay;

    @Test
    void aRowReadsBackAsItWasSaved() {
        CaseStateRow row = row(aFirm().heldFor("DISPUTE", null)
                .heldFor("PROMISE", DUE.plusDays(3))
                .openedOn(DUE.plusDays(2))
                .took("first-email", DUE.plusDays(1), Channel.EMAIL));
        tenant.inTransaction(organization, () -> {
            states.save(List.of(row));
            states.save(List.of(row));
            return true;
        });
        assertThat(tenant.inTransaction(organization, () -> states.find(List.of(row.caseId()))))
                .containsExactly(row);
    }

    @Test
    void dueRowsAreTakenByPersonAndMoveOn() {
        CaseStateRow due = row(aFirm());
        CaseStateRow later = row(aFirm()).advanced(aFirm().now(), DUE.plusDays(1));
        CaseStateRow never = row(aFirm()).advanced(aFirm().now(), LocalDate.MAX);
        List<CaseStateRow> taken = tenant.inTransaction(organization, () -> {
            states.save(List.of(due, later, never));
            List<CaseStateRow> first = states.takeDue(DUE, DuePoint.START, 10);
            states.advance(first.stream()
                    .map(row -> row.advanced(row.facts(), LocalDate.MAX))
                    .toList());
            return first;
        });
        assertThat(taken).containsExactly(due);
        assertThat(tenant.inTransaction(organization, () -> states.takeDue(DUE, DuePoint.START, 10)))
                .isEmpty();
    }

    @Test
    void aStoredDecisionCanBeReadAskedAboutAndReplayed() {
        CaseStateRow row = row(aFirm());
        UUID id = decide(row, verdict -> verdict);
        assertThat(tenant.as(organization, () -> answers.why(row.caseId(), DUE.plusDays(1))))
                .isInstanceOfSatisfying(
                        Decisions.Why.DecidedThen.class,
                        why -> assertThat(why.decision().verdict()).isEqualTo(DecisionView.Verdict.PERMITTED));
        assertThat(tenant.as(organization, () -> answers.why(row.caseId(), DUE.plusDays(2))))
                .isInstanceOf(Decisions.Why.StillHeld.class);
        assertThat(tenant.as(organization, () -> answers.why(row.caseId(), DUE.plusDays(3))))
                .isInstanceOf(Decisions.Why.NoRunThen.class);
        assertThat(tenant.as(organization, () -> replay.of(id))).isInstanceOf(Replay.Outcome.Same.class);
        assertThat(tenant.as(organization, () -> replay.of(TimeOrderedId.next())))
                .isInstanceOf(Replay.Outcome.NoSuchDecision.class);
    }

    @Test
    void aRefusedContactIsStoredWithTheRuleAndMayBeTriedAgain() {
        CaseStateRow row = row(aFirm());
        Verdict tomorrow = new Verdict.Postponed(Instant.parse("2026-11-12T07:00:00Z"), new RuleId("C06"), List.of());
        UUID unused = decide(row, verdict -> tomorrow);
        UUID permitted = decide(row, verdict -> verdict);
        assertThat(unused).isNotEqualTo(permitted);
        assertThat(tenant.as(organization, () -> answers.ofCase(row.caseId(), 10)))
                .extracting(DecisionView::refusedBy)
                .containsExactly(null, "C06");
    }

    private UUID decide(CaseStateRow row, java.util.function.UnaryOperator<Verdict> compliance) {
        LocalDate today = DUE.plusDays(1);
        UUID id = TimeOrderedId.next();
        return tenant.inTransaction(organization, () -> {
            DayPlan plan = DayPlan.of(today, strategies.current(), "1", "2026-09-04", Set.of());
            StrategyVersion strategy = plan.strategy("firm-business");
            Verdict verdict = compliance.apply(new Verdict.Permitted(
                    new Permit(new ContactId(id), today, MORNING.plusSeconds(7200), MORNING.plusSeconds(9000)),
                    List.of()));
            Settled settled =
                    Settled.of(id, row, Engine.decide(row.facts(), strategy, today), verdict, strategy, today);
            decisions.insert(List.of(Sealed.of(settled.row(plan, MORNING, TimeOrderedId.next()))));
            return id;
        });
    }

    private static CaseStateRow row(SnapshotFixtures facts) {
        return new CaseStateRow(
                CaseId.next(),
                PersonId.next(),
                DebtorId.next(),
                CreditorId.next(),
                "firm-business",
                LocalDate.MIN,
                TimeOrderedId.next(),
                TimeOrderedId.next(),
                LocalDate.MAX,
                facts.now());
    }
}
