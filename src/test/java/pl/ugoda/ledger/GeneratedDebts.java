package pl.ugoda.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import pl.ugoda.kernel.Money;

/** Debts from a seeded generator: every regime, sums from a grosz to millions, payments before, on and after the due day. */
class GeneratedDebts {
    private static final List<String> REGIMES = List.of(
            "late",
            "trade",
            "trade-health",
            "capital",
            "max-late",
            "capital-max",
            "contract:7.5",
            "contract:13.125",
            "contract:90");
    private final Random random;

    GeneratedDebts(Random random) {
        this.random = random;
    }

    record Case(
            String regime,
            long principalMinor,
            LocalDate effectiveDue,
            LocalDate asOf,
            List<InterestSheet.Payment> payments) {}

    Case next() {
        LocalDate due = LocalDate.of(2008, 12, 31).plusDays(random.nextInt(6_500));
        LocalDate asOf = due.plusDays(random.nextInt(1_500) - 30L);
        long principal = 1 + (long) Math.pow(10, random.nextDouble() * 9);
        var payments = new ArrayList<InterestSheet.Payment>();
        for (int i = random.nextInt(5); i > 0; i--) {
            payments.add(new InterestSheet.Payment(
                    due.plusDays(random.nextInt(1_500) - 20L),
                    Money.grosze(1 + random.nextLong(principal)),
                    random.nextInt(4) == 0 ? Allocation.Order.PRINCIPAL_FIRST : Allocation.Order.STATUTORY));
        }
        return new Case(REGIMES.get(random.nextInt(REGIMES.size())), principal, due, asOf, payments);
    }
}
