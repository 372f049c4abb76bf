package pl.ugoda.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.kernel.CurrentOrganization;

/** Visits in progress. Technical time rules them: the demo's time machine must not throw a reader out. */
@Component
class Visits {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(8);
    /** A visit is marked as alive at most so often: reading a page writes nothing as a rule. */
    private static final Duration MARKED_EVERY = Duration.ofMinutes(1);

    private final VisitRepository visits;
    private final TransactionOperations transaction;
    private final InstantSource technicalClock;

    Visits(
            VisitRepository visits,
            TransactionOperations transaction,
            @Qualifier("technicalClock") InstantSource technicalClock) {
        this.visits = visits;
        this.transaction = transaction;
        this.technicalClock = technicalClock;
    }

    /** Begins a visit within the caller's transaction. */
    Token begin(Visit visit) {
        Instant now = technicalClock.instant();
        visits.sweep(now.minus(IDLE));
        Token token = Token.fresh(visit.organization());
        visits.begin(token.digest(), visit, now);
        return token;
    }

    /** The visit behind a token, and marks it as alive; empty when it is over or never was. */
    Optional<Visit> find(Token token) {
        Instant now = technicalClock.instant();
        byte[] digest = token.digest();
        return CurrentOrganization.call(
                token.organization(),
                () -> transaction.execute(status -> visits.find(digest, now.minus(IDLE), now.minus(LONGEST))
                        .map(seen -> {
                            if (seen.lastSeenAt().isBefore(now.minus(MARKED_EVERY))) {
                                visits.seen(digest, now);
                            }
                            return seen.visit();
                        })));
    }

    /** Ends every visit that began by a link sent there, within the caller's transaction. */
    void endThrough(UUID contactPoint) {
        visits.endThrough(contactPoint);
    }

    void end(Token token) {
        CurrentOrganization.run(
                token.organization(), () -> transaction.executeWithoutResult(status -> visits.end(token.digest())));
    }
}
