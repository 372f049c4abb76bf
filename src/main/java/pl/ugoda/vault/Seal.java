package pl.ugoda.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;

/** Closes and opens values with one keyset: the primary key closes, every key of the set opens what it closed. */
final class Seal {
    private final Aead aead;
    private final byte[] context;

    Seal(KeysetHandle keyset, KeyContext context) {
        try {
            this.aead = keyset.getPrimitive(Primitives.configuration(), Aead.class);
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("not an encryption keyset: " + context, unfit);
        }
        this.context = context.bytes();
    }

    byte[] close(byte[] plain) {
        try {
            return aead.encrypt(plain, context);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot seal", broken);
        }
    }

    byte[] open(byte[] closed) throws GeneralSecurityException {
        return aead.decrypt(closed, context);
    }
}
