package pl.ugoda.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import pl.ugoda.kernel.OrganizationId;

/**
 * The secret end of a link to choose a password. It names the organization, because nobody is bound yet where the link is opened;
 * the rest is random. Only its hash is kept.
 */
record PasswordToken(OrganizationId organization, String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ORGANIZATION_BYTES = 16;
    private static final int RANDOM_BYTES = 32;

    static PasswordToken next(OrganizationId organization) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        UUID id = organization.value();
        byte[] all = ByteBuffer.allocate(ORGANIZATION_BYTES + RANDOM_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(random)
                .array();
        return new PasswordToken(
                organization, Base64.getUrlEncoder().withoutPadding().encodeToString(all));
    }

    /** Empty when this was never a token. */
    static Optional<PasswordToken> parse(String text) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(text);
            if (all.length != ORGANIZATION_BYTES + RANDOM_BYTES) {
                return Optional.empty();
            }
            var bytes = ByteBuffer.wrap(all);
            return Optional.of(new PasswordToken(new OrganizationId(new UUID(bytes.getLong(), bytes.getLong())), text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A secret: not for a log. */
    @Override
    public String toString() {
        return "PasswordToken[" + organization + "]";
    }
}
