package pl.ugoda.intake.web;

import java.util.List;
import pl.ugoda.intake.Import;
import pl.ugoda.intake.ImportCounts;
import pl.ugoda.intake.ImportFormat;
import pl.ugoda.intake.ImportRows;
import pl.ugoda.intake.ImportState;

/**
 * One import as its page shows it.
 *
 * @param next the number after which the next page of rows begins, 0 on the last page
 * @param complaint a message about what was just tried, empty when there is none
 */
public record ImportView(
        Import work,
        String creditor,
        ImportCounts counts,
        List<ColumnLine> columns,
        ImportRows which,
        List<RowLine> rows,
        int next,
        String rate,
        String complaint) {
    public String path() {
        return "/console/import/" + work.id();
    }

    /** The step of the four on which the import stands. */
    public int step() {
        return switch (work.state()) {
            case CHOOSING -> 2;
            case CHECKING, CHECKED, IMPORTING -> 3;
            case DONE, CANCELLED, FAILED -> 4;
        };
    }

    public boolean isState(String name) {
        return work.state() == ImportState.valueOf(name);
    }

    /** Whether each row is a file of its own. */
    public boolean isOfDocuments() {
        return work.format() == ImportFormat.KSEF;
    }

    /** Whether what becomes of the rows is told: before every row was looked at, a count would only look like the end. */
    public boolean isKnown() {
        return switch (work.state()) {
            case CHOOSING, CHECKING -> false;
            case CHECKED, IMPORTING, DONE, CANCELLED, FAILED -> true;
        };
    }

    public boolean isRunning() {
        return work.state().isRunning();
    }
}
