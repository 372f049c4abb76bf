package pl.ugoda.messaging;

import org.jspecify.annotations.Nullable;

/** What a provider made of a message. */
sealed interface SendResult {
    record Accepted(@Nullable String providerRef, boolean delivered) implements SendResult {}

    /** Clearly not taken, and worth another try. */
    record NotNow(String reason) implements SendResult {}

    /** Clearly not taken, for good. */
    record Never(String reason, boolean addressIsBad) implements SendResult {}

    /** It may have left: never sent again blindly. */
    record Unclear(String reason) implements SendResult {}
}
