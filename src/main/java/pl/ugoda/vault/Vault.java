package pl.ugoda.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Seals, opens and indexes personal data with the keys of the current organization. */
@Service
public class Vault {
    private final Keys keys;

    Vault(Keys keys) {
        this.keys = keys;
    }

    /** The text made unreadable; the same text gives other bytes each time, so equality shows nothing. */
    public byte[] seal(DataClass dataClass, String plain) {
        return keys.seal(dataClass.key()).close(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** For files and other bytes that are no text. */
    public byte[] sealBytes(DataClass dataClass, byte[] plain) {
        return keys.seal(dataClass.key()).close(plain);
    }

    /** @throws SealBroken when they were altered, or sealed for another organization or class */
    public byte[] openBytes(DataClass dataClass, byte[] sealed) {
        return openBytes(dataClass.key(), sealed);
    }

    /** For columns that may be empty. */
    public byte @Nullable [] sealNullable(DataClass dataClass, @Nullable String plain) {
        return plain == null ? null : seal(dataClass, plain);
    }

    /** @throws SealBroken when it was altered, or sealed for another organization or class */
    public String open(DataClass dataClass, byte[] sealed) {
        return new String(openBytes(dataClass.key(), sealed), StandardCharsets.UTF_8);
    }

    /** For columns that may be empty. */
    public @Nullable String openNullable(DataClass dataClass, byte @Nullable [] sealed) {
        return sealed == null ? null : open(dataClass, sealed);
    }

    /**
     * A fingerprint to look a value up by. The caller normalizes (case, spaces, prefixes); the kind, such as {@code "nip"}, keeps
     * different sorts of values apart.
     */
    public byte[] index(String kind, String normalized) {
        return keys.index().of(kind, normalized);
    }

    /** Makes the keys of a new organization, so that its first import does not have to. */
    public void prepare() {
        keys.prepare();
    }

    /** New keys for all classes of the current organization; everything sealed before stays readable. */
    public void rotate() {
        keys.prepare();
        for (KeyPurpose purpose : KeyPurpose.values()) {
            keys.rotate(purpose);
        }
    }

    byte[] closeBytes(KeyPurpose purpose, byte[] plain) {
        return keys.seal(purpose).close(plain);
    }

    byte[] openBytes(KeyPurpose purpose, byte[] sealed) {
        return tryOpen(purpose, sealed).orElseGet(() -> openAfresh(purpose, sealed));
    }

    private Optional<byte[]> tryOpen(KeyPurpose purpose, byte[] sealed) {
        try {
            return Optional.of(keys.seal(purpose).open(sealed));
        } catch (GeneralSecurityException perhapsRotatedElsewhere) {
            return Optional.empty();
        }
    }

    private byte[] openAfresh(KeyPurpose purpose, byte[] sealed) {
        keys.forget(purpose);
        try {
            return keys.seal(purpose).open(sealed);
        } catch (GeneralSecurityException broken) {
            throw new SealBroken("a sealed value (%s) does not open".formatted(purpose), broken);
        }
    }
}
