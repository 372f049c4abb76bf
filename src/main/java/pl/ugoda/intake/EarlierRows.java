package pl.ugoda.intake;

import java.util.HashMap;
import java.util.Map;
import pl.ugoda.claims.ContentHash;

/**
 * The keys a file has shown so far, so that a preview finds repetitions within the file. Only hashes and places are kept: half a
 * million rows cost some fifty megabytes.
 */
final class EarlierRows {
    private final Map<Long, Seen> rows = new HashMap<>();

    private record Seen(long content, long line) {}

    /** How a row compares with the earlier ones of the same key. */
    sealed interface Comparison {
        record New() implements Comparison {}

        record Same() implements Comparison {}

        /** An earlier row says something else. */
        record Other(long line) implements Comparison {}
    }

    /** Compares, and remembers a new one. */
    Comparison compare(String key, ContentHash content, long line) {
        long hash = start(content);
        Seen before = rows.putIfAbsent(start(ContentHash.of(key)), new Seen(hash, line));
        if (before == null) {
            return new Comparison.New();
        }
        return before.content() == hash ? new Comparison.Same() : new Comparison.Other(before.line());
    }

    private static long start(ContentHash hash) {
        return Long.parseUnsignedLong(hash.hex().substring(0, 16), 16);
    }
}
