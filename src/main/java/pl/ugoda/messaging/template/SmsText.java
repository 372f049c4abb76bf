package pl.ugoda.messaging.template;

import java.text.Normalizer;
import java.util.Map;

/**
 * How long an SMS is, in the units and parts an operator charges (GSM 03.38, 3GPP TS 23.040). One letter outside the GSM alphabet,
 * any Polish diacritic for example, turns the whole message into UCS-2 and 160 characters into 70.
 *
 * @param units septets in GSM-7, UTF-16 units in UCS-2
 */
public record SmsText(String text, Encoding encoding, int units, int parts) {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "^{}\\[~]|€\f";

    // What Unicode decomposition does not do: ł has no decomposition, and typography must become plain signs.
    private static final Map<Integer, String> FOLDED = Map.ofEntries(
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) '„', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '“', "\""),
            Map.entry((int) '«', "\""),
            Map.entry((int) '»', "\""),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '`', "'"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '…', "..."),
            Map.entry(0x00A0, " "),
            Map.entry(0x202F, " "),
            Map.entry(0x2009, " "));

    /** How the text travels. */
    public enum Encoding {
        GSM7(160, 153),
        UCS2(70, 67);

        private final int single;
        private final int part;

        Encoding(int single, int part) {
            this.single = single;
            this.part = part;
        }
    }

    /** The text as it stands. */
    public static SmsText of(String text) {
        var encoding = text.codePoints().allMatch(SmsText::isGsm) ? Encoding.GSM7 : Encoding.UCS2;
        int units = text.codePoints().map(code -> width(code, encoding)).sum();
        return new SmsText(text, encoding, units, parts(text, encoding, units));
    }

    /** The text without diacritics and typography, so that it fits the GSM alphabet where it can. Amounts survive exactly. */
    public static SmsText folded(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(code -> {
            if (isGsm(code)) {
                plain.appendCodePoint(code);
            } else {
                plain.append(fold(code));
            }
        });
        return of(plain.toString());
    }

    private static String fold(int code) {
        var known = FOLDED.get(code);
        if (known != null) {
            return known;
        }
        String letter = Character.toString(code);
        String base = Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return base.codePoints().allMatch(SmsText::isGsm) && !base.isEmpty() ? base : letter;
    }

    private static boolean isGsm(int code) {
        return BASIC.indexOf(code) >= 0 || EXTENSION.indexOf(code) >= 0;
    }

    private static int width(int code, Encoding encoding) {
        return switch (encoding) {
            case GSM7 -> EXTENSION.indexOf(code) >= 0 ? 2 : 1;
            case UCS2 -> Character.charCount(code);
        };
    }

    // An escape pair or a surrogate pair is never split over two parts, so a part may end one unit early.
    private static int parts(String text, Encoding encoding, int units) {
        if (units == 0) {
            return 0;
        }
        if (units <= encoding.single) {
            return 1;
        }
        int parts = 1;
        int used = 0;
        for (int code : text.codePoints().toArray()) {
            int width = width(code, encoding);
            if (used + width > encoding.part) {
                parts++;
                used = 0;
            }
            used += width;
        }
        return parts;
    }
}
