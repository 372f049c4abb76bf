package pl.ugoda.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import pl.ugoda.kernel.Channel;

/**
 * What the runs of a day came to, counted over the stored decisions.
 *
 * @param finishedAt when the last of its decisions was made
 * @param cases how many decisions were made
 * @param contacts how many contacts were wanted and allowed, by channel
 * @param refused contacts that were wanted and not allowed, or only later
 * @param silent how often something asked us to be quiet
 * @param tasks how often a human was asked to act
 */
public record NightReport(
        LocalDate day,
        Instant finishedAt,
        long cases,
        Map<Channel, Long> contacts,
        long refused,
        long silent,
        long tasks) {
    /** Which decisions of a day are meant. */
    public enum Part {
        CONTACTS,
        REFUSED,
        SILENT,
        TASKS
    }

    public NightReport {
        contacts = Map.copyOf(contacts);
    }

    public long contactsTotal() {
        return contacts.values().stream().mapToLong(Long::longValue).sum();
    }
}
