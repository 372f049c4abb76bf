package pl.ugoda.payments;

import java.time.LocalDate;
import pl.ugoda.kernel.Money;

/** The answer to a person who decides about a transfer. */
public sealed interface Decision {
    record Done() implements Decision {}

    /** Somebody decided meanwhile; the page shows what. */
    record DecidedMeanwhile(TransferState state) implements Decision {}

    /** A chosen case takes no money any more. */
    record NothingOwed() implements Decision {}

    /** The parts are more than the transfer has left, or not more than zero. */
    record DoesNotFit(Money left) implements Decision {}

    /** A chosen case is another creditor's than the account on which the money came. */
    record OtherCreditor() implements Decision {}

    /** The bank says a day that has not come. */
    record NotYet(LocalDate receivedOn) implements Decision {}

    /** There is no such transfer. */
    record Unknown() implements Decision {}
}
