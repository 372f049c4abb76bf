package pl.ugoda.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** The speeds that docs/adr/0014 promises, with room for a busy machine. */
@UgodaTest
@Tag("extended")
class LedgerSpeedIT {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerSpeedIT.class);
    private static final LocalDate DUE = LocalDate.of(2024, 2, 9);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int CHUNK = 1_000;

    @Autowired
    Ledger ledger;

    @Autowired
    TestTenant tenant;

    @Test
    void debtsAreOpenedByTheThousandASecond() {
        OrganizationId organization = tenant.fresh();
        List<List<NewDebt>> chunks =
                Stream.generate(() -> debts(CHUNK)).limit(30).toList();

        Duration taken = timed(() -> chunks.forEach(chunk -> tenant.as(organization, () -> ledger.open(chunk))));

        assertThat(30.0 * CHUNK / seconds(taken)).as("debts a second").isGreaterThan(5_000);
    }

    @Test
    void aDebtorWithFiveHundredClaimsAndTenPaymentsOnEachIsReadAtOnce() {
        OrganizationId organization = tenant.fresh();
        List<ClaimId> claims = opened(organization, 500);
        for (int month = 0; month < 10; month++) {
            LocalDate day = DUE.plusMonths(month + 1L);
            List<PaymentToBook> payments = claims.stream()
                    .map(claim ->
                            PaymentToBook.undesignated(UUID.randomUUID(), Money.zloty("7.00"), day, Set.of(claim)))
                    .toList();
            tenant.as(organization, () -> {
                ledger.book(UUID.randomUUID(), payments);
            });
        }

        Duration best = bestOf(10, () -> tenant.as(organization, () -> ledger.balances(claims, TODAY)));

        assertThat(best).isLessThan(Duration.ofMillis(150));
    }

    @Test
    void aChunkOfIdleClaimsCostsLittle() {
        OrganizationId organization = tenant.fresh();
        List<ClaimId> claims = opened(organization, CHUNK);

        Duration best = bestOf(10, () -> tenant.as(organization, () -> ledger.balances(claims, TODAY)));

        assertThat(best).isLessThan(Duration.ofMillis(60));
    }

    @Test
    void aStatementOfTenThousandPaymentsIsBookedInSeconds() {
        OrganizationId organization = tenant.fresh();
        List<ClaimId> claims = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            claims.addAll(opened(organization, CHUNK));
        }
        List<PaymentToBook> payments = claims.stream()
                .map(claim -> PaymentToBook.undesignated(UUID.randomUUID(), Money.zloty("80.00"), TODAY, Set.of(claim)))
                .toList();

        Duration taken = timed(() -> tenant.as(organization, () -> {
            ledger.book(UUID.randomUUID(), payments);
        }));

        assertThat(10_000 / seconds(taken)).as("payments a second").isGreaterThan(1_000);
    }

    private List<ClaimId> opened(OrganizationId organization, int count) {
        List<NewDebt> debts = debts(count);
        tenant.as(organization, () -> ledger.open(debts));
        return debts.stream().map(NewDebt::claim).toList();
    }

    private static List<NewDebt> debts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new NewDebt(
                        ClaimId.next(),
                        DebtTerms.inZloty(DUE.plusDays(i % 20), new Regime.Trade()),
                        Money.zloty("100.00"),
                        DUE.minusDays(14),
                        TimeOrderedId.next()))
                .toList();
    }

    private static Duration bestOf(int rounds, Runnable work) {
        return IntStream.range(0, rounds)
                .mapToObj(_ -> timed(work))
                .min(Duration::compareTo)
                .orElseThrow();
    }

    private static Duration timed(Runnable work) {
        long start = System.nanoTime();
        work.run();
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        LOG.info("took {} ms", taken.toMillis());
        return taken;
    }

    private static double seconds(Duration taken) {
        return taken.toNanos() / 1e9;
    }
}
