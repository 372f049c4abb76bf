package pl.ugoda.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.ugoda.claims.ClaimNature;
import pl.ugoda.claims.Claims;
import pl.ugoda.compliance.OwingDebtors;
import pl.ugoda.compliance.OwingDebtors.Owing;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Debtors;
import pl.ugoda.parties.Medium;
import pl.ugoda.portal.view.Acknowledgement;
import pl.ugoda.portal.view.Owed;
import pl.ugoda.portal.view.OwedClaim;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** What the portal says of limitation; Monday 23 November 2026. */
@UgodaTest
class BarredOverviewIT {
    private static final LocalDate FRESH = LocalDate.of(2026, 11, 20);
    private static final LocalDate LONG_AGO = LocalDate.of(2021, 3, 1);

    @Autowired
    Overview overview;

    @Autowired
    Creditors creditors;

    @Autowired
    Debtors debtors;

    @Autowired
    ContactPoints contactPoints;

    @Autowired
    Claims claims;

    @Autowired
    TestTenant tenant;

    OrganizationId organization = OrganizationId.next();

    @BeforeEach
    void anotherOrganization() {
        organization = tenant.fresh();
    }

    @Test
    void aConsumersTotalLeavesOutWhatIsBarred() {
        var anna = owing(DebtorKind.CONSUMER, ClaimNature.SALE, FRESH);
        tenant.as(organization, () -> bringer().andAlso(anna, ClaimNature.SALE, LONG_AGO, "777.00"));
        Owed owed = owed(anna);
        assertThat(owed.principal()).isEqualTo(Money.zloty("100.00"));
        assertThat(owed.voluntary())
                .singleElement()
                .extracting(OwedClaim::barredAfter)
                .isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(tenant.as(organization, () -> overview.acknowledgement(visit(anna))))
                .as("a promise is about the other claim only, which is in time")
                .isEmpty();
        String barred = owed.voluntary().getFirst().id().toString();
        assertThat(PaymentController.payable(owed, barred, "").voluntary()).isTrue();
    }

    @Test
    void aCaseOfNothingElseAsksForNothing() {
        Owed owed = owed(owing(DebtorKind.SOLE_TRADER, ClaimNature.SALE, LONG_AGO));
        assertThat(owed.anythingToPay()).isFalse();
        assertThat(owed.voluntary()).hasSize(1);
    }

    @Test
    void aFirmIsToldThatItMayPleadLimitation() {
        var firm = owing(DebtorKind.COMPANY, ClaimNature.SALE, LONG_AGO);
        assertThat(owed(firm).anythingToPay()).isTrue();
        assertThat(tenant.as(organization, () -> overview.acknowledgement(visit(firm))))
                .contains(new Acknowledgement("barred", LocalDate.of(2023, 12, 31)));
    }

    @Test
    void beforeAPromiseItIsSaidThatTheTermIsNearOrUncertain() {
        var near = owing(DebtorKind.CONSUMER, ClaimNature.SALE, LocalDate.of(2024, 3, 1));
        assertThat(tenant.as(organization, () -> overview.acknowledgement(visit(near))))
                .contains(new Acknowledgement("near", LocalDate.of(2026, 12, 31)));
        var uncertain = owing(DebtorKind.CONSUMER, ClaimNature.INVOICE, LocalDate.of(2023, 3, 1));
        assertThat(tenant.as(organization, () -> overview.acknowledgement(visit(uncertain))))
                .contains(new Acknowledgement("unknown", null));
    }

    private Owed owed(Owing owing) {
        return tenant.as(organization, () -> overview.of(visit(owing)));
    }

    private Owing owing(DebtorKind kind, ClaimNature nature, LocalDate due) {
        return tenant.as(organization, () -> bringer().of(kind, nature, due, "100.00"));
    }

    private OwingDebtors bringer() {
        return new OwingDebtors(creditors, debtors, contactPoints, claims);
    }

    private Visit visit(Owing owing) {
        return new Visit(
                organization,
                owing.caseId(),
                owing.debtor().id(),
                owing.debtor().person(),
                owing.debtor().creditor(),
                owing.point(Medium.EMAIL).id(),
                Language.PL);
    }
}
