package pl.ugoda.words;

import java.util.regex.Pattern;

/** The one place that knows Polish typesetting: what must not be torn apart at the end of a line. */
public final class Typography {
    /** Keeps a number and its unit together. */
    public static final char NO_BREAK = '\u00A0';
    /** Stands between thousands: narrow, and not a place to break. */
    public static final char NARROW_NO_BREAK = '\u202F';

    public static final char MINUS = '\u2212';

    private static final Pattern ONE_LETTER_WORD = Pattern.compile("(?<![\\p{L}\\p{N}])([aiouwzAIOUWZ]) ");
    private static final Pattern BEFORE_UNIT = Pattern.compile(
            "(\\d) (?=(?:zł|gr|EUR|USD|min|godz|s|MB|kB|pkt|stycz|lut|mar|kwie|maj|czerw|lip|sierp|wrześ|paźdz|listop|grud))");

    private Typography() {}

    /**
     * Polish prose with no-break spaces after one-letter words, and between a number and its unit or month, as a careful
     * typesetter would put them.
     */
    public static String polish(String prose) {
        String joined = ONE_LETTER_WORD.matcher(prose).replaceAll("$1" + NO_BREAK);
        return BEFORE_UNIT.matcher(joined).replaceAll("$1" + NO_BREAK);
    }

    /**
     * The same text with ordinary spaces and an ordinary hyphen: for SMS, where one no-break space turns a message of 160
     * characters into parts of 70, and for plain-text mail.
     */
    public static String plain(String text) {
        return text.replace(NO_BREAK, ' ').replace(NARROW_NO_BREAK, ' ').replace(MINUS, '-');
    }
}
