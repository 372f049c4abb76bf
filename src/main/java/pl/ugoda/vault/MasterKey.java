package pl.ugoda.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.List;

/** The installation's own key. It never touches data: it only wraps the keysets that do. */
final class MasterKey {
    static final int LENGTH = 32;

    private final List<Aead> keys;

    /** @param rawKeys the first wraps; the others, older ones, still unwrap */
    MasterKey(List<byte[]> rawKeys) {
        this.keys = rawKeys.stream().map(MasterKey::aead).toList();
    }

    byte[] wrap(KeysetHandle keyset, KeyContext context) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    keyset, keys.getFirst(), context.bytes(), Primitives.configuration());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot wrap a keyset", broken);
        }
    }

    KeysetHandle unwrap(byte[] wrapped, KeyContext context) {
        GeneralSecurityException last = new GeneralSecurityException("no master key");
        for (Aead key : keys) {
            try {
                return TinkProtoKeysetFormat.parseEncryptedKeyset(
                        wrapped, key, context.bytes(), Primitives.configuration());
            } catch (GeneralSecurityException another) {
                last = another;
            }
        }
        throw new SealBroken(
                "the master key does not open the stored keys: is UGODA_MASTER_KEY_FILE the file of this database?",
                last);
    }

    @AccessesPartialKey
    private static Aead aead(byte[] raw) {
        try {
            var parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(LENGTH)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            var key = AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(raw, InsecureSecretKeyAccess.get()))
                    .build();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                    .build()
                    .getPrimitive(Primitives.configuration(), Aead.class);
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("not a master key", unfit);
        }
    }
}
