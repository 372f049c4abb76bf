package pl.ugoda.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ugoda.claims.ClaimFixtures.aClaim;
import static pl.ugoda.claims.ClaimFixtures.aCreditor;
import static pl.ugoda.claims.ClaimFixtures.aDebtor;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.ledger.Balance;
import pl.ugoda.ledger.Ledger;
import pl.ugoda.ledger.PaymentToBook;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.Debtors;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

@UgodaTest
class ClaimsIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Claims claims;

    @Autowired
    Cases cases;

    @Autowired
    Settling settling;

    @Autowired
    Ledger ledger;

    @Autowired
    Creditors creditors;

    @Autowired
    Debtors debtors;

    @Autowired
    TestTenant tenant;

    private OrganizationId organization = OrganizationId.next();
    private CreditorId creditor = CreditorId.next();
    private DebtorId debtor = DebtorId.next();

    @BeforeEach
    void someoneOwesSomeone() {
        organization = tenant.fresh();
        creditor = tenant.as(organization, () -> aCreditor(creditors));
        debtor = tenant.as(organization, () -> aDebtor(debtors, creditor, "K-1"));
    }

    @Test
    void claimsOfOneDebtorShareACaseAndStandInTheLedger() {
        List<Registered> answers =
                register(aClaim(creditor, debtor, "FV/1", "100.00"), aClaim(creditor, debtor, "FV/2", "50.00"));

        Case file = file(caseOf(answers.getFirst()));
        assertThat(caseOf(answers.getLast())).isEqualTo(file.id());
        assertThat(file.number()).isEqualTo("UG-2026-00001");
        assertThat(file.state()).isEqualTo(CaseState.OPEN);
        List<Claim> open = tenant.as(organization, () -> claims.ofCase(file.id()));
        assertThat(open).extracting(Claim::invoiceNumber).containsExactly("FV/1", "FV/2");
        var balances = tenant.as(
                organization, () -> ledger.balances(open.stream().map(Claim::id).toList(), ClaimFixtures.DUE));
        assertThat(balances.values())
                .extracting(Balance::principal)
                .containsExactlyInAnyOrder(Money.zloty("100.00"), Money.zloty("50.00"));
    }

    @Test
    void caseNumbersHaveNoGapsInEachOrganization() {
        DebtorId second = tenant.as(organization, () -> aDebtor(debtors, creditor, "K-2"));
        register(aClaim(creditor, debtor, "FV/1", "1.00"));
        register(aClaim(creditor, debtor, "FV/1", "1.00"), aClaim(creditor, second, "FV/2", "1.00"));

        assertThat(tenant.as(organization, () -> cases.byNumber("ug-2026-00002")))
                .hasValueSatisfying(file -> assertThat(file.debtor()).isEqualTo(second));
        OrganizationId other = tenant.fresh();
        assertThat(tenant.as(other, () -> cases.byNumber("UG-2026-00001"))).isEmpty();
    }

    @Nested
    class Repetition {
        @Test
        void theSameClaimAgainChangesNothing() {
            ClaimId first =
                    claimOf(register(aClaim(creditor, debtor, "FV/1", "100.00")).getFirst());

            assertThat(register(aClaim(creditor, debtor, "FV/1", "100.00")))
                    .containsExactly(new Registered.Unchanged(first));
        }

        @Test
        void theSameKeyWithOtherContentIsAConflictThatNamesBoth() {
            ClaimId first =
                    claimOf(register(aClaim(creditor, debtor, "FV/1", "100.00")).getFirst());

            assertThat(register(aClaim(creditor, debtor, "FV/1", "101.00")))
                    .satisfiesExactly(answer -> assertConflict(answer, first));
        }

        private static void assertConflict(Registered answer, ClaimId with) {
            assertThat(answer).isInstanceOfSatisfying(Registered.Conflict.class, conflict -> {
                assertThat(conflict.existing().id()).isEqualTo(with);
                assertThat(conflict.existing().invoiceNumber()).isEqualTo("FV/1");
                assertThat(conflict.existing().amount()).isEqualTo(Money.zloty("100.00"));
            });
        }

        @Test
        void repetitionWithinABatchIsSeenToo() {
            List<Registered> answers = register(
                    aClaim(creditor, debtor, "FV/1", "100.00"),
                    aClaim(creditor, debtor, "FV/1", "100.00"),
                    aClaim(creditor, debtor, "FV/1", "7.00"));

            ClaimId first = claimOf(answers.getFirst());
            assertThat(answers.subList(1, 3))
                    .satisfiesExactly(
                            answer -> assertThat(answer).isEqualTo(new Registered.Unchanged(first)),
                            answer -> assertConflict(answer, first));
        }
    }

    @Nested
    class Settlement {
        @Test
        void aCaseClosesWithItsLastClaimAndANewDebtOpensTheNext() {
            var answers =
                    register(aClaim(creditor, debtor, "FV/1", "100.00"), aClaim(creditor, debtor, "FV/2", "50.00"));
            CaseId first = caseOf(answers.getFirst());

            pay("200.00", claimOf(answers.getFirst()));
            assertThat(file(first).state()).isEqualTo(CaseState.OPEN);
            pay("200.00", claimOf(answers.getLast()));
            assertThat(file(first).state()).isEqualTo(CaseState.CLOSED);
            assertThat(file(first).closedOn()).isEqualTo(TODAY);

            CaseId next =
                    caseOf(register(aClaim(creditor, debtor, "FV/3", "10.00")).getFirst());
            assertThat(file(next).number()).isEqualTo("UG-2026-00002");
        }

        @Test
        void tellingItTwiceChangesNothing() {
            var answers = register(aClaim(creditor, debtor, "FV/1", "100.00"));
            pay("200.00", claimOf(answers.getFirst()));
            tenant.as(organization, () -> settling.follow(UUID.randomUUID(), List.of(claimOf(answers.getFirst()))));

            assertThat(file(caseOf(answers.getFirst())).state()).isEqualTo(CaseState.CLOSED);
        }

        @Test
        void aReversedPaymentOpensTheCaseAgain() {
            var answers = register(aClaim(creditor, debtor, "FV/1", "100.00"));
            UUID payment = pay("200.00", claimOf(answers.getFirst()));
            reverse(payment, claimOf(answers.getFirst()));

            assertThat(file(caseOf(answers.getFirst())).state()).isEqualTo(CaseState.OPEN);
        }

        @Test
        void aReversedPaymentOfAnOldCaseJoinsTheOpenOne() {
            ClaimId old =
                    claimOf(register(aClaim(creditor, debtor, "FV/1", "100.00")).getFirst());
            UUID payment = pay("200.00", old);
            CaseId open =
                    caseOf(register(aClaim(creditor, debtor, "FV/2", "10.00")).getFirst());
            reverse(payment, old);

            assertThat(tenant.as(organization, () -> claims.open(List.of(open)).get(open)))
                    .extracting(Claim::id)
                    .contains(old);
        }
    }

    @Nested
    class Lists {
        @Test
        void pagesGoOnWhereTheyEndedInEveryOrder() {
            List<NewClaim> many = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                int number = i;
                DebtorId each = tenant.as(organization, () -> aDebtor(debtors, creditor, "L-" + number));
                many.add(aClaim(creditor, each, "FV/" + i, i % 3 + 1 + ".00", ClaimFixtures.DUE.minusDays(i % 2)));
            }
            register(many.toArray(NewClaim[]::new));
            for (CaseFilter.Order order : CaseFilter.Order.values()) {
                List<CaseId> seen = new ArrayList<>();
                String cursor = null;
                do {
                    String from = cursor;
                    CasePage page = tenant.as(
                            organization,
                            () -> cases.page(CaseFilter.open().by(order).page(2, from)));
                    page.rows().forEach(row -> seen.add(row.file().id()));
                    cursor = page.next();
                } while (cursor != null);
                assertThat(seen).as(order.name()).hasSize(7).doesNotHaveDuplicates();
            }
            assertThat(tenant.as(organization, () -> cases.totals(CaseFilter.open())))
                    .isEqualTo(new CaseTotals(7, Money.zloty("13.00")));
        }

        @Test
        void aCaseIsFoundByNumberInvoiceAndDebtor() {
            CaseId id = caseOf(
                    register(aClaim(creditor, debtor, "FV/12/2026", "1.00")).getFirst());

            for (CaseFilter filter : List.of(
                    CaseFilter.all().numbered("ug-2026-0"),
                    CaseFilter.all().withInvoice("fv / 12"),
                    CaseFilter.all().against(List.of(debtor)),
                    CaseFilter.all().of(creditor),
                    CaseFilter.all().dueBefore(TODAY))) {
                assertThat(tenant.as(organization, () -> cases.page(filter)).rows())
                        .as(filter.toString())
                        .extracting(row -> row.file().id())
                        .containsExactly(id);
            }
            assertThat(tenant.as(organization, () -> cases.page(CaseFilter.all().withInvoice("FV/13")))
                            .rows())
                    .isEmpty();
            assertThat(tenant.as(organization, () -> cases.page(CaseFilter.all().page(10, "nonsense~x")))
                            .rows())
                    .hasSize(1);
        }
    }

    @CanIgnoreReturnValue
    private List<Registered> register(NewClaim... wanted) {
        return tenant.as(organization, () -> claims.register(List.of(wanted)));
    }

    @CanIgnoreReturnValue
    private UUID pay(String amount, ClaimId claim) {
        UUID payment = UUID.randomUUID();
        tenant.as(organization, () -> {
            var _ = ledger.book(PaymentToBook.undesignated(payment, Money.zloty(amount), TODAY, Set.of(claim)));
            settling.follow(payment, List.of(claim));
        });
        return payment;
    }

    private void reverse(UUID payment, ClaimId claim) {
        tenant.as(organization, () -> {
            ledger.reverse(payment, "returned");
            settling.follow(payment, List.of(claim));
        });
    }

    private Case file(CaseId id) {
        return tenant.as(organization, () -> cases.find(id)).orElseThrow();
    }

    private static ClaimId claimOf(Registered answer) {
        return switch (answer) {
            case Registered.Opened(var claim, var _) -> claim;
            case Registered.Unchanged(var claim) -> claim;
            case Registered.Conflict(var existing) -> existing.id();
        };
    }

    private static CaseId caseOf(Registered answer) {
        return switch (answer) {
            case Registered.Opened(var _, var file) -> file;
            case Registered.Unchanged _, Registered.Conflict _ -> throw new AssertionError(answer.toString());
        };
    }
}
