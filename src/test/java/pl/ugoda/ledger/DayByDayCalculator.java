package pl.ugoda.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A second calculator that shares no code with the first: it reads the table itself, walks through every single day and adds whole
 * numbers. Slow and simple, so that it can be believed.
 */
class DayByDayCalculator {
    private static final int FIRST = (int) LocalDate.of(2008, 12, 15).toEpochDay();
    private static final int DAYS = 12_000;
    private static final LocalDate NEW_LAW = LocalDate.of(2016, 1, 1);
    private static final BigInteger MILLION_TIMES_36500 = BigInteger.valueOf(36_500_000_000L);

    private final Map<String, TreeMap<LocalDate, Long>> table = new HashMap<>();
    private final Map<String, long[]> millionthsOfPercent = new HashMap<>();

    DayByDayCalculator() {
        try (var stream = DayByDayCalculator.class.getResourceAsStream("/ledger/rates.csv")) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .skip(2)
                    .map(line -> line.split(","))
                    .forEach(cells -> table.computeIfAbsent(cells[0], _ -> new TreeMap<>())
                            .put(LocalDate.parse(cells[1]), millionths(cells[3])));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    long[] accruedInterestAndPrincipal(GeneratedDebts.Case debt) {
        long[] rates = millionthsOfPercent.computeIfAbsent(debt.regime(), this::perDay);
        List<InterestSheet.Payment> payments = debt.payments().stream()
                .sorted(Comparator.comparing(InterestSheet.Payment::on))
                .toList();
        long principal = debt.principalMinor();
        long unpaid = 0;
        long accrued = 0;
        BigInteger run = BigInteger.ZERO;
        LocalDate day = debt.effectiveDue().minusDays(40);
        int next = 0;
        while (!day.isAfter(debt.asOf())) {
            if (day.isAfter(debt.effectiveDue())) {
                run = run.add(BigInteger.valueOf(principal)
                        .multiply(BigInteger.valueOf(rates[(int) day.toEpochDay() - FIRST])));
            }
            boolean paid = next < payments.size() && payments.get(next).on().equals(day);
            if (paid || day.equals(debt.asOf())) {
                long rounded = roundHalfUp(run);
                run = BigInteger.ZERO;
                accrued += rounded;
                unpaid += rounded;
            }
            while (next < payments.size() && payments.get(next).on().equals(day)) {
                InterestSheet.Payment payment = payments.get(next++);
                long left = payment.amount().minor();
                boolean principalFirst = payment.order() == Allocation.Order.PRINCIPAL_FIRST;
                long toInterest = Math.min(unpaid, principalFirst ? Math.max(0, left - principal) : left);
                unpaid -= toInterest;
                principal -= Math.min(principal, left - toInterest);
            }
            day = day.plusDays(1);
        }
        return new long[] {accrued, unpaid, principal};
    }

    private long[] perDay(String regime) {
        long[] rates = new long[DAYS];
        for (int i = 0; i < DAYS; i++) {
            rates[i] = rate(regime, LocalDate.ofEpochDay(FIRST + i));
        }
        return rates;
    }

    private long rate(String regime, LocalDate day) {
        boolean old = day.isBefore(NEW_LAW);
        if (regime.startsWith("contract:")) {
            return Math.min(millionths(regime.substring(9)), rate("max-late", day));
        }
        String series = switch (regime) {
            case "late" -> "late_statutory";
            case "trade" -> old ? "trade_until_2015" : "trade_standard";
            case "trade-health" -> old ? "trade_until_2015" : "trade_healthcare";
            case "capital" -> "capital_statutory";
            case "max-late" -> old ? "max_contractual_until_2015" : "late_max";
            case "capital-max" -> old ? "max_contractual_until_2015" : "capital_max";
            default -> throw new IllegalArgumentException(regime);
        };
        return Objects.requireNonNull(table.get(series)).floorEntry(day).getValue();
    }

    private static long millionths(String percent) {
        return new BigDecimal(percent).movePointRight(6).longValueExact();
    }

    private static long roundHalfUp(BigInteger run) {
        return run.multiply(BigInteger.TWO)
                .add(MILLION_TIMES_36500)
                .divide(MILLION_TIMES_36500.multiply(BigInteger.TWO))
                .longValueExact();
    }
}
