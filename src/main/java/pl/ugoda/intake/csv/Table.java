package pl.ugoda.intake.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table recognised in bytes: its encoding, separator and header. Rows are streamed, so a large file costs no memory.
 *
 * @param headerLine the line of the header, 0 when there is none; exports often put some lines of other text above it
 */
public record Table(Charset charset, int markBytes, char separator, long headerLine, List<String> header) {
    /** More is refused: such a file is to be divided. */
    public static final long MOST_BYTES = 64L * 1024 * 1024;

    private static final char[] SEPARATORS = {';', ',', '\t', '|'};
    private static final int HEADER_WITHIN = 40;
    private static final int WORKBOOK_MARK = 4;
    private static final int PDF_WITHIN = 1024;
    private static final Pattern PDF = Pattern.compile("^%PDF-\\d", Pattern.MULTILINE);

    public Table {
        header = List.copyOf(header);
    }

    /** What recognising came to. */
    public sealed interface Recognition {
        record Recognised(Table table) implements Recognition {}

        record Refused(TableProblem problem) implements Recognition {}
    }

    public static Recognition recognise(ByteSource source) throws IOException {
        Encoding.Scan scan = Encoding.scan(source);
        if (scan.length() == 0) {
            return new Recognition.Refused(TableProblem.EMPTY);
        }
        if (scan.length() > MOST_BYTES) {
            return new Recognition.Refused(TableProblem.TOO_LARGE);
        }
        if (isWorkbook(source)) {
            return new Recognition.Refused(TableProblem.WORKBOOK);
        }
        if (isPdf(source)) {
            return new Recognition.Refused(TableProblem.PDF);
        }
        if (scan.hasZeroBytes()) {
            return new Recognition.Refused(TableProblem.NOT_TEXT);
        }
        Encoding encoding = scan.encoding();
        Table best = null;
        for (char separator : SEPARATORS) {
            Table candidate = withHeader(source, encoding, separator);
            if (candidate != null && (best == null || candidate.likelihood() > best.likelihood())) {
                best = candidate;
            }
        }
        if (best == null) {
            return new Recognition.Refused(TableProblem.EMPTY);
        }
        if (best.header.size() < 2) {
            return new Recognition.Refused(TableProblem.ONE_COLUMN);
        }
        try (Rows rows = best.rows(source)) {
            return rows.next() == null
                    ? new Recognition.Refused(TableProblem.NO_ROWS)
                    : new Recognition.Recognised(best);
        }
    }

    /** The records below the header. */
    public Rows rows(ByteSource source) throws IOException {
        InputStream bytes = source.open();
        bytes.skipNBytes(markBytes);
        CsvRecords records = new CsvRecords(reader(bytes, charset), separator);
        CsvRecord first = records.next();
        while (first != null && first.line() <= headerLine) {
            first = records.next();
        }
        return new Rows(bytes, records, first);
    }

    // A recognised column name outweighs any number of columns: commas also stand inside names and amounts.
    private int likelihood() {
        return Columns.guess(header).recognised() * 1000 + Math.min(header.size(), 999);
    }

    private static @Nullable Table withHeader(ByteSource source, Encoding encoding, char separator) throws IOException {
        try (InputStream bytes = source.open()) {
            bytes.skipNBytes(encoding.markBytes());
            CsvRecords records = new CsvRecords(reader(bytes, encoding.charset()), separator);
            List<CsvRecord> first = new ArrayList<>();
            for (CsvRecord found = records.next();
                    found != null && first.size() < HEADER_WITHIN;
                    found = records.next()) {
                first.add(found);
            }
            Optional<CsvRecord> header = first.stream().reduce((a, b) -> recognised(b) > recognised(a) ? b : a);
            return header.map(found -> of(found, encoding, separator)).orElse(null);
        }
    }

    // Without a single known name a record with a date or an amount is no header but the first row: it must not be
    // lost.
    private static Table of(CsvRecord found, Encoding encoding, char separator) {
        boolean isRow = recognised(found) == 0 && found.cells().stream().anyMatch(Table::isFigure);
        List<String> names = isRow
                ? IntStream.rangeClosed(1, found.cells().size())
                        .mapToObj(Integer::toString)
                        .toList()
                : found.cells();
        return new Table(encoding.charset(), encoding.markBytes(), separator, isRow ? 0 : found.line(), names);
    }

    private static boolean isFigure(String cell) {
        return Cell.date(cell) instanceof Cell.Value || Cell.amount(cell) instanceof Cell.Value;
    }

    private static int recognised(CsvRecord record) {
        return record.damage() == null ? Columns.guess(record.cells()).recognised() : 0;
    }

    private static boolean isWorkbook(ByteSource source) throws IOException {
        try (InputStream bytes = source.open()) {
            byte[] start = bytes.readNBytes(WORKBOOK_MARK);
            return Encoding.startsWith(start, 'P', 'K', 3, 4) || Encoding.startsWith(start, 0xD0, 0xCF, 0x11, 0xE0);
        }
    }

    // The mark may stand a little later: some programs put lines of their own above it.
    private static boolean isPdf(ByteSource source) throws IOException {
        try (InputStream bytes = source.open()) {
            String start = new String(bytes.readNBytes(PDF_WITHIN), StandardCharsets.ISO_8859_1);
            return PDF.matcher(start).find();
        }
    }

    // Bytes the encoding does not know become U+FFFD; the row that holds one is refused by name.
    private static BufferedReader reader(InputStream bytes, Charset charset) {
        return new BufferedReader(new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    /** The rows of a table, one after the other. */
    public static final class Rows implements AutoCloseable {
        private final InputStream bytes;
        private final CsvRecords records;

        private @Nullable CsvRecord upcoming;

        private Rows(InputStream bytes, CsvRecords records, @Nullable CsvRecord first) {
            this.bytes = bytes;
            this.records = records;
            upcoming = first;
        }

        /** The next row, or null after the last. */
        public @Nullable CsvRecord next() throws IOException {
            CsvRecord now = upcoming;
            if (now != null) {
                upcoming = records.next();
            }
            return now;
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
