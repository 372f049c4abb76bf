package pl.ugoda.intake;

import java.time.LocalDate;
import pl.ugoda.kernel.Money;

/** What has the key of a row already, with other content: the other side of a conflict, so that a person can compare the two. */
public sealed interface Earlier {
    /** A claim, as it was registered. */
    record Claim(String invoiceNumber, Money amount, LocalDate due) implements Earlier {}

    /**
     * A row of the same file, which comes first and counts.
     *
     * @param line where it stands, as in {@link ImportRow#line}
     */
    record Row(String invoiceNumber, long line) implements Earlier {}
}
