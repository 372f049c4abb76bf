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
    private static final Set<String> WHOLE_OR_REST = Set.of("do_zaplaty", "razem_do_zaplaty", "amount_due");

    public Columns {
        fields = List.copyOf(fields);
    }

    /**
     * The best guess by the names of the columns; the first column that means a field keeps it. A name that may mean the whole or
     * the rest ({@code Do zapłaty}) is left to a person where the two would come to different amounts.
     */
    public static Columns guess(List<String> header) {
        Set<Field> taken = EnumSet.noneOf(Field.class);
        List<Optional<Field>> fields = new ArrayList<>();
        for (String name : header) {
            fields.add(Field.guess(name).filter(taken::add));
        }
        if (taken.contains(Field.PAID) && !taken.contains(Field.GROSS)) {
            for (int i = 0; i < fields.size(); i++) {
                if (fields.get(i).equals(Optional.of(Field.LEFT))
                        && WHOLE_OR_REST.contains(Field.plain(header.get(i)))) {
                    fields.set(i, Optional.empty());
                }
            }
        }
        return new Columns(fields);
    }

    /** The fields without which no row can be read; where the rest is told, the whole amount may be missing. */
    public Set<Field> missing() {
        Set<Field> missing = EnumSet.of(Field.INVOICE_NUMBER, Field.DUE, Field.GROSS, Field.DEBTOR_NAME);
        fields.forEach(field -> field.ifPresent(missing::remove));
        if (fields.contains(Optional.of(Field.LEFT))) {
            missing.remove(Field.GROSS);
        }
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
