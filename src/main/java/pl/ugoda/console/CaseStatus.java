package pl.ugoda.console;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.ugoda.compliance.HoldReason;
import pl.ugoda.web.Pill;

/** Which one word tells how a case stands: what asks for silence goes before what is owed. */
final class CaseStatus {
    private static final Set<HoldReason> DISPUTED = Set.of(HoldReason.DISPUTE, HoldReason.COMPLAINT);

    private CaseStatus() {}

    /** @param oldestDue of the open claims; null when none is open */
    static Pill of(
            boolean open,
            @Nullable LocalDate oldestDue,
            Collection<HoldReason> holds,
            boolean partlyPaid,
            LocalDate today) {
        if (!open || oldestDue == null) {
            return Pill.PAID;
        }
        if (holds.stream().anyMatch(DISPUTED::contains)) {
            return Pill.DISPUTE;
        }
        if (holds.contains(HoldReason.HARDSHIP)) {
            return Pill.HARDSHIP;
        }
        if (holds.stream().anyMatch(hold -> hold != HoldReason.PROMISE && hold != HoldReason.PAYMENT_PENDING)) {
            return Pill.ON_HOLD;
        }
        if (holds.contains(HoldReason.PROMISE)) {
            return Pill.PROMISE;
        }
        if (!oldestDue.isBefore(today)) {
            return Pill.BEFORE_DUE;
        }
        return partlyPaid ? Pill.PARTLY_PAID : Pill.OVERDUE;
    }
}
