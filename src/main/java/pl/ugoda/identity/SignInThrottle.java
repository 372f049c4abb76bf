package pl.ugoda.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Slows down who tries passwords: so many tries within a window from one address, for one account from one address, and for one
 * account from all addresses its owner never signed in from. A try counts before the password is looked at, so that many at once
 * do not slip through. Kept in memory, by each process for itself.
 */
@Component
class SignInThrottle {
    static final int TRIES_FROM_AN_ADDRESS = 50;
    static final int TRIES_FOR_AN_ACCOUNT_FROM_AN_ADDRESS = 10;
    static final int TRIES_FOR_AN_ACCOUNT = 50;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration OWNERS_ADDRESS = Duration.ofDays(30);
    private static final int REMEMBERED_AT_MOST = 100_000;

    private record Tries(int count, Instant since) {}

    private final InstantSource technicalClock;
    private final Cache<String, Tries> tries = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_AT_MOST)
            .expireAfterWrite(WINDOW)
            .build();
    private final Cache<String, Boolean> signedInBefore = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_AT_MOST)
            .expireAfterWrite(OWNERS_ADDRESS)
            .build();

    SignInThrottle(@Qualifier("technicalClock") InstantSource technicalClock) {
        this.technicalClock = technicalClock;
    }

    /** How long to wait; empty when the try is admitted. What an earlier limit refuses does not count for the later ones. */
    Optional<Duration> admit(String account, String address) {
        return count("address " + address, TRIES_FROM_AN_ADDRESS)
                .or(() -> count(both(account, address), TRIES_FOR_AN_ACCOUNT_FROM_AN_ADDRESS))
                .or(() -> signedInBefore.getIfPresent(both(account, address)) == null
                        ? count("account " + account, TRIES_FOR_AN_ACCOUNT)
                        : Optional.empty());
    }

    /** The right password was given: the wrong ones for that account from there are forgotten, and strangers no longer count. */
    void succeeded(String account, String address) {
        tries.invalidate(both(account, address));
        signedInBefore.put(both(account, address), true);
    }

    private static String both(String account, String address) {
        return "account " + account + " from " + address;
    }

    private Optional<Duration> count(String key, int limit) {
        Instant now = technicalClock.instant();
        var counted = tries.asMap().compute(key, (_, before) -> next(before, now, limit));
        return counted == null || counted.count() <= limit
                ? Optional.empty()
                : Optional.of(Duration.between(now, counted.since().plus(WINDOW)));
    }

    // Refused tries do not prolong the wait, or a stranger could keep somebody out for ever.
    private static Tries next(@Nullable Tries before, Instant now, int limit) {
        return before == null || !now.isBefore(before.since().plus(WINDOW))
                ? new Tries(1, now)
                : new Tries(Math.min(before.count() + 1, limit + 1), before.since());
    }
}
