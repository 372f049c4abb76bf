package pl.ugoda.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import java.util.UUID;
import pl.ugoda.kernel.OrganizationId;

/**
 * A deed as the log keeps it.
 *
 * @param actor the code of who did it
 * @param happenedAt business time
 * @param recordedAt technical time
 */
record Entry(OrganizationId organization, UUID id, Deed deed, String actor, Instant happenedAt, Instant recordedAt) {
    Entry {
        happenedAt = happenedAt.truncatedTo(ChronoUnit.MICROS);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }

    Digest digest() {
        var transcript = new Transcript()
                .text("ugoda audit entry 1")
                .id(organization.value())
                .id(id)
                .text(deed.action())
                .text(deed.subject())
                .id(deed.subjectId())
                .text(actor)
                .instant(happenedAt)
                .instant(recordedAt)
                .number(deed.facts().size());
        new TreeMap<>(deed.facts())
                .forEach((name, value) -> transcript.text(name).text(value));
        return transcript.finish();
    }
}
