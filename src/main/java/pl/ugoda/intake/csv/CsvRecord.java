package pl.ugoda.intake.csv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a table: its cells as written, without quotes and surrounding blanks.
 *
 * @param line the line on which it begins, counted from one: what a person sees in a spreadsheet or an editor
 * @param damage why the record could not be divided into cells; its cells then hold the text as far as it was read
 */
public record CsvRecord(
        long line, List<String> cells, @Nullable FindingCode damage) {
    public CsvRecord {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, empty when the record is too short. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return damage == null && cells.stream().allMatch(String::isEmpty);
    }

    /** Never the cells: they name people. */
    @Override
    public String toString() {
        return "record on line " + line;
    }
}
