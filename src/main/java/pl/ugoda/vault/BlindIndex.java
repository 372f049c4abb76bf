package pl.ugoda.vault;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Turns a value into a fixed fingerprint by a secret key: equal values meet, yet nobody without the key can guess and compare. */
final class BlindIndex {
    private static final int LENGTH = 32;

    private final PrfSet keyed;

    BlindIndex(KeysetHandle keyset) {
        try {
            this.keyed = keyset.getPrimitive(Primitives.configuration(), PrfSet.class);
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("not an index keyset", unfit);
        }
    }

    /** The kind separates the worlds: a phone number never meets an equal reference. */
    byte[] of(String kind, String normalized) {
        try {
            return keyed.computePrimary((kind + '\0' + normalized).getBytes(StandardCharsets.UTF_8), LENGTH);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot index", broken);
        }
    }
}
