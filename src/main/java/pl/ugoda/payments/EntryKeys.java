package pl.ugoda.payments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pl.ugoda.payments.statement.StatementEntry;

/**
 * What makes a line of a statement itself, so that the same line in an overlapping export is known again, and two honest equal
 * payments of one day are two.
 */
final class EntryKeys {
    private EntryKeys() {}

    /** One key for each entry, in order. Equal lines of one file are told apart by counting them. */
    static List<String> of(List<StatementEntry> entries) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> keys = new ArrayList<>(entries.size());
        for (StatementEntry entry : entries) {
            String key = own(entry);
            keys.add(key + "|" + seen.merge(key, 1, Integer::sum));
        }
        return keys;
    }

    private static String own(StatementEntry entry) {
        String who = entry.reference().isEmpty()
                ? entry.particulars().counterpartyAccount() + "|"
                        + entry.particulars().title()
                : entry.reference();
        return entry.bookedOn() + "|" + entry.amount().stripTrailingZeros().toPlainString() + "|" + who;
    }
}
