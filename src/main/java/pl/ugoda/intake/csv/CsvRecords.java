package pl.ugoda.intake.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Divides text into records and cells. Tolerant where the meaning is clear (blanks around quotes, text after a closing quote),
 * bounded everywhere, and able to go on after damage: a quote that is never closed costs its own line, not the rest of the file.
 */
final class CsvRecords {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final int MOST_LINES_A_RECORD = 20;
    private static final int MOST_CELLS = 200;

    private final Reader text;
    private final char separator;
    private final Deque<String> pushedBack = new ArrayDeque<>();
    private long line;
    private int peeked = -2;

    CsvRecords(Reader text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** The next record that is not blank, or null at the end. */
    @Nullable
    CsvRecord next() throws IOException {
        while (true) {
            String first = nextLine();
            if (first == null) {
                return null;
            }
            CsvRecord found = record(first);
            if (!found.isBlank()) {
                return found;
            }
        }
    }

    private CsvRecord record(String first) throws IOException {
        long begins = line;
        if (first.length() > LONGEST_LINE) {
            return new CsvRecord(begins, List.of(), FindingCode.LINE_TOO_LONG);
        }
        StringBuilder whole = new StringBuilder(first);
        List<String> taken = new ArrayList<>();
        List<String> cells = split(whole);
        while (cells == null) {
            String more = taken.size() < MOST_LINES_A_RECORD ? nextLine() : null;
            if (more == null || whole.length() + more.length() > LONGEST_LINE) {
                if (more != null) {
                    taken.add(more);
                }
                pushBack(taken);
                return new CsvRecord(
                        begins, List.of(first.split(String.valueOf(separator), 2)), FindingCode.QUOTE_NOT_CLOSED);
            }
            taken.add(more);
            whole.append('\n').append(more);
            cells = split(whole);
        }
        return cells.size() > MOST_CELLS
                ? new CsvRecord(begins, List.of(), FindingCode.TOO_MANY_CELLS)
                : new CsvRecord(begins, cells, null);
    }

    private void pushBack(List<String> lines) {
        lines.reversed().forEach(pushedBack::push);
        line -= lines.size();
    }

    /** The cells, or null when a quote is still open at the end. */
    private @Nullable List<String> split(CharSequence whole) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < whole.length() && whole.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == separator) {
                cells.add(clean(cell));
                cell.setLength(0);
            } else if (c == '"' && isBlank(cell)) {
                cell.setLength(0);
                quoted = true;
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            return null;
        }
        cells.add(clean(cell));
        return cells;
    }

    private static boolean isBlank(CharSequence cell) {
        return cell.chars().allMatch(Character::isWhitespace);
    }

    // No-break and narrow spaces surround amounts in exports; strip() alone keeps them.
    private static String clean(CharSequence cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isSpace(cell.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(cell.charAt(to - 1))) {
            to--;
        }
        return SpreadsheetText.plain(cell.subSequence(from, to).toString());
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    private @Nullable String nextLine() throws IOException {
        String again = pushedBack.poll();
        if (again == null) {
            again = readLine();
        }
        if (again != null) {
            line++;
        }
        return again;
    }

    /** One line without its end; of an endless line only a little more than the limit is kept. */
    private @Nullable String readLine() throws IOException {
        StringBuilder found = new StringBuilder();
        int c = read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n' && c != '\r') {
            if (found.length() <= LONGEST_LINE) {
                found.append((char) c);
            }
            c = read();
        }
        if (c == '\r') {
            int after = read();
            if (after != '\n') {
                peeked = after;
            }
        }
        return found.toString();
    }

    private int read() throws IOException {
        if (peeked != -2) {
            int c = peeked;
            peeked = -2;
            return c;
        }
        return text.read();
    }
}
