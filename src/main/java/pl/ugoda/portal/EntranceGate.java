package pl.ugoda.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries many answers or many unknown links. A link that leads somewhere is never refused for what others did from
 * the same address: scanners and mobile networks share theirs, and a way out must work (ADR 0064). Counted in memory: a restart forgives.
 */
@Component
class EntranceGate {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int ANSWERS = 20;
    private static final int UNKNOWN_LINKS = 60;
    private static final int REMEMBERED = 50_000;

    private final Cache<String, AtomicInteger> counts = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(WINDOW)
            .build();

    /** Whether one more answer from this address to this link is let through. */
    boolean answer(String address, String code) {
        return count("answer " + address + ' ' + code) <= ANSWERS;
    }

    /** To be told when a link turned out unknown; says whether so many from this address are still answered. */
    boolean unknownLink(String address) {
        return count("unknown " + address) <= UNKNOWN_LINKS;
    }

    @SuppressWarnings("NullAway") // the loader never answers null
    private int count(String key) {
        return counts.get(key, _ -> new AtomicInteger()).incrementAndGet();
    }
}
