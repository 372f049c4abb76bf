package pl.ugoda.ledger;

import java.math.BigDecimal;
import java.util.Optional;

/** The law under which interest runs on a claim. Written and read as a short code: {@code late}, {@code contract:12.5}. */
public sealed interface Regime {
    /** Statutory interest for delay, art. 481 § 2 KC: consumers, damages, refunds. */
    record Late() implements Regime {}

    /** Delay in commercial transactions, act of 8 March 2013; before 2016 the rate of the old trade acts. */
    record Trade() implements Regime {}

    /** Delay in commercial transactions where the debtor is a public healthcare provider. */
    record TradeHealth() implements Regime {}

    /** Statutory interest for the use of capital, art. 359 § 2 KC. */
    record Capital() implements Regime {}

    /** The most that may be charged for delay, art. 481 § 2^1 KC. */
    record MaxLate() implements Regime {}

    /** The most that may be charged for capital, art. 359 § 2^1 KC. */
    record CapitalMax() implements Regime {}

    /** A rate agreed for delay, in percent a year; each day at most the maximum of that day (art. 481 § 2^2 KC). */
    record Contract(BigDecimal rate) implements Regime {
        static final BigDecimal HIGHEST = BigDecimal.valueOf(1000);

        public Contract {
            if (rate.signum() < 0 || rate.compareTo(HIGHEST) > 0 || rate.scale() > 6) {
                throw new IllegalArgumentException(
                        "a contract rate is a percentage from 0 to 1000 with at most six decimals, not " + rate);
            }
        }
    }

    /** The form in which a regime is written in files, commands and the database. */
    default String code() {
        return switch (this) {
            case Late() -> "late";
            case Trade() -> "trade";
            case TradeHealth() -> "trade-health";
            case Capital() -> "capital";
            case MaxLate() -> "max-late";
            case CapitalMax() -> "capital-max";
            case Contract(BigDecimal rate) -> "contract:" + rate.toPlainString();
        };
    }

    /** All codes, for telling people what they may write. */
    String CODES = "late, trade, trade-health, capital, max-late, capital-max or contract:RATE (percent a year)";

    /** @throws IllegalArgumentException when the code means no regime; for codes from people ask {@link #find} */
    static Regime parse(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("unknown regime '" + code + "': " + CODES));
    }

    /** The regime of a code, or nothing when the code means none. */
    static Optional<Regime> find(String code) {
        return switch (code) {
            case "late" -> Optional.of(new Late());
            case "trade" -> Optional.of(new Trade());
            case "trade-health" -> Optional.of(new TradeHealth());
            case "capital" -> Optional.of(new Capital());
            case "max-late" -> Optional.of(new MaxLate());
            case "capital-max" -> Optional.of(new CapitalMax());
            default -> contract(code);
        };
    }

    private static Optional<Regime> contract(String code) {
        if (!code.matches("contract:\\d{1,4}(\\.\\d{1,6})?")) {
            return Optional.empty();
        }
        var rate = new BigDecimal(code.substring("contract:".length()));
        return rate.compareTo(Contract.HIGHEST) > 0 ? Optional.empty() : Optional.of(new Contract(rate));
    }
}
