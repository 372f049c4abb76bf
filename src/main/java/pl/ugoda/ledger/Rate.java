package pl.ugoda.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One yearly rate in force from a day through another.
 *
 * @param percent percent a year
 * @param source the provision and the announcement the figure stands on
 */
record Rate(RateTable.Basis basis, LocalDate from, LocalDate through, BigDecimal percent, String source) {
    /** Stands for "still in force". */
    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    Rate {
        if (through.isBefore(from)) {
            throw new IllegalArgumentException(basis + " ends on " + through + " before it begins on " + from);
        }
    }

    Rate within(LocalDate first, LocalDate last) {
        return new Rate(
                basis, from.isBefore(first) ? first : from, through.isAfter(last) ? last : through, percent, source);
    }

    /** The same rate on the same basis one day later is no change of rate. */
    boolean continuesAs(Rate next) {
        return basis == next.basis && percent.compareTo(next.percent) == 0 && source.equals(next.source);
    }
}
