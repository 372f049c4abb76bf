package pl.ugoda.vault;

import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import java.security.GeneralSecurityException;

/** What a keyset is for. The code is part of every sealed value's context and must never change. */
enum KeyPurpose {
    IDENTIFIER(1),
    CONTACT(2),
    FINANCIAL(3),
    CONTENT(4),
    CREDENTIAL(5),
    INDEX(6);

    private final byte code;

    KeyPurpose(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    /** The index key stays for ever: rotating it would orphan every stored index. */
    boolean rotates() {
        return this != INDEX;
    }

    Parameters parameters() {
        try {
            return this == INDEX
                    ? HmacPrfParameters.builder()
                            .setKeySizeBytes(32)
                            .setHashType(HmacPrfParameters.HashType.SHA256)
                            .build()
                    : AesGcmParameters.builder()
                            .setKeySizeBytes(32)
                            .setIvSizeBytes(12)
                            .setTagSizeBytes(16)
                            // The key's id in front of each sealed value tells which key opens it after a rotation.
                            .setVariant(AesGcmParameters.Variant.TINK)
                            .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
