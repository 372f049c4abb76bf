package pl.ugoda.payments.statement;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The text of a file together with the encoding it was recognised by. Polish banks use four; none of them is announced. */
record StatementText(String text, String encoding) {
    private static final List<Charset> OF_POLISH_BANKS =
            List.of(Charset.forName("windows-1250"), Charset.forName("ISO-8859-2"), Charset.forName("IBM852"));
    private static final String POLISH = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ";
    private static final int SAMPLE = 200_000;

    static StatementText of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new StatementText(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), "UTF-8");
        }
        if (startsWith(bytes, 0xFF, 0xFE) && bytes.length % 2 == 0) {
            return new StatementText(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), "UTF-16LE");
        }
        if (startsWith(bytes, 0xFE, 0xFF) && bytes.length % 2 == 0) {
            return new StatementText(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), "UTF-16BE");
        }
        byte[] meaningful = withoutFiller(bytes);
        if (isUtf8(meaningful)) {
            return new StatementText(new String(meaningful, StandardCharsets.UTF_8), "UTF-8");
        }
        Charset best = OF_POLISH_BANKS.getFirst();
        int bestScore = Integer.MIN_VALUE;
        for (Charset candidate : OF_POLISH_BANKS) {
            int score = score(new String(meaningful, 0, Math.min(meaningful.length, SAMPLE), candidate));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return new StatementText(new String(meaningful, best), best.name());
    }

    /** PKO fills empty subfields with one byte 0xFF: a letter in no encoding of ours, so it goes before they are compared. */
    private static byte[] withoutFiller(byte[] bytes) {
        byte[] kept = new byte[bytes.length];
        int length = 0;
        for (byte b : bytes) {
            if (b != (byte) 0xFF) {
                kept[length++] = b;
            }
        }
        return Arrays.copyOf(kept, length);
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if (Byte.toUnsignedInt(bytes[i]) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            var _ = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /** Polish letters among letters of their own case speak for an encoding; signs and control characters against it. */
    private static int score(String text) {
        int score = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            if (POLISH.indexOf(c) >= 0) {
                score += agreesWithNeighbours(text, i) ? 4 : 1;
            } else if (!Character.isLetter(c)) {
                score -= Character.isISOControl(c) || c == '\uFFFD' ? 5 : 3;
            } else if (!agreesWithNeighbours(text, i)) {
                score -= 1;
            }
        }
        return score;
    }

    private static boolean agreesWithNeighbours(String text, int at) {
        boolean upper = Character.isUpperCase(text.charAt(at));
        boolean afterAgrees = at + 1 >= text.length() || agrees(text.charAt(at + 1), upper);
        boolean beforeAgrees =
                at == 0 || agrees(text.charAt(at - 1), upper) || (upper && !isLowerCase(text.charAt(at - 1)));
        return beforeAgrees && (afterAgrees || upper);
    }

    private static boolean agrees(char neighbour, boolean upper) {
        return !Character.isLetter(neighbour) || Character.isUpperCase(neighbour) == upper;
    }

    private static boolean isLowerCase(char c) {
        return Character.isLetter(c) && !Character.isUpperCase(c);
    }
}
