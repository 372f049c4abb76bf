package pl.ugoda.messaging;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a message stands. Every legal change is an edge of this graph; anything else is refused by the update's condition. */
public enum MessageState {
    /** Waits for its instant, the first one or that of another try. */
    PLANNED,
    /** Taken by a worker for as long as its lease lasts. */
    CLAIMED,
    /** About to go over the wire: from here on it may have left. */
    HANDED_OVER,
    /** The provider answered for it. */
    ACCEPTED,
    DELIVERED,
    READ,
    /** Will never arrive. */
    FAILED,
    /** May have left or not; only a receipt or a look-up can tell, and it is never sent again blindly. */
    UNKNOWN,
    /** Refused at the instant of sending: a hold, a stop, a payment, or its window had passed. */
    WITHDRAWN;

    /** The states a message in this one may move to. */
    public Set<MessageState> next() {
        return switch (this) {
            case PLANNED -> Set.of(CLAIMED, WITHDRAWN);
            // Back to planned when the worker died before anything left.
            case CLAIMED -> Set.of(PLANNED, HANDED_OVER, WITHDRAWN, FAILED);
            // Back to planned when the provider clearly said: not now.
            case HANDED_OVER -> Set.of(PLANNED, ACCEPTED, DELIVERED, FAILED, UNKNOWN);
            case ACCEPTED -> Set.of(DELIVERED, READ, FAILED);
            case DELIVERED -> Set.of(READ);
            case UNKNOWN -> Set.of(ACCEPTED, DELIVERED, READ, FAILED);
            case READ, FAILED, WITHDRAWN -> Set.of();
        };
    }

    public boolean isFinal() {
        return next().isEmpty();
    }

    /** The states from which this one can be reached in one step. */
    Set<MessageState> previous() {
        return Arrays.stream(values())
                .filter(state -> state.next().contains(this))
                .collect(Collectors.toSet());
    }
}
