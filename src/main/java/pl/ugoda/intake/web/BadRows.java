package pl.ugoda.intake.web;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import pl.ugoda.intake.Import;
import pl.ugoda.intake.ImportRow;
import pl.ugoda.intake.ImportRows;
import pl.ugoda.intake.Imports;
import pl.ugoda.intake.csv.SpreadsheetText;
import pl.ugoda.intake.csv.Table;
import pl.ugoda.words.Phrases;

/**
 * Writes the rows that were refused as a table that can be mended and imported again: the columns as they came, and one more that
 * says what is wrong. No cell is a formula to the spreadsheet that opens it.
 */
final class BadRows {
    private static final int PAGE = 1000;

    private final Imports imports;

    BadRows(Imports imports) {
        this.imports = imports;
    }

    void write(Import work, Phrases words, Writer out) throws IOException {
        RowWords rowWords = new RowWords(work, words);
        Table table = work.table();
        char separator = table == null ? ';' : table.separator();
        // Spreadsheets take a file without the mark for one in the old encoding.
        out.write('\uFEFF');
        List<String> header =
                new ArrayList<>(table == null ? List.of(words.text("intake.column.file", Map.of())) : table.header());
        header.add(words.text("intake.column.wrong", Map.of()));
        line(header, separator, out);
        int after = 0;
        List<ImportRow> rows;
        do {
            rows = imports.rows(work.id(), ImportRows.TO_MEND, after, PAGE);
            for (ImportRow row : rows) {
                List<String> cells = new ArrayList<>(row.cells() == null ? List.of() : row.cells());
                while (cells.size() < header.size() - 1) {
                    cells.add("");
                }
                cells.add(String.join(" ", rowWords.findings(row)));
                line(cells, separator, out);
                after = row.number();
            }
        } while (rows.size() == PAGE);
    }

    static void line(List<String> cells, char separator, Writer out) throws IOException {
        out.write(cells.stream()
                .map(cell -> "\"" + SpreadsheetText.shielded(cell).replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(String.valueOf(separator), "", "\r\n")));
    }
}
