package pl.ugoda.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.ledger.Booked.Forgiveness;
import pl.ugoda.ledger.Booked.Rule;
import pl.ugoda.ledger.PaymentToBook.Designation;

/** Division of payments among the claims of a case, without a database: see {@link BooksInMemory}. */
class BooksTests {
    private static final LocalDate DUE = LocalDate.of(2024, 2, 9);
    private static final LocalDate PAID = LocalDate.of(2024, 5, 10);

    private final BooksInMemory books = new BooksInMemory();

    @Nested
    class ByTheLaw {
        private final ClaimId oldest = books.opened("1000.00", DUE);
        private final ClaimId younger = books.opened("1000.00", DUE.plusDays(20));
        private final ClaimId notDue = books.opened("1000.00", PAID.plusDays(10));
        private final Set<ClaimId> all = Set.of(oldest, younger, notDue);

        @Test
        void dueDebtsComeFirstAndTheLongestDueBeforeTheOthers() {
            Booked booked = books.book(PaymentToBook.undesignated(UUID.randomUUID(), zl("2500.00"), PAID, all));

            assertThat(booked.shares()).extracting(Booked.Share::claim).containsExactly(oldest, younger, notDue);
            assertThat(booked.shares())
                    .extracting(Booked.Share::rule)
                    .containsExactly(Rule.OLDEST_DUE, Rule.OLDEST_DUE, Rule.DUE_NEXT);
            assertThat(booked.settled()).containsExactly(oldest, younger);
        }

        @Test
        void aDebtIsDueOnItsDueDay() {
            var payment = PaymentToBook.undesignated(UUID.randomUUID(), zl("1.00"), DUE.plusDays(20), Set.of(younger));

            assertThat(books.book(payment).shares().getFirst().rule()).isEqualTo(Rule.OLDEST_DUE);
        }

        @Test
        void withinADebtInterestComesBeforePrincipal() {
            Booked.Share share = books.book(PaymentToBook.undesignated(UUID.randomUUID(), zl("500.00"), PAID, all))
                    .shares()
                    .getFirst();

            assertThat(share.paid().toInterest()).isEqualTo(share.owed().interest());
            assertThat(share.paid().toPrincipal())
                    .isEqualTo(zl("500.00").minus(share.owed().interest()));
        }

        @Test
        void whatThePayerNamedComesFirstEvenWhenItIsNotDue() {
            var named = Designation.of(List.of(notDue, younger), Designation.Source.PORTAL_CHOICE);
            Booked booked = books.book(new PaymentToBook(UUID.randomUUID(), zl("1100.00"), PAID, all, named));

            assertThat(booked.shares()).extracting(Booked.Share::claim).containsExactly(notDue, younger);
            assertThat(booked.shares()).extracting(Booked.Share::rule).containsOnly(Rule.DESIGNATED);
        }

        @Test
        void thePrincipalNamedByThePayerIsPaidBeforeItsInterest() {
            var principal = new Designation(
                    List.of(oldest), Allocation.Order.PRINCIPAL_FIRST, Designation.Source.TRANSFER_TITLE);
            Booked booked = books.book(new PaymentToBook(UUID.randomUUID(), zl("1500.00"), PAID, all, principal));

            assertThat(booked.shares().getFirst().paid().toPrincipal()).isEqualTo(zl("1000.00"));
            assertThat(booked.shares().get(1).paid().toInterest())
                    .as("the designation speaks of the claim it names only")
                    .isEqualTo(booked.shares().get(1).owed().interest());
        }
    }

    @Nested
    class AQuotedTotal {
        private final ClaimId claim = books.opened("3200.00", DUE);

        @Test
        void isHonouredWhenAPaymentReceivedBeforeTheQuoteBecomesKnownAfterIt() {
            books.quoted(claim, PAID, PAID.plusDays(5));
            books.book(payment("1000.00", PAID.minusDays(3)));

            Booked rest = books.book(payment("2289.75", PAID.plusDays(5)));

            assertThat(rest.settled()).containsExactly(claim);
        }

        @Test
        void doesNotCountWhatHadBeenPaidBeforeIt() {
            books.book(payment("1000.00", PAID));
            Money quoted = books.quoted(claim, PAID, PAID.plusDays(5));

            Booked part = books.book(payment(quoted.minus(zl("500.00")).amount().toPlainString(), PAID));

            assertThat(part.settled()).isEmpty();
            assertThat(part.shares().getFirst().left()).isEqualTo(zl("500.00"));
        }

        @Test
        void countsNoPaymentThatWasTakenBack() {
            books.quoted(claim, PAID, PAID.plusDays(5));
            Booked bounced = books.book(payment("3289.75", PAID.plusDays(1)));
            books.reverse(bounced.payment());

            Booked part = books.book(payment("100.00", PAID.plusDays(2)));
            Booked rest = books.book(payment("3189.75", PAID.plusDays(5)));

            assertThat(part.settled()).isEmpty();
            assertThat(rest.shares().getFirst().forgiveness()).isEqualTo(Forgiveness.QUOTE_HONOURED);
        }

        @Test
        void paysItsInterestToTheEndWhenMoreCame() {
            books.quoted(claim, PAID, PAID.plusDays(5));
            Money owed = books.balance(claim, PAID.plusDays(5)).total();

            Booked booked = books.book(payment(owed.amount().toPlainString(), PAID.plusDays(5)));

            assertThat(booked.shares().getFirst().forgiveness()).isEqualTo(Forgiveness.NONE);
            assertThat(booked.credit()).isEqualTo(zl("0.00"));
        }

        private PaymentToBook payment(String amount, LocalDate on) {
            return PaymentToBook.undesignated(UUID.randomUUID(), zl(amount), on, Set.of(claim));
        }
    }

    @Nested
    class OnGeneratedHistories {
        private static final long SEED = 451;
        private static final int HISTORIES = 300;

        @Test
        void allAccountsSumToZeroAndNothingIsOwedBelowZero() {
            for (int i = 0; i < HISTORIES; i++) {
                var history = new GeneratedHistory(new Random(SEED + i));
                var written = history.booked(history.payments());
                assertThat(written.sumOfAllAccounts()).as("seed %d", SEED + i).isZero();
                for (LocalDate day : history.days()) {
                    for (Balance balance : written.balances(day)) {
                        assertThat(List.of(balance.principal(), balance.interest(), balance.costs()))
                                .as("seed %d, %s", SEED + i, day)
                                .noneMatch(Money::isNegative);
                    }
                }
            }
        }

        @Test
        void theOrderInWhichPaymentsBecameKnownDoesNotMatter() {
            for (int i = 0; i < HISTORIES; i++) {
                var history = new GeneratedHistory(new Random(SEED + i));
                var shuffled = new ArrayList<>(history.payments());
                Collections.shuffle(shuffled, new Random(i));
                var some = history.booked(history.payments());
                var other = history.booked(shuffled);
                for (LocalDate day : history.days()) {
                    assertThat(other.balances(day))
                            .as("seed %d, %s", SEED + i, day)
                            .isEqualTo(some.balances(day));
                }
            }
        }

        @Test
        void takingAPaymentBackIsAsIfItHadNeverCome() {
            for (int i = 0; i < HISTORIES; i++) {
                var history = new GeneratedHistory(new Random(SEED + i));
                var payments = history.payments();
                PaymentToBook dropped = payments.get(i % payments.size());
                var taken = history.booked(payments);
                taken.reverse(dropped.payment());
                var never = history.booked(payments.stream()
                        .filter(payment -> !payment.equals(dropped))
                        .toList());
                for (LocalDate day : history.days()) {
                    assertThat(taken.balances(day))
                            .as("seed %d, %s", SEED + i, day)
                            .isEqualTo(never.balances(day));
                }
                assertThat(taken.sumOfAllAccounts()).isZero();
            }
        }

        @Test
        void theSheetAgreesWithTheBalance() {
            for (int i = 0; i < HISTORIES; i++) {
                var history = new GeneratedHistory(new Random(SEED + i));
                var written = history.booked(history.payments());
                for (LocalDate day : history.days()) {
                    for (InterestSheet sheet : written.sheets(day)) {
                        Money credited = sheet.credits().stream()
                                .map(credit -> credit.amount().plus(credit.forgiven()))
                                .reduce(zl("0.00"), Money::plus);
                        assertThat(sheet.principal().plus(sheet.accrued()).minus(credited))
                                .as("seed %d, %s", SEED + i, day)
                                .isEqualTo(sheet.balance().total());
                    }
                }
            }
        }
    }

    private static Money zl(String amount) {
        return Money.zloty(amount);
    }
}
