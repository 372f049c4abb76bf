package pl.ugoda.console;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.ugoda.compliance.HoldReason;
import pl.ugoda.web.Pill;

/** Which one word tells how a case stands: what asks for silence goes before what is owed. */
final class CaseStatus {
    private static final Set<HoldReason> DISPUTED = Set.of(HoldReason.DISPUTE, HoldReason.COMPLAINT);

    /** The case goes on by itself. */
    private static final Set<HoldReason> GOING_ON =
            Set.of(HoldReason.PROMISE, HoldReason.PAYMENT_PENDING, HoldReason.MONEY_UNDECIDED);

    private CaseStatus() {}

    /**
     * @param oldestDue of the open claims; null when none is open
     * @param barred whether nothing open may be asked for any more
     */
    static Pill of(
            boolean open,
            @Nullable LocalDate oldestDue,
            Collection<HoldReason> holds,
            boolean partlyPaid,
            boolean barred,
            LocalDate today) {
        if (!open || oldestDue == null) {
            return Pill.PAID;
        }
        Optional<Pill> silence = silence(holds);
        if (silence.isPresent()) {
            return silence.get();
        }
        if (barred) {
            return Pill.TIME_BARRED;
        }
        if (!oldestDue.isBefore(today)) {
            return Pill.BEFORE_DUE;
        }
        return partlyPaid ? Pill.PARTLY_PAID : Pill.OVERDUE;
    }

    /** What asks for silence; empty when nothing does, or only money on its way. */
    static Optional<Pill> silence(Collection<HoldReason> holds) {
        if (holds.stream().anyMatch(DISPUTED::contains)) {
            return Optional.of(Pill.DISPUTE);
        }
        if (holds.contains(HoldReason.HARDSHIP)) {
            return Optional.of(Pill.HARDSHIP);
        }
        if (!GOING_ON.containsAll(holds)) {
            return Optional.of(Pill.ON_HOLD);
        }
        return holds.contains(HoldReason.PROMISE) ? Optional.of(Pill.PROMISE) : Optional.empty();
    }
}
