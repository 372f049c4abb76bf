package pl.ugoda.intake;

import java.util.HashMap;
import java.util.Map;
import pl.ugoda.claims.ContentHash;

/**
 * The keys a file has shown so far, so that a preview finds repetitions within the file. Only hashes are kept: half a million rows
 * cost some forty megabytes.
 */
final class EarlierRows {
    private final Map<Long, Long> contents = new HashMap<>();

    /** How a row compares with the earlier ones of the same key. */
    enum Comparison {
        NEW,
        SAME,
        OTHER
    }

    /** Compares, and remembers a new one. */
    Comparison compare(String key, ContentHash content) {
        long hash = Long.parseUnsignedLong(content.hex().substring(0, 16), 16);
        Long before = contents.putIfAbsent(
                Long.parseUnsignedLong(ContentHash.of(key).hex().substring(0, 16), 16), hash);
        if (before == null) {
            return Comparison.NEW;
        }
        return before == hash ? Comparison.SAME : Comparison.OTHER;
    }
}
