package pl.ugoda.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.OrganizationId;

/**
 * What a browser holds while somebody reads: the organization, so that row-level security can be set before anything is looked
 * up, and 256 random bits, of which we keep only a digest.
 */
record Token(OrganizationId organization, String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String FORM = "[0-9a-f-]{36}\\.[A-Za-z0-9_-]{43}";

    static Token fresh(OrganizationId organization) {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new Token(organization, Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    static Optional<Token> parse(@Nullable String text) {
        if (text == null || !text.matches(FORM)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Token(new OrganizationId(UUID.fromString(text.substring(0, 36))), text.substring(37)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    String text() {
        return organization.value() + "." + secret;
    }

    byte[] digest() {
        return sha256(secret);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Never the secret: this may end up in a log. */
    @Override
    public String toString() {
        return "Token of " + organization;
    }
}
