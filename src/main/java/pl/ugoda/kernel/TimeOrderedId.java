package pl.ugoda.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids of RFC 9562 version 7: made by the caller before the deed, so that they double as idempotency keys, and cheap to index. */
public final class TimeOrderedId {
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    /** A new id. Its time part is technical time: never read a business date from it. */
    public static UUID next() {
        long high = System.currentTimeMillis() << 16 | 0x7000L | RANDOM.nextInt(1 << 12);
        long low = 0x8000000000000000L | RANDOM.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
