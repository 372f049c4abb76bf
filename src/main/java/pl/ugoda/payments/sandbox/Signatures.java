package pl.ugoda.payments.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs notifications as providers do: HMAC-SHA-256 over the moment and the raw bytes. */
final class Signatures {
    static final String HEADER = "sandbox-signature";

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");

    private Signatures() {}

    static String sign(String secret, Instant at, byte[] body) {
        long second = at.getEpochSecond();
        return "t=" + second + ",v1=" + HexFormat.of().formatHex(mac(secret, second, body));
    }

    /** Compares in constant time; an old signature is a replay. */
    static boolean hold(String secret, String header, byte[] body, Instant now) {
        Matcher form = FORM.matcher(header);
        if (!form.matches()) {
            return false;
        }
        long second = Long.parseLong(form.group(1));
        boolean fresh =
                Duration.between(Instant.ofEpochSecond(second), now).abs().compareTo(TOLERANCE) <= 0;
        byte[] expected = mac(secret, second, body);
        return MessageDigest.isEqual(expected, HexFormat.of().parseHex(form.group(2))) && fresh;
    }

    private static byte[] mac(String secret, long second, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((second + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
