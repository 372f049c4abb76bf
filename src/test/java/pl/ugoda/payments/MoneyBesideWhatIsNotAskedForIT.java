package pl.ugoda.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.ugoda.claims.ClaimNature;
import pl.ugoda.claims.Claims;
import pl.ugoda.compliance.Dispute;
import pl.ugoda.compliance.Disputes;
import pl.ugoda.compliance.OwingDebtors;
import pl.ugoda.compliance.OwingDebtors.Owing;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.ledger.Ledger;
import pl.ugoda.ledger.PaymentToBook.Designation;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Debtors;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** Money for a case in which something is not asked for, time-barred or disputed; Monday 23 November 2026. */
@UgodaTest
class MoneyBesideWhatIsNotAskedForIT {
    @Autowired
    Bookings bookings;

    @Autowired
    Disputes disputes;

    @Autowired
    Creditors creditors;

    @Autowired
    Debtors debtors;

    @Autowired
    ContactPoints contactPoints;

    @Autowired
    Claims claims;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Autowired
    TestTenant tenant;

    OrganizationId organization = OrganizationId.next();

    @BeforeEach
    void anotherOrganization() {
        organization = tenant.fresh();
    }

    @Test
    void unnamedMoneyGoesToWhatMayBeAskedFor() {
        Owing anna = owing(DebtorKind.CONSUMER);
        pay(anna, "100.00", List.of());
        assertThat(principal(barred(anna))).isEqualTo(Money.zloty("777.00"));
        assertThat(principal(fresh(anna))).isEqualTo(Money.zloty("0.00"));
    }

    @Test
    void whoNamesTheBarredOnePaysIt() {
        Owing anna = owing(DebtorKind.CONSUMER);
        pay(anna, "2000.00", List.of(barred(anna)));
        assertThat(principal(barred(anna))).isEqualTo(Money.zloty("0.00"));
    }

    @Test
    void aFirmsMoneyGoesToTheOldestDebt() {
        Owing firm = owing(DebtorKind.COMPANY);
        pay(firm, "100.00", List.of());
        assertThat(principal(fresh(firm))).isEqualTo(Money.zloty("100.00"));
    }

    @Test
    void unnamedMoneyLeavesWhatIsInDisputeAlone() {
        Owing firm = owing(DebtorKind.COMPANY);
        dispute(firm, List.of(barred(firm)));
        pay(firm, "100.00", List.of());
        assertThat(principal(barred(firm))).as("the older one, objected to").isEqualTo(Money.zloty("777.00"));
        assertThat(principal(fresh(firm))).isEqualTo(Money.zloty("0.00"));
    }

    @Test
    void whoNamesTheDisputedOnePaysIt() {
        Owing firm = owing(DebtorKind.COMPANY);
        dispute(firm, List.of(fresh(firm)));
        pay(firm, "100.00", List.of(fresh(firm)));
        assertThat(principal(fresh(firm))).isEqualTo(Money.zloty("0.00"));
    }

    @Test
    void whereAllIsDisputedTheMoneyIsBookedAllTheSame() {
        Owing firm = owing(DebtorKind.COMPANY);
        dispute(firm, List.of(barred(firm), fresh(firm)));
        pay(firm, "3000.00", List.of());
        assertThat(principal(barred(firm))).isEqualTo(Money.zloty("0.00"));
    }

    private void dispute(Owing owing, List<ClaimId> disputed) {
        assertThat(tenant.as(
                                organization,
                                () -> disputes.raise(
                                        owing.debtor().person(),
                                        owing.caseId(),
                                        disputed,
                                        Dispute.Reason.OTHER_AMOUNT,
                                        "Zwrot 3 lipca."))
                        .claims())
                .isEqualTo(disputed);
    }

    private Owing owing(DebtorKind kind) {
        return tenant.as(organization, () -> {
            var bringer = new OwingDebtors(creditors, debtors, contactPoints, claims);
            var owing = bringer.of(kind, ClaimNature.SALE, LocalDate.of(2026, 11, 20), "100.00");
            bringer.andAlso(owing, ClaimNature.SALE, LocalDate.of(2021, 3, 1), "777.00");
            return owing;
        });
    }

    private void pay(Owing owing, String amount, List<ClaimId> named) {
        assertThat(tenant.inTransaction(
                        organization,
                        () -> bookings.book(
                                ProviderPaymentId.next(),
                                LocalDate.of(2026, 11, 20),
                                new Bookings.Part(
                                        owing.caseId(), Money.zloty(amount), named, Designation.Source.PORTAL_CHOICE))))
                .isTrue();
    }

    /** Oldest due first. */
    private ClaimId barred(Owing owing) {
        return tenant.as(organization, () -> claims.ofCase(owing.caseId()))
                .getFirst()
                .id();
    }

    private ClaimId fresh(Owing owing) {
        return tenant.as(organization, () -> claims.ofCase(owing.caseId()))
                .getLast()
                .id();
    }

    private Money principal(ClaimId claim) {
        return Objects.requireNonNull(
                        tenant.as(organization, () -> ledger.balances(List.of(claim), LocalDate.now(clock)))
                                .get(claim))
                .principal();
    }
}
