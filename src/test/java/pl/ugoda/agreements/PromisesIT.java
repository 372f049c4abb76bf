package pl.ugoda.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import pl.ugoda.agreements.Promises.Outcome;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.Cases;
import pl.ugoda.claims.ClaimFixtures;
import pl.ugoda.claims.ClaimNature;
import pl.ugoda.claims.Claims;
import pl.ugoda.claims.ContentHash;
import pl.ugoda.claims.NewClaim;
import pl.ugoda.compliance.Dispute;
import pl.ugoda.compliance.Disputes;
import pl.ugoda.compliance.Hardship;
import pl.ugoda.compliance.Hardships;
import pl.ugoda.compliance.Hold;
import pl.ugoda.compliance.HoldReason;
import pl.ugoda.compliance.Holds;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.ledger.Ledger;
import pl.ugoda.ledger.PaymentToBook;
import pl.ugoda.ledger.Regime;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.Debtors;
import pl.ugoda.platform.BusinessClock;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** What debtors say and what it silences; Monday 23 November 2026. */
@UgodaTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PromisesIT {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);

    @Autowired
    Promises promises;

    @Autowired
    PromiseJudgement judgement;

    @Autowired
    Disputes disputes;

    @Autowired
    Hardships hardships;

    @Autowired
    Holds holds;

    @Autowired
    Creditors creditors;

    @Autowired
    Debtors debtors;

    @Autowired
    Claims claims;

    @Autowired
    Cases cases;

    @Autowired
    Ledger ledger;

    @Autowired
    BusinessClock clock;

    @Autowired
    TestTenant tenant;

    OrganizationId organization = OrganizationId.next();
    ClaimId claim = ClaimId.next();

    @BeforeEach
    void anotherOrganization() {
        organization = tenant.fresh();
    }

    @Test
    void aPromiseSilencesTheCaseUntilTheBankHadTwoDaysMore() {
        Case file = owing("100.00");
        assertThat(make(file, FRIDAY)).isInstanceOf(Outcome.Made.class);

        assertThat(silent(file))
                .extracting(Hold::reason, Hold::until)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(HoldReason.PROMISE, LocalDate.of(2026, 12, 8)));
        assertThat(open(file).amount().compareTo(Money.zloty("100.00"))).isPositive();
    }

    @Test
    void aSecondPromiseIsRefusedWhileOneIsOpen() {
        Case file = owing("100.00");
        assertThat(make(file, FRIDAY)).isInstanceOf(Outcome.Made.class);
        assertThat(make(file, FRIDAY.minusDays(1))).isEqualTo(new Outcome.AlreadyPromised(FRIDAY));
        assertThat(silent(file)).hasSize(1);
    }

    @Test
    void daysThatNobodyCouldKeepAreRefused() {
        Case file = owing("100.00");
        assertThat(make(file, LocalDate.of(2026, 12, 8))).isEqualTo(new Outcome.TooFar(LocalDate.of(2026, 12, 7)));
        assertThat(make(file, LocalDate.of(2026, 11, 29))).isEqualTo(new Outcome.NotAWorkingDayAhead());
        assertThat(make(file, LocalDate.of(2026, 11, 23))).isEqualTo(new Outcome.NotAWorkingDayAhead());
        assertThat(silent(file)).isEmpty();
    }

    @Test
    void whatIsDisputedIsNotPromised() {
        Case file = owing("100.00");
        Dispute dispute = tenant.as(
                organization,
                () -> disputes.raise(
                        file.person(), file.id(), List.of(claim), Dispute.Reason.OTHER_AMOUNT, "Zwrot 3 lipca."));
        assertThat(dispute.answerBy()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(silent(file)).extracting(Hold::reason).containsExactly(HoldReason.DISPUTE);
        assertThat(make(file, FRIDAY)).isEqualTo(new Outcome.NothingToPay());
        assertThat(tenant.as(organization, () -> disputes.open(10)))
                .extracting(Dispute::text)
                .containsExactly("Zwrot 3 lipca.");

        tenant.as(organization, () -> disputes.answered(dispute.id()));
        tenant.as(organization, () -> disputes.answered(dispute.id()));
        assertThat(silent(file)).isEmpty();
        assertThat(tenant.as(organization, () -> disputes.open(10))).isEmpty();
    }

    @Test
    void hardshipIsTakenOnceAndSilencesForThirtyDaysOnceAHumanGotInTouch() {
        Case file = owing("100.00");
        Hardship first = declare(file);
        assertThat(declare(file)).isEqualTo(first);
        assertThat(silent(file)).extracting(Hold::until).containsOnlyNulls();
        tenant.as(organization, () -> hardships.met(first.id()));
        tenant.as(organization, () -> hardships.met(first.id()));
        assertThat(silent(file))
                .extracting(Hold::reason, Hold::until)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(HoldReason.HARDSHIP, LocalDate.of(2026, 12, 23)));
        assertThat(first.humanBy()).isEqualTo(LocalDate.of(2026, 11, 26));
    }

    @Test
    @Order(Integer.MAX_VALUE) // it moves the clock, which only moves forward
    void theLedgerJudgesOnTheMorningAfterTheWaiting() {
        Case kept = owing("100.00");
        ClaimId paid = claim;
        Case broken = owing("70.00");
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        assertThat(make(kept, tomorrow)).isInstanceOf(Outcome.Made.class);
        assertThat(make(broken, tomorrow)).isInstanceOf(Outcome.Made.class);
        tenant.as(
                organization,
                () -> ledger.book(PaymentToBook.undesignated(
                        UUID.randomUUID(), Money.zloty("200.00"), LocalDate.now(clock), Set.of(paid))));

        LocalDate silentThrough = open(broken).silentThrough();
        var due = tenant.inTransaction(organization, () -> judgement.nextDue(java.util.Optional.empty()))
                .orElseThrow();
        assertThat(due.atZone(pl.ugoda.kernel.PolishDays.WARSAW).toLocalDate()).isEqualTo(silentThrough.plusDays(1));
        clock.freezeAt(due);
        tenant.as(organization, () -> judgement.run(due));

        assertThat(latest(kept).outcome()).isEqualTo(Promise.Outcome.KEPT);
        assertThat(latest(broken).outcome()).isEqualTo(Promise.Outcome.BROKEN);
        assertThat(silent(broken)).isEmpty();
    }

    private Hardship declare(Case file) {
        return tenant.as(
                organization,
                () -> hardships.declare(
                        file.person(), file.id(), Hardship.Cause.LOST_INCOME, Hardship.Monthly.UP_TO_50));
    }

    private Outcome make(Case file, LocalDate day) {
        return tenant.as(organization, () -> promises.make(file.id(), day));
    }

    private Promise open(Case file) {
        return tenant.as(organization, () -> promises.open(file.id())).orElseThrow();
    }

    private Promise latest(Case file) {
        return java.util.Objects.requireNonNull(tenant.as(organization, () -> promises.latest(List.of(file.id())))
                .get(file.id()));
    }

    private List<Hold> silent(Case file) {
        return tenant.as(organization, () -> holds.active(List.of(file.id()))).getOrDefault(file.id(), List.of());
    }

    private Case owing(String amount) {
        return tenant.as(organization, () -> {
            var known = creditors.all();
            var creditor = known.isEmpty()
                    ? ClaimFixtures.aCreditor(creditors)
                    : known.getFirst().id();
            var debtor = ClaimFixtures.aDebtor(debtors, creditor, "K-" + amount);
            claim = ClaimId.next();
            Money money = Money.zloty(amount);
            var answer = claims.register(List.of(new NewClaim(
                    claim,
                    creditor,
                    debtor,
                    "FV/" + amount,
                    "FV/" + amount,
                    null,
                    ClaimFixtures.DUE.minusDays(14),
                    ClaimFixtures.DUE,
                    money,
                    new Regime.Late(),
                    ClaimNature.INVOICE,
                    ContentHash.of("FV/" + amount, money, ClaimFixtures.DUE))));
            assertThat(answer).hasSize(1);
            return cases.ofDebtors(List.of(debtor)).getFirst();
        });
    }
}
