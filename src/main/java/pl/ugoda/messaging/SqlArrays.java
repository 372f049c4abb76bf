package pl.ugoda.messaging;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Columns of many rows as PostgreSQL arrays, for {@code INSERT … SELECT FROM unnest(…)}. */
final class SqlArrays {
    private SqlArrays() {}

    static SqlArrayValue uuids(Collection<?> ids) {
        return texts("uuid", ids);
    }

    @SuppressWarnings(
            "NullAway") // a null cell is a NULL in its row, which the signature of SqlArrayValue does not tell
    static <T> SqlArrayValue column(String type, List<T> rows, Function<T, @Nullable Object> value) {
        @Nullable Object[] cells = new @Nullable Object[rows.size()];
        for (int i = 0; i < cells.length; i++) {
            Object cell = value.apply(rows.get(i));
            cells[i] = cell == null ? null : cell.toString();
        }
        return new SqlArrayValue(type, cells);
    }

    private static SqlArrayValue texts(String type, Collection<?> values) {
        return new SqlArrayValue(type, values.stream().map(Object::toString).toArray());
    }
}
