package pl.ugoda.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.ugoda.claims.Cases;
import pl.ugoda.compliance.Hold;
import pl.ugoda.compliance.HoldReason;
import pl.ugoda.compliance.Holds;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.payments.statement.StatementProblem;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

@UgodaTest
class StatementsIT {
    private static final int AT_ONCE = 4;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String BAKERY = "PIEKARNIA KŁOSIK SP. Z O.O.";
    private static final String BAKERY_ACCOUNT = "39249000059683613945563885";

    @Autowired
    Statements statements;

    @Autowired
    Payments payments;

    @Autowired
    VirtualAccounts virtualAccounts;

    @Autowired
    BankSources sources;

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestTenant tenant;

    private PaymentsFixtures fixtures;
    private OrganizationId organization;
    private CreditorId creditor;
    private CaseId bakery;

    @BeforeEach
    void aCreditorWithADebtor() {
        fixtures = new PaymentsFixtures(beans);
        organization = tenant.fresh();
        creditor = here(fixtures::creditor);
        bakery = here(
                () -> fixtures.openCase(creditor, BAKERY, Map.of("FV/41/11/2026", "100.00", "FV/42/11/2026", "50.00")));
    }

    @Test
    void aSurePaymentIsBookedOnTheDayItReachedTheAccount() {
        StatementImport.Imported imported =
                imported(file(1, "0,00", "100,00", entry("100,00", "zapłata FV/41/11/2026", "A1")));
        assertThat(imported.booked()).isEqualTo(1);
        assertThat(imported.queued()).isZero();
        assertThat(left()).containsEntry("FV/41/11/2026", Money.zloty("0.00"));
        assertThat(left()).containsEntry("FV/42/11/2026", Money.zloty("50.00"));
        assertThat(here(payments::counts)).isEqualTo(new QueueCounts(0, 1, 0));
    }

    @Test
    void theSameFileAndTheSameLineCountOnce() {
        byte[] first = file(1, "0,00", "100,00", entry("100,00", "FV/41/11/2026", "A1"));
        assertThat(imported(first).booked()).isEqualTo(1);
        assertThat(take(first)).isInstanceOf(StatementImport.AlreadyImported.class);
        StatementImport.Imported overlapping = imported(file(
                1, "0,00", "110,00", entry("100,00", "FV/41/11/2026", "A1"), entry("10,00", "FV/42/11/2026", "A2")));
        assertThat(overlapping.statements().getFirst().fresh()).isEqualTo(1);
        assertThat(left()).containsEntry("FV/42/11/2026", Money.zloty("40.00"));
    }

    @Test
    void theSameFileHandedInSeveralTimesAtOnceIsTakenInOnceAndTheOthersAreToldSo() {
        byte[] file = file(1, "0,00", "100,00", entry("100,00", "FV/41/11/2026", "A1"));

        List<StatementImport> answers;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var together = new CountDownLatch(AT_ONCE);
            var running = IntStream.range(0, AT_ONCE)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(
                            () -> {
                                together.countDown();
                                await(together);
                                return take(file);
                            },
                            threads))
                    .toList();
            answers = running.stream().map(CompletableFuture::join).toList();
        }

        assertThat(answers)
                .filteredOn(StatementImport.Imported.class::isInstance)
                .hasSize(1);
        assertThat(answers)
                .filteredOn(StatementImport.AlreadyImported.class::isInstance)
                .hasSize(AT_ONCE - 1);
        assertThat(left()).containsEntry("FV/41/11/2026", Money.zloty("0.00"));
    }

    private static void await(CountDownLatch together) {
        try {
            together.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void twoHonestEqualPaymentsOfOneDayAreTwo() {
        StatementImport.Imported imported = imported(
                file(1, "0,00", "50,00", entry("25,00", "FV/42/11/2026", ""), entry("25,00", "FV/42/11/2026", "")));
        assertThat(imported.booked()).isEqualTo(2);
        assertThat(left()).containsEntry("FV/42/11/2026", Money.zloty("0.00"));
    }

    @Test
    void whatIsNotSureWaitsAndIsBookedByAPerson() {
        StatementImport.Imported imported = imported(file(1, "0,00", "50,00", entry("50,00", "za towar", "A1")));
        assertThat(imported.queued()).isEqualTo(1);
        TransferId id = onlyWaiting();
        assertThat(here(() -> payments.book(id, bakery, List.of()))).isEqualTo(new Decision.Done());
        assertThat(here(() -> payments.book(id, bakery, List.of())))
                .isEqualTo(new Decision.DecidedMeanwhile(TransferState.BOOKED));
        assertThat(sum()).isEqualTo(Money.zloty("100.00"));
    }

    @Test
    void moneyThatWaitsForAPersonSilencesUntilItIsDecided() {
        assertThat(imported(file(1, "0,00", "250,00", entry("250,00", "FV/41/11/2026 i 999/2026", "A1")))
                        .queued())
                .isEqualTo(1);
        assertThat(reasons()).containsExactly(HoldReason.MONEY_UNDECIDED);
        assertThat(tenant.inTransaction(
                        organization,
                        () -> beans.getBean(JdbcClient.class)
                                .sql("SELECT count(*) FROM compliance.person WHERE last_reply_at IS NOT NULL")
                                .query(Long.class)
                                .single()))
                .as("somebody's transfer is no word of a person who may have nothing to do with it")
                .isZero();

        assertThat(here(() -> payments.notAPayment(onlyWaiting()))).isEqualTo(new Decision.Done());
        assertThat(reasons()).isEmpty();

        assertThat(imported(file(2, "250,00", "510,00", entry("260,00", "FV/41/11/2026 i 999/2026", "A2")))
                        .queued())
                .isEqualTo(1);
        assertThat(reasons()).hasSize(1);
        assertThat(here(() -> payments.book(onlyWaiting(), bakery, List.of()))).isEqualTo(new Decision.Done());
        assertThat(reasons()).isEmpty();
    }

    @Test
    void moneyOfOneCreditorPaysNoDebtOfAnother() {
        CaseId lumeris = here(
                () -> fixtures.openCase(fixtures.anotherCreditor(), "OGRÓD POKAZOWY", Map.of("FV/7/11/2026", "30.00")));
        assertThat(imported(file(1, "0,00", "50,00", entry("50,00", "za towar", "A1")))
                        .queued())
                .isEqualTo(1);
        TransferId id = onlyWaiting();
        assertThat(here(() -> payments.book(id, lumeris, List.of()))).isEqualTo(new Decision.OtherCreditor());
        var parts = List.of(
                new Payments.Part(bakery, Money.zloty("20.00"), List.of()),
                new Payments.Part(lumeris, Money.zloty("30.00"), List.of()));
        assertThat(here(() -> payments.split(id, parts))).isEqualTo(new Decision.OtherCreditor());
        assertThat(here(() -> payments.search(id, "OGRÓD"))).isEmpty();
        assertThat(here(() -> payments.search(id, "PIEKARNIA"))).hasSize(1);
        assertThat(sum()).isEqualTo(Money.zloty("150.00"));
    }

    @Test
    void twoTransfersAtTheSameMomentSettleACaseOnce() {
        assertThat(imported(file(
                                1,
                                "0,00",
                                "300,00",
                                entry("150,00", "za towar", "A1"),
                                entry("150,00", "za wszystko", "A2")))
                        .queued())
                .isEqualTo(2);
        var waiting = here(() -> payments.list(Payments.Shelf.TO_RECOGNISE));
        var answers = waiting.parallelStream()
                .map(row -> here(() -> payments.book(row.id(), bakery, List.of())))
                .toList();
        assertThat(answers).containsExactlyInAnyOrder(new Decision.Done(), new Decision.NothingOwed());
        assertThat(here(() -> fixtures.surplus(bakery))).isEqualTo(Money.zloty("0.00"));
    }

    @Test
    void aReferenceThatAllPaymentsOfADayShareLosesNobody() {
        String alfa = entry("200,00", "za towar", "0000");
        String beta = entry("200,00", "za usługę", "0000").replace(BAKERY, "BETA");
        assertThat(imported(file(1, "0,00", "200,00", alfa)).queued()).isEqualTo(1);
        assertThat(imported(file(1, "0,00", "400,00", beta, alfa)).queued()).isEqualTo(1);
        assertThat(here(() -> payments.list(Payments.Shelf.TO_RECOGNISE)))
                .extracting(QueueRow::title)
                .containsExactlyInAnyOrder("za towar", "za usługę");
    }

    @Test
    void whatIsOfADayToComeIsNotBooked() {
        byte[] nextYear = new String(
                        file(1, "0,00", "100,00", entry("100,00", "FV/41/11/2026", "A1")), StandardCharsets.UTF_8)
                .replace("261123", "271123")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(take(nextYear))
                .isEqualTo(new StatementImport.Refused(
                        new StatementProblem(0, StatementProblem.Kind.IN_THE_FUTURE, "2027-11-23")));
        byte[] tomorrow = new String(
                        file(1, "0,00", "100,00", entry("100,00", "FV/41/11/2026", "A1")), StandardCharsets.UTF_8)
                .replace("261123", "261124")
                .replace("1123CN", "1124CN")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(imported(tomorrow).queued()).isEqualTo(1);
        assertThat(here(() -> payments.bookProposal(onlyWaiting(), bakery)))
                .isEqualTo(new Decision.NotYet(TODAY.plusDays(1)));
        assertThat(sum()).isEqualTo(Money.zloty("150.00"));
    }

    @Test
    void whatIsBookedToACaseIsFoundAgain() {
        assertThat(imported(file(1, "0,00", "100,00", entry("100,00", "FV/41/11/2026", "A1")))
                        .booked())
                .isEqualTo(1);
        String number = here(() -> beans.getBean(Cases.class).find(bakery))
                .orElseThrow()
                .number();
        assertThat(here(() -> payments.ofCase(number))).hasSize(1);
        TransferId id = here(() -> payments.ofCase(number)).getFirst().id();
        assertThat(here(() -> payments.undo(id, "another debtor"))).isEqualTo(new Decision.Done());
        assertThat(here(() -> payments.ofCase(number))).isEmpty();
        assertThat(here(() -> payments.ofCase("UG-2026-99999"))).isEmpty();
        assertThat(here(() -> payments.list(Payments.Shelf.RECOGNISED_EARLIER))).isEmpty();
    }

    @Test
    void anAccountThatPaidBeforeIsKnownTheNextTime() {
        assertThat(imported(file(1, "0,00", "10,00", entry("10,00", "FV/41/11/2026", "A1")))
                        .booked())
                .isEqualTo(1);
        assertThat(imported(file(2, "10,00", "60,00", entry("50,00", "przelew", "A2")))
                        .queued())
                .isEqualTo(1);
        TransferView view = here(() -> payments.look(onlyWaiting())).orElseThrow();
        assertThat(view.choices()).hasSize(1);
        assertThat(view.choices().getFirst().debtorName()).isEqualTo(BAKERY);
        assertThat(here(() -> payments.bookProposal(view.id(), bakery))).isEqualTo(new Decision.Done());
        assertThat(left()).containsEntry("FV/42/11/2026", Money.zloty("0.00"));
    }

    @Test
    void undoingBringsTheDebtBackAndTheTransferToTheQueue() {
        assertThat(imported(file(1, "0,00", "100,00", entry("100,00", "FV/41/11/2026", "A1")))
                        .booked())
                .isEqualTo(1);
        TransferId id = here(() -> payments.list(Payments.Shelf.RECOGNISED_TODAY))
                .getFirst()
                .id();
        assertThat(here(() -> payments.undo(id, "another debtor"))).isEqualTo(new Decision.Done());
        assertThat(left()).containsEntry("FV/41/11/2026", Money.zloty("100.00"));
        assertThat(onlyWaiting()).isEqualTo(id);
        assertThat(here(() -> payments.notAPayment(id))).isEqualTo(new Decision.Done());
        assertThat(here(payments::waiting)).isZero();
    }

    @Test
    void aTransferIsSplitOverCases() {
        CaseId garden = here(() -> fixtures.openCase(creditor, "OGRÓD POKAZOWY", Map.of("FV/7/11/2026", "30.00")));
        assertThat(imported(file(1, "0,00", "80,00", entry("80,00", "za wszystko", "A1")))
                        .queued())
                .isEqualTo(1);
        TransferId id = onlyWaiting();
        var tooMuch = List.of(
                new Payments.Part(bakery, Money.zloty("60.00"), List.of()),
                new Payments.Part(garden, Money.zloty("30.00"), List.of()));
        assertThat(here(() -> payments.split(id, tooMuch))).isEqualTo(new Decision.DoesNotFit(Money.zloty("80.00")));
        var parts = List.of(
                new Payments.Part(bakery, Money.zloty("50.00"), List.of()),
                new Payments.Part(garden, Money.zloty("30.00"), List.of()));
        assertThat(here(() -> payments.split(id, parts))).isEqualTo(new Decision.Done());
        assertThat(sum()).isEqualTo(Money.zloty("100.00"));
        assertThat(here(() -> fixtures.left(garden, TODAY))).containsEntry("FV/7/11/2026", Money.zloty("0.00"));
    }

    @Test
    void theVirtualAccountOfACaseNeedsNoTitle() {
        Nrb account = Objects.requireNonNull(
                here(() -> virtualAccounts.of(creditor, List.of(bakery))).get(bakery));
        assertThat(account.digits().substring(2)).startsWith(PaymentsFixtures.VIRTUAL_RANGE);
        assertThat(here(() -> virtualAccounts.of(creditor, List.of(bakery)))).containsEntry(bakery, account);
        String text = "911 COLLECT; ID IPH: " + account.digits() + "; Z RACH.: " + BAKERY_ACCOUNT
                + "; OD: KTOS; TYT.: wplata; TNR: 1";
        String line = ":61:2611231123CN20,00NTRFNONREF//V1\n:86:" + text + "\n";
        assertThat(imported(file(1, "0,00", "20,00", line)).booked()).isEqualTo(1);
        assertThat(sum()).isEqualTo(Money.zloty("130.00"));
    }

    @Test
    void aCreditTheBankTakesBackUndoesItsBooking() {
        assertThat(imported(file(1, "0,00", "100,00", entry("100,00", "FV/41/11/2026", "A1")))
                        .booked())
                .isEqualTo(1);
        String back = entry("100,00", "ZWROT FV/41/11/2026", "R1").replace("1123CN", "1123RCN");
        assertThat(imported(file(2, "100,00", "0,00", back)).booked()).isZero();
        assertThat(left()).containsEntry("FV/41/11/2026", Money.zloty("100.00"));
        assertThat(here(payments::counts).takenBack()).isEqualTo(2);
        assertThat(here(payments::waiting)).isZero();
    }

    @Test
    void aStatementThatDoesNotAddUpIsBookedByPeopleOnly() {
        StatementImport.Imported imported = imported(file(1, "0,00", "999,00", entry("100,00", "FV/41/11/2026", "A1")));
        assertThat(imported.booked()).isZero();
        assertThat(imported.queued()).isEqualTo(1);
        assertThat(imported.problems())
                .extracting(StatementProblem::kind)
                .containsExactly(StatementProblem.Kind.BALANCES_DISAGREE);
    }

    @Test
    void aGapBetweenStatementsIsSeen() {
        assertThat(imported(file(1, "0,00", "10,00", entry("10,00", "FV/41/11/2026", "A1")))
                        .statements()
                        .getFirst()
                        .continues())
                .isNull();
        assertThat(imported(file(3, "15,00", "20,00", entry("5,00", "FV/41/11/2026", "A2")))
                        .statements()
                        .getFirst()
                        .continues())
                .isFalse();
    }

    @Test
    void aForeignAccountIsRefusedAndNothingIsKept() {
        byte[] foreign = new String(file(1, "0,00", "10,00", entry("10,00", "x", "A1")), StandardCharsets.UTF_8)
                .replace(PaymentsFixtures.ACCOUNT.digits(), BAKERY_ACCOUNT)
                .getBytes(StandardCharsets.UTF_8);
        assertThat(take(foreign)).isEqualTo(new StatementImport.NoWatchedAccount(List.of("PL" + BAKERY_ACCOUNT)));
        assertThat(here(statements::latest)).isEmpty();
        assertThat(take("no statement".getBytes(StandardCharsets.UTF_8))).isInstanceOf(StatementImport.Refused.class);
    }

    @Test
    void otherOrganizationsSeeNothingOfIt() {
        assertThat(imported(file(1, "0,00", "10,00", entry("10,00", "x", "A1"))).queued())
                .isEqualTo(1);
        OrganizationId other = tenant.fresh();
        assertThat(tenant.as(other, payments::waiting)).isZero();
        assertThat(tenant.as(other, statements::latest)).isEmpty();
        assertThat(tenant.as(other, sources::all)).isEmpty();
    }

    private StatementImport.Imported imported(byte[] file) {
        StatementImport answer = take(file);
        assertThat(answer).isInstanceOf(StatementImport.Imported.class);
        return (StatementImport.Imported) answer;
    }

    private StatementImport take(byte[] file) {
        return here(() -> statements.take("wyciąg.sta", file));
    }

    private TransferId onlyWaiting() {
        var waiting = here(() -> payments.list(Payments.Shelf.TO_RECOGNISE));
        assertThat(waiting).hasSize(1);
        return waiting.getFirst().id();
    }

    private Map<String, Money> left() {
        return here(() -> fixtures.left(bakery, TODAY));
    }

    private Money sum() {
        return left().values().stream().reduce(Money.zloty("0.00"), Money::plus);
    }

    private List<HoldReason> reasons() {
        return here(() -> beans.getBean(Holds.class).active(List.of(bakery))).getOrDefault(bakery, List.of()).stream()
                .map(Hold::reason)
                .toList();
    }

    private <R> R here(Supplier<R> work) {
        return tenant.as(organization, work);
    }

    private static byte[] file(int number, String opening, String closing, String... entries) {
        return (":20:ST\n:25:PL" + PaymentsFixtures.ACCOUNT.digits() + "\n:28C:" + number + "\n:60F:C261123PLN"
                        + opening + "\n" + String.join("", entries) + ":62F:C261123PLN" + closing + "\n-\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String entry(String amount, String title, String reference) {
        return ":61:2611231123CN" + amount + "N107NONREF" + (reference.isEmpty() ? "" : "//" + reference)
                + "\n:86:020~00107\n~20" + title + "\n~32" + BAKERY + "\n~38PL" + BAKERY_ACCOUNT + "\n";
    }
}
