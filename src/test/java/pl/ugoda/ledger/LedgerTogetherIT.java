package pl.ugoda.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** Several at once: a webhook that comes twice, a statement while a provider pays. */
@UgodaTest
class LedgerTogetherIT {
    private static final LocalDate DUE = LocalDate.of(2024, 2, 9);
    private static final LocalDate PAID = LocalDate.of(2024, 5, 10);
    private static final int AT_ONCE = 6;

    @Autowired
    Ledger ledger;

    @Autowired
    TestTenant tenant;

    @Test
    void theSamePaymentBookedTwiceAtOnceIsBookedOnce() {
        OrganizationId organization = tenant.fresh();
        ClaimId claim = opened(organization);
        var payment = PaymentToBook.undesignated(UUID.randomUUID(), Money.zloty("700.00"), PAID, Set.of(claim));

        List<Booked> answers = atOnce(_ -> tenant.as(organization, () -> ledger.book(payment)));

        assertThat(answers).hasSize(AT_ONCE).containsOnly(answers.getFirst());
        assertThat(owed(organization, claim)).isEqualTo(Money.zloty("2589.75"));
    }

    @Test
    void differentPaymentsAtOnceAllCount() {
        OrganizationId organization = tenant.fresh();
        ClaimId claim = opened(organization);

        List<Booked> answers = atOnce(i -> tenant.as(
                organization,
                () -> ledger.book(PaymentToBook.undesignated(
                        UUID.randomUUID(), Money.zloty("100.00"), PAID.minusDays(i), Set.of(claim)))));

        assertThat(answers).hasSize(AT_ONCE);
        InterestSheet sheet = tenant.as(organization, () -> ledger.interestSheet(claim, PAID));
        assertThat(sheet.credits()).hasSize(AT_ONCE);
        assertThat(sheet.balance().total().plus(Money.zloty("600.00")))
                .isEqualTo(sheet.principal().plus(sheet.accrued()));
    }

    private <R> List<R> atOnce(IntFunction<R> work) {
        var ready = new CountDownLatch(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<R>> running = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> {
                        Supplier<R> task = () -> {
                            ready.countDown();
                            try {
                                ready.await();
                            } catch (InterruptedException interrupted) {
                                throw new IllegalStateException(interrupted);
                            }
                            return work.apply(i);
                        };
                        return CompletableFuture.supplyAsync(task, threads);
                    })
                    .toList();
            return running.stream().map(CompletableFuture::join).toList();
        }
    }

    private ClaimId opened(OrganizationId organization) {
        var debt = new NewDebt(
                ClaimId.next(),
                DebtTerms.inZloty(DUE, new Regime.Late()),
                Money.zloty("3200.00"),
                DUE.minusDays(14),
                TimeOrderedId.next());
        tenant.as(organization, () -> ledger.open(List.of(debt)));
        return debt.claim();
    }

    private Money owed(OrganizationId organization, ClaimId claim) {
        return Objects.requireNonNull(tenant.as(organization, () -> ledger.balances(List.of(claim), PAID))
                        .get(claim))
                .total();
    }
}
