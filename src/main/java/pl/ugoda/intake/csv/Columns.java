package pl.ugoda.intake.csv;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What each column of a table means, in the order of its header.
 *
 * @param fields one entry per column; empty means the column is skipped
 */
public record Columns(List<Optional<Field>> fields) {
    public Columns {
        fields = List.copyOf(fields);
    }

    /** The best guess by the names of the columns; the first column that means a field keeps it. */
    public static Columns guess(List<String> header) {
        Set<Field> taken = EnumSet.noneOf(Field.class);
        List<Optional<Field>> fields = new ArrayList<>();
        for (String name : header) {
            fields.add(Field.guess(name).filter(taken::add));
        }
        return new Columns(fields);
    }

    public Set<Field> missing() {
        Set<Field> missing = EnumSet.allOf(Field.class);
        missing.removeIf(field -> !field.isRequired());
        fields.forEach(field -> field.ifPresent(missing::remove));
        return missing;
    }

    /** Fields given to more than one column: which one is meant must be decided before rows can be read. */
    public Set<Field> ambiguous() {
        Set<Field> seen = EnumSet.noneOf(Field.class);
        Set<Field> twice = EnumSet.noneOf(Field.class);
        fields.forEach(field -> field.filter(known -> !seen.add(known)).ifPresent(twice::add));
        return twice;
    }

    int recognised() {
        return (int) fields.stream().filter(Optional::isPresent).count();
    }
}
