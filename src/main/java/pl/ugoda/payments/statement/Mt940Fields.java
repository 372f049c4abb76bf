package pl.ugoda.payments.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of the MT94x family cut into its tagged fields; whatever frames them (SWIFT blocks, bank headers) falls away. */
record Mt940Fields(List<Field> fields, boolean tooMany) {
    static final int MOST_LINES = 1_000_000;

    private static final int HEAD = 256 * 1024;
    private static final int MOST_LINES_OF_A_FIELD = 60;
    private static final int LONGEST_LINE = 2_000;
    private static final Pattern TAG = Pattern.compile("^:(\\d{2,3}[A-Z]?|NSF?):");
    private static final Pattern TELLING = Pattern.compile("(?m)^\\p{Cntrl}?:(25|28C?|60[FM]|61|62[FM]):");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");

    /**
     * @param line of the tag, counted from 1
     * @param lines the text after the tag and the lines that follow it, unstripped
     */
    record Field(String tag, int line, List<String> lines) {
        String text() {
            return lines.getFirst().strip();
        }
    }

    static boolean looksLikeMt940(String text) {
        return TELLING.matcher(text.substring(0, Math.min(text.length(), HEAD))).find();
    }

    static Mt940Fields of(String text) {
        List<Field> fields = new ArrayList<>();
        List<String> open = new ArrayList<>();
        boolean inside = false;
        int number = 0;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            if (++number > MOST_LINES) {
                return new Mt940Fields(List.of(), true);
            }
            String line = INVISIBLE
                    .matcher(raw.length() > LONGEST_LINE ? raw.substring(0, LONGEST_LINE) : raw)
                    .replaceAll("");
            Matcher tag = TAG.matcher(line);
            if (tag.find()) {
                open = new ArrayList<>(List.of(line.substring(tag.end())));
                fields.add(new Field(tag.group(1), number, open));
                inside = true;
            } else if (isTrailer(line)) {
                inside = false;
            } else if (inside && open.size() < MOST_LINES_OF_A_FIELD) {
                open.add(line);
            }
        }
        return new Mt940Fields(fields, false);
    }

    /** Only a lone dash or a closing brace ends a statement: a title broken over lines may well go on with a dash. */
    private static boolean isTrailer(String line) {
        String stripped = line.strip();
        return stripped.equals("-") || stripped.startsWith("-}") || stripped.startsWith("{1:");
    }
}
