package pl.ugoda.ledger;

import java.time.LocalDate;

/** Interest is asked for days before the first row of the rate table. Check {@link RateTable#firstDay} before taking such a debt on. */
public class NoRateKnown extends RuntimeException {
    private final String why;

    NoRateKnown(Regime regime, LocalDate day, LocalDate firstDay) {
        this("no rate of regime " + regime.code() + " is known for " + day + ": the table begins on " + firstDay);
    }

    private NoRateKnown(String why) {
        super(why);
        this.why = why;
    }

    /** Regime, day asked for and first day known, in words. */
    public String why() {
        return why;
    }
}
