package pl.ugoda.vault;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import java.security.GeneralSecurityException;

/** The two sorts of cryptography in use: authenticated encryption and keyed fingerprints. */
final class Primitives {
    private static final Configuration CONFIGURATION = registered();

    private Primitives() {}

    static Configuration configuration() {
        return CONFIGURATION;
    }

    static KeysetHandle fresh(KeyPurpose purpose) {
        try {
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.generateEntryFromParameters(purpose.parameters())
                            .withRandomId()
                            .makePrimary())
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static KeysetHandle withNewPrimary(KeysetHandle keyset, KeyPurpose purpose) {
        try {
            return KeysetHandle.newBuilder(keyset)
                    .addEntry(KeysetHandle.generateEntryFromParameters(purpose.parameters())
                            .withRandomId()
                            .makePrimary())
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Configuration registered() {
        try {
            AeadConfig.register();
            PrfConfig.register();
            return RegistryConfiguration.get();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
