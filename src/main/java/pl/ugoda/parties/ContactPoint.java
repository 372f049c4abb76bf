package pl.ugoda.parties;

import java.util.UUID;
import pl.ugoda.kernel.DebtorId;

/** An address at which a debtor can be reached. */
public record ContactPoint(UUID id, DebtorId debtor, Medium medium, String value, ContactPointState state) {
    /** Whether an SMS can arrive: a land line cannot show one. */
    public boolean takesSms() {
        return medium == Medium.PHONE && Medium.isMobile(value);
    }

    public boolean usable() {
        return state != ContactPointState.UNUSABLE;
    }

    /** Without the address itself: this may end up in a log. */
    @Override
    public String toString() {
        return "ContactPoint[%s %s %s]".formatted(id, medium, state);
    }
}
