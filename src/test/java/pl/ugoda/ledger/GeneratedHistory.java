package pl.ugoda.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;

/** A case with some claims and payments on distinct days, from a seeded generator. */
class GeneratedHistory {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 3);
    private static final List<String> REGIMES = List.of("late", "trade", "contract:11.5");

    private record Opening(ClaimId claim, DebtTerms terms, Money principal) {}

    private final List<Opening> openings = new ArrayList<>();
    private final List<PaymentToBook> payments = new ArrayList<>();
    private final Random random;

    GeneratedHistory(Random random) {
        this.random = random;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            Regime regime = Regime.parse(REGIMES.get(random.nextInt(REGIMES.size())));
            openings.add(new Opening(
                    ClaimId.next(),
                    new DebtTerms(Money.PLN, FIRST.plusDays(random.nextInt(300)), regime),
                    Money.grosze(1 + random.nextLong(500_000))));
        }
        LocalDate day = FIRST.plusDays(random.nextInt(60));
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            payments.add(payment(day));
            day = day.plusDays(1 + random.nextInt(120));
        }
    }

    List<PaymentToBook> payments() {
        return payments;
    }

    BooksInMemory booked(List<PaymentToBook> inThisOrder) {
        var books = new BooksInMemory();
        openings.forEach(opening -> books.open(opening.claim(), opening.terms(), opening.principal()));
        inThisOrder.forEach(books::book);
        return books;
    }

    /** The days around each payment, and one long after. */
    List<LocalDate> days() {
        return Stream.concat(
                        payments.stream()
                                .map(PaymentToBook::receivedOn)
                                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1))),
                        Stream.of(FIRST.plusYears(4)))
                .toList();
    }

    private PaymentToBook payment(LocalDate day) {
        List<ClaimId> claims = openings.stream().map(Opening::claim).toList();
        Set<ClaimId> candidates = new HashSet<>(claims.subList(0, 1 + random.nextInt(claims.size())));
        List<ClaimId> named = random.nextInt(3) == 0 ? List.copyOf(candidates).subList(0, 1) : List.of();
        Allocation.Order order = random.nextInt(5) == 0 ? Allocation.Order.PRINCIPAL_FIRST : Allocation.Order.STATUTORY;
        return new PaymentToBook(
                UUID.randomUUID(),
                Money.grosze(1 + random.nextLong(400_000)),
                day,
                candidates,
                new PaymentToBook.Designation(named, order, PaymentToBook.Designation.Source.NOBODY));
    }
}
