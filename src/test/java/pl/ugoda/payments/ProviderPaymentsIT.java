package pl.ugoda.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pl.ugoda.compliance.Hold;
import pl.ugoda.compliance.HoldReason;
import pl.ugoda.compliance.Holds;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.payments.ProviderPayments.Receipt;
import pl.ugoda.payments.ProviderPayments.Start;
import pl.ugoda.payments.sandbox.SandboxBank;
import pl.ugoda.payments.sandbox.SandboxPayments;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

@UgodaTest
class ProviderPaymentsIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    ProviderPayments payments;

    @Autowired
    SandboxPayments sandbox;

    @Autowired
    SandboxBank bank;

    @Autowired
    Payments transfers;

    @Autowired
    Holds holds;

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestTenant tenant;

    private PaymentsFixtures fixtures;
    private OrganizationId organization;
    private CaseId bakery;

    @BeforeEach
    void aDebtorWhoWantsToPay() {
        fixtures = new PaymentsFixtures(beans);
        organization = tenant.fresh();
        CreditorId creditor = here(fixtures::creditor);
        bakery = here(() -> fixtures.openCase(creditor, "PIEKARNIA KŁOSIK", Map.of("FV/1/2026", "100.00")));
    }

    @Test
    void aPaymentOnItsWaySilencesAndItsSuccessIsBooked() {
        Start.Started started = started("k1", "100.00");
        assertThat(reasons()).containsExactly(HoldReason.PAYMENT_PENDING);
        assertThat(here(() -> sandbox.settle(reference(started), true))).isPresent();
        assertThat(left()).isEqualTo(Money.zloty("0.00"));
        assertThat(reasons()).isEmpty();
        ProviderPayment payment = here(() -> payments.find(started.id())).orElseThrow();
        assertThat(payment.state()).isEqualTo(ProviderPayment.State.PAID);
    }

    @Test
    void theSameKeyBeginsOnePayment() {
        assertThat(started("k2", "40.00")).isEqualTo(started("k2", "40.00"));
        assertThat(here(() -> payments.ofCase(bakery))).hasSize(1);
    }

    @Test
    void aNotificationSentTwiceIsBookedOnce() {
        Start.Started started = started("k3", "40.00");
        assertThat(here(() -> sandbox.settle(reference(started), true))).isPresent();
        assertThat(here(() -> sandbox.settle(reference(started), true))).isPresent();
        assertThat(left()).isEqualTo(Money.zloty("60.00"));
    }

    @Test
    void aFailureLiftsTheSilenceAndBooksNothing() {
        Start.Started started = started("k4", "100.00");
        assertThat(here(() -> sandbox.settle(reference(started), false))).isPresent();
        assertThat(left()).isEqualTo(Money.zloty("100.00"));
        assertThat(reasons()).isEmpty();
    }

    @Test
    void aForgedNotificationIsRefused() {
        Start.Started started = started("k5", "100.00");
        String body = "{\"event\":\"e\",\"reference\":\"" + reference(started)
                + "\",\"outcome\":\"PAID\",\"amountMinor\":\"10000\",\"currency\":\"PLN\",\"paidAt\":\"2026-11-23T09:00:00Z\"}";
        Map<String, String> headers = Map.of("sandbox-signature", "t=1795424400,v1=" + "0".repeat(64));
        assertThat(here(() -> payments.accept("sandbox", headers, body.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Receipt.REFUSED);
        assertThat(here(() -> payments.accept("nobody", headers, new byte[0]))).isEqualTo(Receipt.UNKNOWN_PROVIDER);
        assertThat(left()).isEqualTo(Money.zloty("100.00"));
    }

    @Test
    void moreThanIsOwedIsNotBegun() {
        assertThat(start("k6", "100.01")).isEqualTo(new Start.TooMuch(Money.zloty("100.00")));
        assertThat(reasons()).isEmpty();
    }

    @Test
    void moneyThatFindsNothingOwedIsForAPerson() {
        Start.Started first = started("k7", "100.00");
        Start.Started second = started("k8", "100.00");
        assertThat(here(() -> sandbox.settle(reference(first), true))).isPresent();
        assertThat(here(() -> sandbox.settle(reference(second), true))).isPresent();
        ProviderPayment payment = here(() -> payments.find(second.id())).orElseThrow();
        assertThat(payment.state()).isEqualTo(ProviderPayment.State.DOUBTFUL);
        assertThat(left()).isEqualTo(Money.zloty("0.00"));
    }

    @Test
    void ofThreePaymentsConfirmedAtTheSameMomentOneIsBooked() {
        List<Start.Started> begun =
                Stream.of("s1", "s2", "s3").map(key -> started(key, "100.00")).toList();
        atOnce(begun.stream()
                .<Runnable>map(each -> () -> assertThat(here(() -> sandbox.settle(reference(each), true)))
                        .isPresent())
                .toList());

        assertThat(begun)
                .extracting(each ->
                        here(() -> payments.find(each.id())).orElseThrow().state())
                .containsExactlyInAnyOrder(
                        ProviderPayment.State.PAID, ProviderPayment.State.DOUBTFUL, ProviderPayment.State.DOUBTFUL);
        assertThat(here(() -> fixtures.surplus(bakery))).isEqualTo(Money.zloty("0.00"));
    }

    @Test
    void theSameFormSentManyTimesAtOnceLeadsToOnePlace() {
        for (int round = 0; round < 10; round++) {
            String key = "form" + round;
            var answers = new ConcurrentLinkedQueue<Start>();
            atOnce(Stream.<Runnable>generate(() -> () -> answers.add(start(key, "1.00")))
                    .limit(5)
                    .toList());
            assertThat(answers).hasSize(5);
            assertThat(Set.copyOf(answers)).hasSize(1);
            assertThat(here(() -> sandbox.settle(reference((Start.Started) answers.element()), true)))
                    .isPresent();
        }
        assertThat(reasons()).isEmpty();
        assertThat(left()).isEqualTo(Money.zloty("90.00"));
    }

    @Test
    void nobodyBeginsPaymentsWithoutEnd() {
        for (int number = 1; number <= 5; number++) {
            var _ = started("n" + number, "1.00");
        }
        assertThat(start("n6", "1.00")).isEqualTo(new Start.Unavailable());
        assertThat(start("n5", "1.00")).isInstanceOf(Start.Started.class);
    }

    private static void atOnce(List<Runnable> all) {
        try (var pool = Executors.newFixedThreadPool(all.size())) {
            var start = new CountDownLatch(1);
            List<Future<?>> running = all.stream()
                    .<Future<?>>map(each -> pool.submit(() -> {
                        start.await();
                        each.run();
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void aTransferInTheSandboxBankComesBackOnItsStatement() {
        assertThat(here(() -> bank.transfer(PaymentsFixtures.ACCOUNT, Money.zloty("100.00"), "FV 1/2026", "X")))
                .isEqualTo(SandboxBank.Order.TAKEN);
        tenant.as(
                organization,
                () -> bank.issue(
                        TODAY,
                        TODAY.plusDays(1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant()));
        tenant.as(
                organization,
                () -> bank.issue(
                        TODAY,
                        TODAY.plusDays(1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant()));
        assertThat(left()).isEqualTo(Money.zloty("0.00"));
        assertThat(here(transfers::counts)).isEqualTo(new QueueCounts(0, 1, 0));
    }

    private Start.Started started(String key, String amount) {
        Start start = start(key, amount);
        assertThat(start).isInstanceOf(Start.Started.class);
        return (Start.Started) start;
    }

    private Start start(String key, String amount) {
        var wanted = new ProviderPayments.Wanted(
                bakery, Money.zloty(amount), List.of(), key, "UG", URI.create("http://localhost/portal/pay/done"));
        return here(() -> payments.start("sandbox", wanted));
    }

    private String reference(Start.Started started) {
        return started.payAt().getPath().replaceFirst(".*/", "");
    }

    private Money left() {
        return here(() -> fixtures.left(bakery, TODAY)).values().iterator().next();
    }

    private List<HoldReason> reasons() {
        return here(() -> holds.active(List.of(bakery))).getOrDefault(bakery, List.of()).stream()
                .map(Hold::reason)
                .toList();
    }

    private <R> R here(Supplier<R> work) {
        return tenant.as(organization, work);
    }
}
