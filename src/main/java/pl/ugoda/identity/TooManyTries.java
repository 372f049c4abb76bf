package pl.ugoda.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords for this account or from this address; said alike whether the account exists or not. */
public final class TooManyTries extends AuthenticationException {
    private final Duration wait;

    TooManyTries(Duration wait) {
        super("too many tries");
        this.wait = wait;
    }

    /** Rounded up. */
    public int minutes() {
        return (int) wait.plusSeconds(59).toMinutes();
    }
}
