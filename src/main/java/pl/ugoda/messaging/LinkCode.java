package pl.ugoda.messaging;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import pl.ugoda.kernel.OrganizationId;

/**
 * The path of a short link: three letters that narrow down the organization, seventeen that nobody can guess (101 bits). Letters
 * and digits only, because phones cut a link at anything else.
 */
final class LinkCode {
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int PREFIX = 3;
    private static final int SECRET = 17;
    private static final Pattern IN_TEXT = Pattern.compile("(/[su]/)[0-9A-Za-z]{" + (PREFIX + SECRET) + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkCode() {}

    static String next(OrganizationId organization) {
        var code = new StringBuilder(prefix(organization));
        for (int i = 0; i < SECRET; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    static boolean isWellFormed(String code) {
        return code.length() == PREFIX + SECRET && code.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
    }

    static boolean mayBelongTo(String code, OrganizationId organization) {
        return code.startsWith(prefix(organization));
    }

    /** What is stored: the code itself is nowhere but in the message. */
    static byte[] hash(String code) {
        return SentContent.sha256(code);
    }

    /** The text with every code in it made unreadable: for whoever may read a message but not walk in with it. */
    static String masked(String text) {
        return IN_TEXT.matcher(text).replaceAll("$1•••");
    }

    private static String prefix(OrganizationId organization) {
        var number = new BigInteger(1, SentContent.sha256(organization.toString()));
        var letters = new StringBuilder();
        for (int i = 0; i < PREFIX; i++) {
            var parts = number.divideAndRemainder(BigInteger.valueOf(LETTERS.length()));
            letters.append(LETTERS.charAt(parts[1].intValueExact()));
            number = parts[0];
        }
        return letters.toString();
    }
}
