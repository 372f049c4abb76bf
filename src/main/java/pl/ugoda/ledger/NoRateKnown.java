package pl.ugoda.ledger;

import java.time.LocalDate;

/** Interest is asked for days before the first row of the rate table. Check {@link RateTable#firstDay} before taking such a debt on. */
public class NoRateKnown extends RuntimeException {
    NoRateKnown(Regime regime, LocalDate day, LocalDate firstDay) {
        super("no rate of regime " + regime.code() + " is known for " + day + ": the table begins on " + firstDay);
    }
}
