package pl.ugoda.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ugoda.identity.SignInThrottle.TRIES_FOR_AN_ACCOUNT;
import static pl.ugoda.identity.SignInThrottle.TRIES_FOR_AN_ACCOUNT_FROM_AN_ADDRESS;
import static pl.ugoda.identity.SignInThrottle.TRIES_FROM_AN_ADDRESS;
import static pl.ugoda.identity.SignInThrottle.WINDOW;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInThrottleTests {
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private final SignInThrottle throttle = new SignInThrottle(() -> now);

    @Test
    void afterTenTriesForAnAccountAnAddressHasToWaitForThatAccountOnly() {
        for (int i = 0; i < TRIES_FOR_AN_ACCOUNT_FROM_AN_ADDRESS; i++) {
            assertThat(throttle.admit("ola", "192.0.2.1")).isEmpty();
        }

        assertThat(throttle.admit("ola", "192.0.2.1"))
                .as("though none was answered yet")
                .contains(WINDOW);
        assertThat(throttle.admit("ewa", "192.0.2.1")).isEmpty();
        assertThat(throttle.admit("ola", "192.0.2.2")).isEmpty();
    }

    @Test
    void guessersAtManyAddressesShareTheTriesForAnAccount() {
        guessFromEverywhere("ola");

        assertThat(throttle.admit("ola", "192.0.2.99")).contains(WINDOW);
        assertThat(throttle.admit("ewa", "192.0.2.99")).isEmpty();
    }

    @Test
    void theOwnerIsLetInWhereSheSignedInBeforeHoweverManyGuessElsewhere() {
        throttle.succeeded("ola", "203.0.113.1");
        guessFromEverywhere("ola");

        assertThat(throttle.admit("ola", "203.0.113.1")).isEmpty();
        assertThat(throttle.admit("ola", "203.0.113.2")).isPresent();
    }

    @Test
    void wherePeopleSignedInBeforeGuessingIsLimitedToo() {
        throttle.succeeded("ola", "203.0.113.1");
        for (int i = 0; i < TRIES_FOR_AN_ACCOUNT_FROM_AN_ADDRESS; i++) {
            assertThat(throttle.admit("ola", "203.0.113.1")).isEmpty();
        }

        assertThat(throttle.admit("ola", "203.0.113.1")).isPresent();
    }

    @Test
    void anAddressThatIsRefusedCountsForNoAccount() {
        for (int i = 0; i < TRIES_FROM_AN_ADDRESS; i++) {
            assertThat(throttle.admit("user" + i, "192.0.2.1")).isEmpty();
        }
        for (int i = 0; i <= TRIES_FOR_AN_ACCOUNT; i++) {
            assertThat(throttle.admit("ola", "192.0.2.1")).isPresent();
        }

        assertThat(throttle.admit("ola", "203.0.113.1"))
                .as("the owner, elsewhere")
                .isEmpty();
    }

    @Test
    void anAddressThatIsRefusedForAnAccountCannotCloseItForOthers() {
        for (int i = 0; i <= TRIES_FOR_AN_ACCOUNT; i++) {
            assertThat(throttle.admit("ola", "192.0.2.1")).isNotNull();
        }
        now = now.plus(WINDOW.dividedBy(2));

        assertThat(throttle.admit("ola", "203.0.113.1")).isEmpty();
    }

    @Test
    void refusedTriesDoNotProlongTheWait() {
        for (int i = 0; i < TRIES_FOR_AN_ACCOUNT_FROM_AN_ADDRESS + 5; i++) {
            now = now.plusSeconds(30);
            assertThat(throttle.admit("ola", "192.0.2.1")).isNotNull();
        }
        assertThat(throttle.admit("ola", "192.0.2.1").orElseThrow()).isLessThan(Duration.ofMinutes(10));

        now = now.plus(WINDOW);
        assertThat(throttle.admit("ola", "192.0.2.1")).isEmpty();
    }

    @Test
    void theRightPasswordForgetsTheWrongOnesOfThatAccountFromThereOnly() {
        for (int i = 0; i < TRIES_FOR_AN_ACCOUNT_FROM_AN_ADDRESS; i++) {
            assertThat(throttle.admit("ola", "192.0.2.1")).isEmpty();
            assertThat(throttle.admit("ola", "192.0.2.2")).isEmpty();
        }
        throttle.succeeded("ola", "192.0.2.1");

        assertThat(throttle.admit("ola", "192.0.2.1")).isEmpty();
        assertThat(throttle.admit("ola", "192.0.2.2")).isPresent();
    }

    private void guessFromEverywhere(String account) {
        for (int i = 0; i < TRIES_FOR_AN_ACCOUNT; i++) {
            assertThat(throttle.admit(account, "198.51.100." + i)).isEmpty();
        }
    }
}
