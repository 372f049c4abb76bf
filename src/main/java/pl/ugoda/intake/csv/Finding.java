package pl.ugoda.intake.csv;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing found in a row or an invoice.
 *
 * @param field the column meant, null when the row as a whole is
 * @param detail a place or a short subject; never the content of a cell
 */
public record Finding(
        FindingCode code, @Nullable Field field, @Nullable String detail) {
    private static final String BETWEEN = "|";

    public Finding(FindingCode code, @Nullable Field field) {
        this(code, field, null);
    }

    static Finding of(FindingCode code, Field field) {
        return new Finding(code, field, null);
    }

    /** The form in which it is stored; {@link #read} turns it back. */
    public String stored() {
        return code + BETWEEN + (field == null ? "" : field.name()) + BETWEEN + (detail == null ? "" : detail);
    }

    public static Finding read(String stored) {
        String[] parts = stored.split("\\|", 3);
        return new Finding(
                FindingCode.valueOf(parts[0]),
                Optional.of(parts[1])
                        .filter(name -> !name.isEmpty())
                        .map(Field::valueOf)
                        .orElse(null),
                Optional.of(parts[2]).filter(text -> !text.isEmpty()).orElse(null));
    }
}
