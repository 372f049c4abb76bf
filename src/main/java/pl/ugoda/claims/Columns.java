package pl.ugoda.claims;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Turns a list of things into the arrays that a set-wise statement takes, and numbers into the form they are searched in. */
final class Columns {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Columns() {}

    static <T> SqlArrayValue uuids(Collection<T> all, Function<T, UUID> id) {
        return new SqlArrayValue("uuid", all.stream().map(id).toArray());
    }

    static <T> SqlArrayValue texts(List<T> all, Function<T, @Nullable String> text) {
        return new SqlArrayValue("text", all.stream().map(text).toArray());
    }

    static <T> SqlArrayValue days(List<T> all, Function<T, LocalDate> day) {
        return new SqlArrayValue("date", all.stream().map(day).toArray());
    }

    static <T> SqlArrayValue longs(List<T> all, Function<T, Long> number) {
        return new SqlArrayValue("bigint", all.stream().map(number).toArray());
    }

    static <T> SqlArrayValue bytes(List<T> all, Function<T, byte[]> bytes) {
        return new SqlArrayValue("bytea", (Object[]) all.stream().map(bytes).toArray(byte[][]::new));
    }

    /** {@code " fv / 12 /2026"} is searched as {@code FV/12/2026}. */
    static String key(String number) {
        return BLANKS.matcher(number.toUpperCase(Locale.ROOT)).replaceAll("");
    }
}
