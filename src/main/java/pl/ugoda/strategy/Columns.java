package pl.ugoda.strategy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Columns of many rows as arrays of text, for {@code INSERT … SELECT … FROM unnest(…)}: the driver sends text in binary form,
 * without quoting, and the statement casts each cell to its column's type.
 */
final class Columns {
    private Columns() {}

    static SqlArrayValue ids(Collection<?> ids) {
        return new SqlArrayValue("uuid", ids.stream().map(Object::toString).toArray());
    }

    static <T> SqlArrayValue of(List<T> rows, Function<T, @Nullable Object> cell) {
        @Nullable String[] cells = new @Nullable String[rows.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = text(cell.apply(rows.get(i)));
        }
        return array(cells);
    }

    @SuppressWarnings(
            "NullAway") // a null cell is a NULL in its row, which the signature of SqlArrayValue does not tell
    private static SqlArrayValue array(@Nullable String[] cells) {
        return new SqlArrayValue("text", (Object[]) cells);
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            return day.equals(LocalDate.MIN) ? "-infinity" : day.equals(LocalDate.MAX) ? "infinity" : day.toString();
        }
        return value == null ? null : value.toString();
    }

    static <T> SqlArrayValue numbers(List<T> rows, ToLongFunction<T> cell) {
        return new SqlArrayValue(
                "bigint",
                rows.stream().map(row -> (Object) cell.applyAsLong(row)).toArray());
    }

    static <T> SqlArrayValue bytes(List<T> rows, Function<T, byte[]> cell) {
        return new SqlArrayValue("bytea", (Object[]) rows.stream().map(cell).toArray(byte[][]::new));
    }
}
