package pl.ugoda.parties;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A blind index that can be compared. Values of different kinds never have the same one. */
final class Fingerprint {
    private final byte[] bytes;

    Fingerprint(byte[] bytes) {
        this.bytes = bytes;
    }

    static @Nullable Fingerprint ofNullable(byte @Nullable [] bytes) {
        return bytes == null ? null : new Fingerprint(bytes);
    }

    /** Both together, for what counts only when both agree. */
    Fingerprint with(Fingerprint other) {
        byte[] both = Arrays.copyOf(bytes, bytes.length + other.bytes.length);
        System.arraycopy(other.bytes, 0, both, bytes.length, other.bytes.length);
        return new Fingerprint(both);
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
