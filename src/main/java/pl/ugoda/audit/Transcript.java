package pl.ugoda.audit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;

/**
 * Feeds values to a fingerprint so that no two different sequences look the same: each text goes with its length. Part of what
 * auditors recompute, so its form never changes.
 */
final class Transcript {
    private final MessageDigest digest = Digest.sha256();

    @CanIgnoreReturnValue
    Transcript text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes);
        return this;
    }

    @CanIgnoreReturnValue
    Transcript number(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    @CanIgnoreReturnValue
    Transcript id(UUID id) {
        return number(id.getMostSignificantBits()).number(id.getLeastSignificantBits());
    }

    /** To the microsecond, which is what the database keeps. */
    @CanIgnoreReturnValue
    Transcript instant(Instant instant) {
        return number(
                Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000));
    }

    @CanIgnoreReturnValue
    Transcript digest(Digest other) {
        digest.update(other.bytes());
        return this;
    }

    Digest finish() {
        return Digest.of(digest.digest());
    }
}
