package pl.ugoda.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInThrottleTests {
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private final SignInThrottle throttle = new SignInThrottle(() -> now);

    @Test
    void afterTenTriesAnAccountHasToWaitWhateverTheAddress() {
        for (int i = 0; i < SignInThrottle.TRIES_FOR_AN_ACCOUNT; i++) {
            assertThat(throttle.admit("ola", "192.0.2." + i)).isEmpty();
        }

        assertThat(throttle.admit("ola", "192.0.2.99")).contains(SignInThrottle.WINDOW);
        assertThat(throttle.admit("ewa", "192.0.2.99")).isEmpty();
    }

    @Test
    void refusedTriesDoNotProlongTheWait() {
        for (int i = 0; i < SignInThrottle.TRIES_FOR_AN_ACCOUNT + 5; i++) {
            now = now.plusSeconds(30);
            assertThat(throttle.admit("ola", "192.0.2." + i)).isNotNull();
        }
        assertThat(throttle.admit("ola", "192.0.2.99").orElseThrow()).isLessThan(Duration.ofMinutes(10));

        now = now.plus(SignInThrottle.WINDOW);
        assertThat(throttle.admit("ola", "192.0.2.99")).isEmpty();
    }

    @Test
    void aTryCountsBeforeThePasswordIsLookedAt() {
        for (int i = 0; i < SignInThrottle.TRIES_FOR_AN_ACCOUNT; i++) {
            assertThat(throttle.admit("ola", "192.0.2.1")).isEmpty();
        }

        assertThat(throttle.admit("ola", "192.0.2.1"))
                .as("though none was answered yet")
                .isPresent();
    }

    @Test
    void theRightPasswordForgetsTheWrongOnesOfTheAccountOnly() {
        for (int i = 0; i < SignInThrottle.TRIES_FROM_AN_ADDRESS; i++) {
            assertThat(throttle.admit("user" + i, "192.0.2.1")).isEmpty();
        }
        throttle.succeeded("user1");

        assertThat(throttle.admit("another", "192.0.2.1")).isPresent();
        assertThat(throttle.admit("user1", "192.0.2.2")).isEmpty();
    }
}
