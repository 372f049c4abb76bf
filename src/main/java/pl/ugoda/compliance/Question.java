package pl.ugoda.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.PolishDays;

/**
 * What the judge is asked: may this contact happen at that instant? Everything a rule may look at is in here; a rule reads
 * nothing else.
 */
record Question(
        ContactPolicy policy,
        ContactId contact,
        @Nullable UUID contactPoint,
        Channel channel,
        MessageKind kind,
        ContactPolicy.Whom who,
        Instant at,
        boolean awaited,
        Circumstances circumstances) {
    /** The day in Poland on which the contact would happen. */
    LocalDate day() {
        return at.atZone(PolishDays.WARSAW).toLocalDate();
    }
}
