package pl.ugoda.intake.csv;

import java.util.regex.Pattern;

/**
 * Cells as a spreadsheet may safely see them. It computes what begins like a formula, and somebody else's file may have brought
 * such a cell in; an apostrophe before it makes it text. Negative amounts stay numbers: figures compute nothing. A phone number
 * gets the apostrophe, which also saves its plus.
 */
public final class SpreadsheetText {
    // The wide signs too: some spreadsheets take them for the plain ones.
    private static final String SIGNS = "[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";
    private static final Pattern FORMULA = Pattern.compile("'*" + SIGNS + ".*", Pattern.DOTALL);
    private static final Pattern SHIELDED = Pattern.compile("'+" + SIGNS + ".*", Pattern.DOTALL);
    private static final Pattern NEGATIVE = Pattern.compile("-\\d[\\d., \u00A0\u202F]*");

    private SpreadsheetText() {}

    /** For a cell that is written. */
    public static String shielded(String cell) {
        return FORMULA.matcher(cell).matches() && !NEGATIVE.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** For a cell that is read: what was there before it was {@link #shielded}. */
    static String plain(String cell) {
        return SHIELDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
