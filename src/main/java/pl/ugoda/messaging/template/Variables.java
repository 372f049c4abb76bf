package pl.ugoda.messaging.template;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What may stand in the gaps of a template: texts, whole numbers, and rows of texts, nothing else. Figures arrive here as words
 * already, computed by the ledger and written by the house's own formats; a template can show them and cannot change them.
 */
public final class Variables {
    private final Map<String, Object> values;

    private Variables(Map<String, Object> values) {
        this.values = values;
    }

    public static Builder with() {
        return new Builder();
    }

    /** A copy for HTML: every text is escaped here, so that no template has to remember it. */
    Map<String, Object> escaped() {
        return mapped(values, Variables::escape);
    }

    /** A copy for plain text, with ordinary spaces: the narrow ones of typography are not in the alphabet of an SMS. */
    Map<String, Object> plain() {
        return mapped(values, text -> text.replace('\u202f', ' ').replace('\u00a0', ' '));
    }

    /** Only the named ones. */
    Variables only(List<String> names) {
        Map<String, Object> kept = new LinkedHashMap<>(values);
        kept.keySet().retainAll(names);
        return new Variables(kept);
    }

    private static Map<String, Object> mapped(Map<?, ?> values, UnaryOperator<String> change) {
        Map<String, Object> copy = new LinkedHashMap<>();
        values.forEach((name, value) -> copy.put((String) name, mapped(value, change)));
        return copy;
    }

    private static Object mapped(Object value, UnaryOperator<String> change) {
        return switch (value) {
            case String text -> change.apply(text);
            case Long number -> number;
            case List<?> rows -> rows.stream().map(row -> mapped(row, change)).toList();
            case Map<?, ?> row -> mapped(row, change);
            default -> throw new IllegalStateException("a variable of type " + value.getClass());
        };
    }

    private static String escape(String text) {
        var safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    /** Fills variables; a name given twice is a bug. */
    public static final class Builder {
        private final Map<String, Object> values = new LinkedHashMap<>();

        private Builder() {}

        @CanIgnoreReturnValue
        public Builder text(String name, String value) {
            return put(name, value);
        }

        @CanIgnoreReturnValue
        public Builder number(String name, long value) {
            return put(name, value);
        }

        @CanIgnoreReturnValue
        public Builder rows(String name, List<Map<String, String>> rows) {
            List<Map<String, String>> copy = new ArrayList<>();
            rows.forEach(row -> copy.add(Map.copyOf(row)));
            return put(name, List.copyOf(copy));
        }

        public Variables done() {
            return new Variables(new LinkedHashMap<>(values));
        }

        private Builder put(String name, Object value) {
            if (values.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException("variable " + name + " is given twice");
            }
            return this;
        }
    }
}
