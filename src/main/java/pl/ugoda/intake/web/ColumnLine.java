package pl.ugoda.intake.web;

import org.jspecify.annotations.Nullable;
import pl.ugoda.intake.csv.Field;

/** A column of the file beside its meaning. */
public record ColumnLine(
        int index, String header, String example, @Nullable Field field) {
    /** The name of its form field. */
    public String name() {
        return "column-" + index;
    }
}
