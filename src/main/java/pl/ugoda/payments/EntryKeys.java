package pl.ugoda.payments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.ugoda.payments.statement.StatementEntry;

/**
 * What makes a line of a statement itself, so that the same line in an overlapping export is known again, and two honest equal
 * payments of one day are two.
 */
final class EntryKeys {
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

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

    // A bank's reference may be the same for all payments of a day, so it is never enough alone. Blanks and signs are
    // left out: an
    // export wraps its lines as it likes.
    private static String own(StatementEntry entry) {
        return Stream.of(
                        String.valueOf(entry.bookedOn()),
                        entry.amount().stripTrailingZeros().toPlainString(),
                        plain(entry.reference()),
                        plain(entry.particulars().counterpartyAccount()),
                        plain(entry.particulars().title()))
                .collect(Collectors.joining("|"));
    }

    private static String plain(String text) {
        return SIGNS.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
    }
}
