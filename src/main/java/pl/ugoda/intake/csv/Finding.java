package pl.ugoda.intake.csv;

import org.jspecify.annotations.Nullable;

/**
 * One thing found in a row.
 *
 * @param field the column meant, null when the row as a whole is
 */
public record Finding(FindingCode code, @Nullable Field field) {
    static Finding of(FindingCode code, Field field) {
        return new Finding(code, field);
    }
}
