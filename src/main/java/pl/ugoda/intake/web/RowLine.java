package pl.ugoda.intake.web;

import java.util.List;
import java.util.Set;
import pl.ugoda.intake.RowOutcome;
import pl.ugoda.intake.csv.Field;

/**
 * A row as the list shows it.
 *
 * @param file the name of a structured invoice's file, empty for a table
 * @param amount what is still owed, or what the file says of it
 * @param wrong the fields whose cells are marked
 * @param findings in words, what is wrong and what to do
 */
public record RowLine(
        long line,
        String file,
        RowOutcome outcome,
        String invoice,
        String debtor,
        String amount,
        String due,
        Set<Field> wrong,
        List<String> findings) {
    /** Whether the row neither opens anything nor is refused: what becomes of it is said besides what was found in it. */
    public boolean isHarmless() {
        return switch (outcome) {
            case UNCHANGED, READ_ONLY -> true;
            case OPENED, CONFLICT, ERROR -> false;
        };
    }

    /** Whether the cell of this field is to be marked. */
    public boolean isWrong(Field field) {
        return wrong.contains(field);
    }
}
