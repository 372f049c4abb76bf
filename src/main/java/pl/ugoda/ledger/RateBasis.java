package pl.ugoda.ledger;

import java.util.Arrays;
import java.util.Optional;

/** The legal basis of one rate: a series of the rate table, or the parties' contract. */
public enum RateBasis {
    NBP_REFERENCE("nbp_reference"),
    NBP_LOMBARD("nbp_lombard"),
    LATE("late_statutory"),
    LATE_MAX("late_max"),
    CAPITAL("capital_statutory"),
    CAPITAL_MAX("capital_max"),
    TRADE_UNTIL_2015("trade_until_2015"),
    TRADE("trade_standard"),
    TRADE_HEALTH("trade_healthcare"),
    MAX_UNTIL_2015("max_contractual_until_2015"),
    CONTRACT("contract");

    private final String code;

    RateBasis(String code) {
        this.code = code;
    }

    /** The stable name in the rate table and in message keys. */
    public String code() {
        return code;
    }

    static Optional<RateBasis> of(String code) {
        return Arrays.stream(values()).filter(basis -> basis.code.equals(code)).findFirst();
    }
}
