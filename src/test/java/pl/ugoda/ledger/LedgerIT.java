package pl.ugoda.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.ledger.PaymentToBook.Designation;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

@UgodaTest
@RecordApplicationEvents
class LedgerIT {
    private static final LocalDate DUE = LocalDate.of(2024, 2, 9);
    private static final LocalDate PAID = LocalDate.of(2024, 5, 10);
    private static final LocalDate LATER = LocalDate.of(2024, 8, 30);

    @Autowired
    Ledger ledger;

    @Autowired
    TestTenant tenant;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEvents events;

    private OrganizationId organization;

    @BeforeEach
    void anOrganization() {
        organization = tenant.fresh();
    }

    @Test
    void aBalanceIsKnownForEveryDayPastAndFuture() {
        ClaimId claim = opened("3200.00", DUE);

        assertThat(balance(claim, DUE.minusDays(40)).total()).as("before issue").isEqualTo(zl("0.00"));
        assertThat(balance(claim, DUE).total()).isEqualTo(zl("3200.00"));
        assertThat(balance(claim, PAID).interest()).isEqualTo(zl("89.75"));
        assertThat(balance(claim, PAID).ratesVerifiedUntil()).isEqualTo(LocalDate.of(2026, 9, 4));
        assertThat(does(() -> ledger.balances(List.of(ClaimId.next()), PAID))).isEmpty();
    }

    @Test
    void theDatabaseTakesNoPostingOfADebtThatIsNot() {
        String posting = """
                INSERT INTO ledger.posting (id, claim_id, booking_id, source, destination, amount_minor, currency,
                                            effective_on, booked_at, reason)
                VALUES (gen_random_uuid(), :claim, gen_random_uuid(), 'PRINCIPAL', 'CREDIT', 100, 'PLN',
                        '2024-05-10', '2024-05-10T10:00Z', 'TEST')
                """;
        ClaimId known = opened("3200.00", DUE);

        assertThat(tenant.<Integer>inTransaction(
                        organization,
                        () -> db.sql(posting).param("claim", known.value()).update()))
                .isEqualTo(1);
        assertThatThrownBy(() -> tenant.<Integer>inTransaction(
                        organization,
                        () -> db.sql(posting)
                                .param("claim", ClaimId.next().value())
                                .update()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("posting_organization_id_claim_id_fkey");
    }

    @Test
    void aPaymentIsCreditedToInterestFirstAndInterestRunsOnTheRest() {
        ClaimId claim = opened("3200.00", DUE);

        Booked booked = does(() -> ledger.book(payment("700.00", PAID, claim)));

        assertThat(booked.shares()).singleElement().satisfies(share -> {
            assertThat(share.rule()).isEqualTo(Booked.Rule.OLDEST_DUE);
            assertThat(share.paid().toInterest()).isEqualTo(zl("89.75"));
            assertThat(share.paid().toPrincipal()).isEqualTo(zl("610.25"));
            assertThat(share.left()).isEqualTo(zl("2589.75"));
        });
        assertThat(balance(claim, PAID).total()).isEqualTo(zl("2589.75"));
        assertThat(balance(claim, PAID.plusDays(1)).interest()).isEqualTo(zl("0.80"));
        assertThat(balance(claim, PAID.minusDays(1)).principal()).isEqualTo(zl("3200.00"));
        assertThat(events.stream(PaymentsBooked.class)).singleElement().satisfies(event -> {
            assertThat(event.organization()).isEqualTo(organization);
            assertThat(event.claims()).containsExactly(claim);
        });
        assertThat(events.stream(ClaimsSettled.class)).isEmpty();
    }

    @Test
    void theSheetTellsTheStoryOfTheBooks() {
        ClaimId claim = opened("3200.00", DUE);
        does(() -> ledger.book(payment("700.00", PAID, claim)));
        does(() -> ledger.book(payment("100.00", PAID, claim)));
        does(() -> ledger.book(payment("1000.00", PAID.plusDays(60), claim)));

        InterestSheet sheet = does(() -> ledger.interestSheet(claim, LATER));
        InterestSheet alone = InterestSheet.of(
                sheet.terms(),
                zl("3200.00"),
                List.of(
                        new InterestSheet.Payment(PAID, zl("700.00"), Allocation.Order.STATUTORY),
                        new InterestSheet.Payment(PAID, zl("100.00"), Allocation.Order.STATUTORY),
                        new InterestSheet.Payment(PAID.plusDays(60), zl("1000.00"), Allocation.Order.STATUTORY)),
                LATER,
                RateTable.shipped());
        assertThat(sheet).isEqualTo(alone);
    }

    @Test
    void whatIsTooMuchIsKeptAsCredit() {
        ClaimId claim = opened("100.00", PAID);

        Booked booked = does(() -> ledger.book(payment("150.00", PAID, claim)));

        assertThat(booked.credit()).isEqualTo(zl("50.00"));
        assertThat(booked.settled()).containsExactly(claim);
        assertThat(does(() -> ledger.division(booked.payment()))).contains(booked);
        assertThat(events.stream(ClaimsSettled.class))
                .singleElement()
                .satisfies(event -> assertThat(event.claims()).containsExactly(claim));
        assertThat(balance(claim, LATER).total()).isEqualTo(zl("0.00"));
    }

    @Nested
    class AQuote {
        @Test
        void paidInTimeSettlesTheClaimAndTheRestIsWrittenOff() {
            ClaimId claim = opened("3200.00", DUE);
            Quote quote = quoted(claim, PAID, PAID.plusDays(5));

            Booked booked =
                    does(() -> ledger.book(payment(quote.total().amount().toPlainString(), PAID.plusDays(5), claim)));

            assertThat(quote.total()).isEqualTo(zl("3289.75"));
            assertThat(booked.shares()).singleElement().satisfies(share -> {
                assertThat(share.forgiveness()).isEqualTo(Booked.Forgiveness.QUOTE_HONOURED);
                assertThat(share.forgiven()).isEqualTo(zl("4.93"));
            });
            assertThat(balance(claim, LATER).total()).isEqualTo(zl("0.00"));
            assertThat(events.stream(ClaimsSettled.class)).hasSize(1);
            assertThat(does(() -> ledger.interestSheet(claim, LATER)).credits())
                    .singleElement()
                    .satisfies(credit -> assertThat(credit.forgiven()).isEqualTo(zl("4.93")));
        }

        @Test
        void paidTooLateLeavesTheRestOwed() {
            ClaimId claim = opened("3200.00", DUE);
            Quote quote = quoted(claim, PAID, PAID.plusDays(5));

            does(() -> ledger.book(payment(quote.total().amount().toPlainString(), PAID.plusDays(6), claim)));

            assertThat(balance(claim, PAID.plusDays(6)).total()).isEqualTo(zl("5.92"));
        }

        @Test
        void paidInTwoPartsIsHonouredAsWell() {
            ClaimId claim = opened("3200.00", DUE);
            Quote quote = quoted(claim, PAID, PAID.plusDays(5));
            does(() -> ledger.book(payment("1000.00", PAID.plusDays(1), claim)));

            Booked second = does(() -> ledger.book(
                    payment(quote.total().minus(zl("1000.00")).amount().toPlainString(), PAID.plusDays(5), claim)));

            assertThat(second.settled()).containsExactly(claim);
        }

        @Test
        void ofSeveralClaimsIsHonouredByOnePaymentOfTheirSum() {
            ClaimId first = opened("3200.00", DUE);
            ClaimId second = opened("500.00", DUE.plusDays(10));
            Map<ClaimId, Quote> quotes = does(() -> ledger.quote(List.of(first, second), PAID, PAID.plusDays(5)));
            Money sum = quotes.values().stream().map(Quote::total).reduce(zl("0.00"), Money::plus);

            Booked booked =
                    does(() -> ledger.book(payment(sum.amount().toPlainString(), PAID.plusDays(4), first, second)));

            assertThat(booked.settled()).containsExactly(first, second);
            assertThat(booked.credit()).isEqualTo(zl("0.00"));
        }

        @Test
        void toldTwiceADayIsOneQuote() {
            ClaimId claim = opened("3200.00", DUE);

            assertThat(quoted(claim, PAID, PAID.plusDays(5))).isEqualTo(quoted(claim, PAID, PAID.plusDays(5)));
        }
    }

    @Test
    void aResidueIsWrittenOff() {
        ClaimId claim = opened("3200.00", DUE);

        Booked booked = does(() -> ledger.book(payment("3288.75", PAID, claim)));

        assertThat(booked.shares().getFirst().forgiveness()).isEqualTo(Booked.Forgiveness.RESIDUE);
        assertThat(booked.shares().getFirst().forgiven()).isEqualTo(zl("1.00"));
        assertThat(balance(claim, LATER).total()).isEqualTo(zl("0.00"));
    }

    @Test
    void aPaymentThatBecomesKnownLateHasLaterOnesDividedAnew() {
        ClaimId late = opened("3200.00", DUE);
        ClaimId inOrder = opened("3200.00", DUE);
        PaymentToBook early = payment("700.00", PAID, late);
        PaymentToBook after = payment("500.00", LATER, late);
        does(() -> ledger.book(after));
        does(() -> ledger.book(early));
        does(() -> ledger.book(payment("700.00", PAID, inOrder)));
        does(() -> ledger.book(payment("500.00", LATER, inOrder)));

        for (LocalDate day = DUE; day.isBefore(LATER.plusDays(9)); day = day.plusDays(3)) {
            assertThat(balance(late, day)).isEqualTo(balance(inOrder, day));
        }
        assertThat(does(() -> ledger.postings(late)))
                .anySatisfy(line -> assertThat(line.reason()).isEqualTo(PostingLine.Reason.DIVIDED_ANEW));
        assertThat(does(() -> ledger.division(after.payment()))
                        .orElseThrow()
                        .shares()
                        .getFirst()
                        .owed()
                        .interest())
                .isEqualTo(does(() -> ledger.interestSheet(inOrder, LATER))
                        .runs()
                        .getLast()
                        .total());
    }

    @Nested
    class TakingAPaymentBack {
        @Test
        void isAsIfItHadNeverCome() {
            ClaimId claim = opened("3200.00", DUE);
            Map<LocalDate, Balance> before = history(claim);
            PaymentToBook mistake = payment("5000.00", PAID, claim);
            does(() -> ledger.book(mistake));

            does(() -> ledger.reverse(mistake.payment(), "bounced"));
            does(() -> ledger.reverse(mistake.payment(), "bounced"));

            assertThat(history(claim)).isEqualTo(before);
            assertThat(does(() -> ledger.division(mistake.payment())))
                    .hasValueSatisfying(
                            division -> assertThat(division.reversed()).isTrue());
            assertThat(events.stream(PaymentReversed.class)).hasSize(1);
            assertThat(sumOfAllAccounts()).isZero();
        }

        @Test
        void dividesLaterPaymentsAnew() {
            ClaimId claim = opened("3200.00", DUE);
            ClaimId never = opened("3200.00", DUE);
            PaymentToBook mistake = payment("700.00", PAID, claim);
            does(() -> ledger.book(mistake));
            does(() -> ledger.book(payment("500.00", LATER, claim)));
            does(() -> ledger.book(payment("500.00", LATER, never)));

            does(() -> ledger.reverse(mistake.payment(), "wrong.claim"));

            assertThat(history(claim)).isEqualTo(history(never));
        }
    }

    @Nested
    class TheSameKey {
        @Test
        void withTheSameContentIsTakenOnce() {
            NewDebt debt = debt("100.00", DUE);
            PaymentToBook payment = payment("40.00", PAID, debt.claim());
            does(() -> ledger.open(List.of(debt, debt)));
            does(() -> ledger.open(List.of(debt)));

            Booked first = does(() -> ledger.book(payment));
            Booked again = does(() -> ledger.book(payment));

            assertThat(again).isEqualTo(first);
            assertThat(does(() -> ledger.postings(debt.claim()))).hasSize(4);
            assertThat(events.stream(PaymentsBooked.class)).hasSize(1);
        }

        @Test
        void withOtherContentIsAnErrorAndWritesNothing() {
            NewDebt debt = debt("100.00", DUE);
            does(() -> ledger.open(List.of(debt)));
            PaymentToBook payment = payment("40.00", PAID, debt.claim());
            does(() -> ledger.book(payment));

            NewDebt dearer = new NewDebt(debt.claim(), debt.terms(), zl("101.00"), debt.issuedOn(), debt.key());
            NewDebt moved = new NewDebt(ClaimId.next(), debt.terms(), debt.principal(), debt.issuedOn(), debt.key());
            PaymentToBook other = PaymentToBook.undesignated(payment.payment(), zl("41.00"), PAID, payment.claims());
            for (NewDebt wrong : List.of(dearer, moved)) {
                assertThatThrownBy(() -> does(() -> ledger.open(List.of(debt("1.00", DUE), wrong))))
                        .isInstanceOf(Ledger.SameKeyOtherContent.class);
            }
            assertThatThrownBy(() -> does(() -> ledger.book(other))).isInstanceOf(Ledger.SameKeyOtherContent.class);
            assertThat(does(() -> ledger.postings(debt.claim()))).hasSize(4);
        }
    }

    @Test
    void thePayersDesignationIsHonouredAndTheRestGoesToTheOldestDebt() {
        ClaimId oldest = opened("100.00", DUE);
        ClaimId named = opened("100.00", DUE.plusDays(30));
        ClaimId notDue = opened("100.00", LATER);
        var designation = Designation.of(List.of(named), Designation.Source.TRANSFER_TITLE);
        var payment =
                new PaymentToBook(UUID.randomUUID(), zl("150.00"), PAID, Set.of(oldest, named, notDue), designation);

        Booked booked = does(() -> ledger.book(payment));

        assertThat(booked.shares()).extracting(Booked.Share::claim).containsExactly(named, oldest);
        assertThat(booked.shares())
                .extracting(Booked.Share::rule)
                .containsExactly(Booked.Rule.DESIGNATED, Booked.Rule.OLDEST_DUE);
    }

    @Test
    void aClaimWithoutBooksIsRefused() {
        assertThatThrownBy(() -> does(() -> ledger.book(payment("1.00", PAID, ClaimId.next()))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> does(() -> ledger.reverse(UUID.randomUUID(), "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyCanChangeALineOfTheBook() {
        opened("100.00", DUE);

        for (String sql : List.of(
                "UPDATE ledger.posting SET amount_minor = 1",
                "DELETE FROM ledger.posting",
                "UPDATE ledger.debt SET principal_minor = 1",
                "DELETE FROM ledger.quote")) {
            assertThatThrownBy(() ->
                            tenant.inTransaction(organization, () -> db.sql(sql).update()))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void oneOrganizationDoesNotSeeTheBooksOfAnother() {
        ClaimId claim = opened("100.00", DUE);

        assertThat(tenant.as(tenant.fresh(), () -> ledger.balances(List.of(claim), PAID)))
                .isEmpty();
    }

    @Test
    void aStatementOfManyPaymentsIsBookedAtOnce() {
        List<NewDebt> debts =
                IntStream.range(0, 2_000).mapToObj(i -> debt("100.00", DUE)).toList();
        does(() -> ledger.open(debts));
        UUID batch = UUID.randomUUID();
        List<PaymentToBook> payments =
                debts.stream().map(debt -> payment("60.00", PAID, debt.claim())).toList();

        List<Booked> booked = does(() -> ledger.book(batch, payments));

        assertThat(booked)
                .extracting(Booked::payment)
                .containsExactlyElementsOf(
                        payments.stream().map(PaymentToBook::payment).toList());
        assertThat(events.stream(PaymentsBooked.class))
                .singleElement()
                .satisfies(event -> assertThat(event.claims()).hasSize(2_000));
        assertThat(sumOfAllAccounts()).isZero();
    }

    private Map<LocalDate, Balance> history(ClaimId claim) {
        return DUE.minusDays(40)
                .datesUntil(LATER.plusDays(10), java.time.Period.ofDays(7))
                .collect(java.util.stream.Collectors.toMap(day -> day, day -> balance(claim, day)));
    }

    /** Every account's inflow less its outflow: nothing is made and nothing is lost. */
    private long sumOfAllAccounts() {
        return tenant.inTransaction(
                organization, () -> db.sql("""
                SELECT sum(balance)
                  FROM (SELECT destination AS account, amount_minor AS balance FROM ledger.posting
                        UNION ALL
                        SELECT source, -amount_minor FROM ledger.posting) AS moves
                """).query(Long.class).single());
    }

    private Quote quoted(ClaimId claim, LocalDate today, LocalDate validUntil) {
        return java.util.Objects.requireNonNull(
                does(() -> ledger.quote(List.of(claim), today, validUntil)).get(claim));
    }

    private Balance balance(ClaimId claim, LocalDate day) {
        return java.util.Objects.requireNonNull(
                does(() -> ledger.balances(List.of(claim), day)).get(claim));
    }

    @CanIgnoreReturnValue
    private ClaimId opened(String principal, LocalDate due) {
        NewDebt debt = debt(principal, due);
        does(() -> ledger.open(List.of(debt)));
        return debt.claim();
    }

    private static NewDebt debt(String principal, LocalDate due) {
        return new NewDebt(
                ClaimId.next(),
                DebtTerms.inZloty(due, new Regime.Late()),
                zl(principal),
                due.minusDays(30),
                TimeOrderedId.next());
    }

    private static PaymentToBook payment(String amount, LocalDate receivedOn, ClaimId... claims) {
        return PaymentToBook.undesignated(UUID.randomUUID(), zl(amount), receivedOn, Set.of(claims));
    }

    @CanIgnoreReturnValue
    private <R> R does(Supplier<R> work) {
        return tenant.as(organization, work);
    }

    private void does(Runnable work) {
        tenant.as(organization, work);
    }

    private static Money zl(String amount) {
        return Money.zloty(amount);
    }
}
