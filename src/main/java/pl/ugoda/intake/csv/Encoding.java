package pl.ugoda.intake.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which of the encodings Polish software really uses a text is written: a byte order mark decides, then strict UTF-8, then
 * the letters: an encoding is as likely as the Polish letters it yields stand in plausible places.
 *
 * @param markBytes the length of the byte order mark to skip
 */
record Encoding(Charset charset, int markBytes) {
    // Windows-1250 first: it wins when nothing tells them apart.
    private static final List<Charset> OLD =
            List.of(Charset.forName("windows-1250"), Charset.forName("ISO-8859-2"), Charset.forName("IBM852"));
    private static final String POLISH = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ";
    private static final String COMMON_SIGNS = "„”–—…§°€«»’‘\u00A0";
    private static final int BLOCK = 64 * 1024;

    /** What a scan of all bytes found. */
    record Scan(Encoding encoding, boolean hasZeroBytes, long length) {}

    static Scan scan(ByteSource source) throws IOException {
        try (InputStream bytes = source.open()) {
            byte[] block = bytes.readNBytes(BLOCK);
            Encoding marked = marked(block);
            var utf8 = new Utf8Check();
            var letters = new Letters();
            boolean zero = false;
            long length = 0;
            while (block.length > 0) {
                length += block.length;
                for (byte b : block) {
                    zero |= b == 0;
                    utf8.take(b);
                    letters.take(b);
                }
                block = bytes.readNBytes(BLOCK);
            }
            if (marked != null) {
                return new Scan(marked, zero && !marked.charset.name().startsWith("UTF-16"), length);
            }
            Charset charset = utf8.holds() ? StandardCharsets.UTF_8 : letters.mostPlausible();
            return new Scan(new Encoding(charset, 0), zero, length);
        }
    }

    private static @Nullable Encoding marked(byte[] start) {
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(start, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        return startsWith(start, 0xFE, 0xFF) ? new Encoding(StandardCharsets.UTF_16BE, 2) : null;
    }

    static boolean startsWith(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Strict UTF-8, byte by byte; an unfinished letter at the very end is a cut-off file, not another encoding. */
    private static final class Utf8Check {
        private int following;
        private boolean broken;

        void take(byte b) {
            int value = b & 0xFF;
            if (following > 0) {
                broken |= (value & 0xC0) != 0x80;
                following--;
            } else if (value >= 0x80) {
                broken |= value < 0xC2 || value > 0xF4;
                following = value >= 0xF0 ? 3 : value >= 0xE0 ? 2 : 1;
            }
        }

        boolean holds() {
            return !broken;
        }
    }

    /** Counts for each old encoding how well its reading of the bytes looks like Polish. */
    private static final class Letters {
        private final char[][] readings = new char[OLD.size()][256];
        private final long[] points = new long[OLD.size()];
        private int previous = ' ';

        Letters() {
            byte[] all = new byte[256];
            for (int i = 0; i < all.length; i++) {
                all[i] = (byte) i;
            }
            for (int i = 0; i < OLD.size(); i++) {
                readings[i] = new String(all, OLD.get(i)).toCharArray();
            }
        }

        void take(byte b) {
            int value = b & 0xFF;
            if (value >= 0x80) {
                for (int i = 0; i < points.length; i++) {
                    points[i] += points(readings[i][value], readings[i][previous]);
                }
            }
            previous = value;
        }

        private static int points(char letter, char before) {
            if (POLISH.indexOf(letter) >= 0) {
                return Character.isUpperCase(letter) && Character.isLowerCase(before) ? -6 : 4;
            }
            if (Character.isLetter(letter)) {
                return -2;
            }
            if (Character.isISOControl(letter) || letter == '\uFFFD') {
                return -10;
            }
            return COMMON_SIGNS.indexOf(letter) >= 0 ? 0 : -4;
        }

        Charset mostPlausible() {
            int best = 0;
            for (int i = 1; i < points.length; i++) {
                if (points[i] > points[best]) {
                    best = i;
                }
            }
            return OLD.get(best);
        }
    }
}
