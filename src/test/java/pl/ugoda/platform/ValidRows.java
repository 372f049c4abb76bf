package pl.ugoda.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.testing.TestTenant;

/**
 * One valid row of any table, made from what the database itself knows of its columns, conditions and references: a table added
 * tomorrow gets its row without anybody listing it. Nothing is switched off for it.
 */
public final class ValidRows {
    private static final Pattern ONE_OF = Pattern.compile("\\(?(\\w+)\\)? = ANY \\(\\(?ARRAY\\[([^]]*)]");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final String ORGANIZATION = "organization_id";

    private final JdbcClient db;
    private final TestTenant tenant;
    private final OrganizationId organization;
    private final Map<String, Map<String, String>> made = new HashMap<>();
    private int texts = 12_345_678;

    public ValidRows(JdbcClient db, TestTenant tenant, OrganizationId organization) {
        this.db = db;
        this.tenant = tenant;
        this.organization = organization;
    }

    /** A column that an insert may fill. */
    record Column(String name, String type, boolean required) {}

    /** Columns that point to a row of another table. */
    record Reference(String table, List<String> columns, List<String> theirs) {}

    /** The row of the organization in that table, by column, as text; made the first time, with the rows it points to. */
    public Map<String, String> of(String table) {
        var known = made.get(table);
        if (known != null) {
            return known;
        }
        List<Column> columns = columns(table);
        String problem = "";
        for (Set<String> left : leftOut(columns)) {
            var row = row(table, columns, left);
            try {
                int rows = tenant.inTransaction(organization, () -> insert(table, row));
                if (rows == 1) {
                    made.put(table, row);
                    return row;
                }
            } catch (DataIntegrityViolationException unfit) {
                problem = String.valueOf(unfit.getMostSpecificCause().getMessage());
            }
        }
        throw new AssertionError("no valid row of " + table + " was found, so nobody proves that it is kept apart: "
                + "teach ValidRows its conditions. The last try said: " + problem);
    }

    /** Inserts what is given; without {@code organization_id} the database fills in the current one. */
    int insert(String table, Map<String, String> row) {
        Map<String, String> types = columns(table).stream().collect(Collectors.toMap(Column::name, Column::type));
        String values = row.keySet().stream()
                .map(name -> "CAST(:%s AS %s)".formatted(name, types.getOrDefault(name, "uuid")))
                .collect(Collectors.joining(", "));
        return db.sql("INSERT INTO %s (%s) VALUES (%s)".formatted(table, String.join(", ", row.keySet()), values))
                .params(row)
                .update();
    }

    List<Column> columns(String table) {
        return db.sql("""
                        SELECT attname, format_type(atttypid, atttypmod), attnotnull
                          FROM pg_attribute
                         WHERE attrelid = CAST(:table AS regclass) AND attnum > 0 AND NOT attisdropped
                           AND attgenerated = '' AND attidentity = '' AND attname <> 'organization_id'
                         ORDER BY attnum
                        """)
                .param("table", table)
                .query((row, _) -> new Column(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    /** What the table points to, the organization left out. */
    List<Reference> references(String table) {
        return db.sql("""
                        SELECT k.confrelid::regclass::text, k.conkey, k.confkey,
                               (SELECT string_agg(a.attname, ',' ORDER BY o.n)
                                  FROM unnest(k.conkey) WITH ORDINALITY o(key, n)
                                  JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = o.key),
                               (SELECT string_agg(a.attname, ',' ORDER BY o.n)
                                  FROM unnest(k.confkey) WITH ORDINALITY o(key, n)
                                  JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = o.key)
                          FROM pg_constraint k
                         WHERE k.contype = 'f' AND k.conrelid = CAST(:table AS regclass)
                         ORDER BY k.conname
                        """)
                .param("table", table)
                .query((row, _) -> new Reference(
                        row.getString(1),
                        List.of(row.getString(4).split(",")),
                        List.of(row.getString(5).split(","))))
                .list();
    }

    /** Which of the columns that may be empty are left empty: first none, then all, then all but one. */
    private static List<Set<String>> leftOut(List<Column> columns) {
        Set<String> optional = columns.stream()
                .filter(column -> !column.required())
                .map(Column::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Set<String>> tries = new ArrayList<>(List.of(Set.of(), optional));
        for (String one : optional) {
            var others = new LinkedHashSet<>(optional);
            others.remove(one);
            tries.add(others);
        }
        return tries;
    }

    private Map<String, String> row(String table, List<Column> columns, Set<String> left) {
        Map<String, List<String>> allowed = allowed(table);
        var row = new LinkedHashMap<String, String>();
        for (Column column : columns) {
            if (!left.contains(column.name())) {
                var words = allowed.getOrDefault(column.name(), List.of());
                // Two columns of the same words often must differ; the first word of each is the plainest otherwise.
                row.put(
                        column.name(),
                        words.stream()
                                .filter(word -> !row.containsValue(word))
                                .findFirst()
                                .orElseGet(() -> words.isEmpty() ? value(column.type()) : words.getFirst()));
            }
        }
        for (Reference reference : references(table)) {
            if (row.keySet().containsAll(withoutOrganization(reference.columns()))) {
                var theirs = reference.table().equals(table) ? row : of(reference.table());
                for (int i = 0; i < reference.columns().size(); i++) {
                    if (!reference.columns().get(i).equals(ORGANIZATION)) {
                        row.put(
                                reference.columns().get(i),
                                theirs.get(reference.theirs().get(i)));
                    }
                }
            }
        }
        return row;
    }

    static List<String> withoutOrganization(List<String> columns) {
        return columns.stream().filter(column -> !column.equals(ORGANIZATION)).toList();
    }

    /** The values of each column that a condition restricts to a list of words. */
    private Map<String, List<String>> allowed(String table) {
        Map<String, List<String>> allowed = new HashMap<>();
        db.sql(
                        "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'c' AND conrelid = CAST(:table AS regclass)")
                .param("table", table)
                .query(String.class)
                .list()
                .forEach(condition -> {
                    var list = ONE_OF.matcher(condition);
                    if (list.find()) {
                        allowed.put(
                                list.group(1),
                                QUOTED.matcher(list.group(2))
                                        .results()
                                        .map(word -> word.group(1))
                                        .toList());
                    }
                });
        return allowed;
    }

    private String value(String type) {
        if (type.endsWith("[]")) {
            return "{" + value(type.substring(0, type.length() - 2)) + "}";
        }
        var length = Pattern.compile("character(?: varying)?\\((\\d+)\\)").matcher(type);
        if (length.matches()) {
            return "1".repeat(Integer.parseInt(length.group(1)));
        }
        return switch (type) {
            case "uuid" -> UUID.randomUUID().toString();
            // Digits please every pattern there is; no two texts are equal.
            case "text" -> Integer.toString(++texts);
            case "bytea" -> "\\x" + "5a".repeat(32);
            case "boolean" -> "true";
            case "smallint", "integer", "bigint", "double precision", "numeric" -> "1";
            case "date" -> "2026-11-23";
            case "timestamp with time zone" -> "2026-11-23T10:00:00Z";
            case "time without time zone" -> "10:00";
            case "jsonb", "json" -> "{}";
            default -> throw new AssertionError("teach ValidRows a value of type " + type);
        };
    }
}
