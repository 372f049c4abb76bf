package pl.ugoda.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import pl.ugoda.intake.csv.Finding;
import pl.ugoda.kernel.Money;
import pl.ugoda.vault.DataClass;
import pl.ugoda.vault.Vault;

/** Writes what became of rows, chunk by chunk, and reads it page by page. */
@Repository
class ImportRowRepository {
    private static final String BETWEEN_CELLS = "\u001F";
    private static final String BETWEEN_FINDINGS = "\u001E";

    private final JdbcClient db;
    private final Vault vault;

    ImportRowRepository(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** Replaces what was foreseen for the same rows. */
    void put(ImportId id, List<ImportRow> rows) {
        db.sql("""
                INSERT INTO intake.import_row (import_id, number, line, outcome, warned, findings, invoice_number,
                                               amount_minor, due, existing_invoice, existing_amount_minor, existing_due,
                                               existing_line, claim_id, debtor_sealed, other_sealed, cells_sealed)
                SELECT :id, n.number, n.line, n.outcome, n.warned, string_to_array(n.findings, :between), n.invoice,
                       n.amount, n.due, n.existing, n.existing_amount, n.existing_due, n.existing_line, n.claim, n.debtor,
                       n.other, n.cells
                  FROM unnest(:numbers::int[], :lines::bigint[], :outcomes::text[], :warned::boolean[],
                              :findings::text[], :invoices::text[], :amounts::bigint[], :dues::date[],
                              :existing::text[], :existingAmounts::bigint[], :existingDues::date[],
                              :existingLines::bigint[], :claims::uuid[], :debtors::bytea[], :others::bytea[],
                              :cells::bytea[])
                       AS n (number, line, outcome, warned, findings, invoice, amount, due, existing, existing_amount,
                             existing_due, existing_line, claim, debtor, other, cells)
                ON CONFLICT (organization_id, import_id, number) DO UPDATE
                   SET outcome = excluded.outcome, warned = excluded.warned, findings = excluded.findings,
                       invoice_number = excluded.invoice_number, amount_minor = excluded.amount_minor,
                       due = excluded.due, existing_invoice = excluded.existing_invoice,
                       existing_amount_minor = excluded.existing_amount_minor,
                       existing_due = excluded.existing_due, existing_line = excluded.existing_line,
                       claim_id = excluded.claim_id, debtor_sealed = excluded.debtor_sealed,
                       other_sealed = excluded.other_sealed, cells_sealed = excluded.cells_sealed
                """)
                .param("id", id.value())
                .param("between", BETWEEN_FINDINGS)
                .param("numbers", array("int", rows, ImportRow::number))
                .param("lines", array("bigint", rows, ImportRow::line))
                .param("outcomes", array("text", rows, row -> row.outcome().name()))
                .param("warned", array("boolean", rows, ImportRow::warned))
                .param(
                        "findings",
                        array(
                                "text",
                                rows,
                                row -> String.join(
                                        BETWEEN_FINDINGS,
                                        row.findings().stream()
                                                .map(Finding::stored)
                                                .toList())))
                .param("invoices", array("text", rows, ImportRow::invoiceNumber))
                .param(
                        "amounts",
                        array(
                                "bigint",
                                rows,
                                row -> row.amount() == null
                                        ? null
                                        : row.amount().minor()))
                .param("dues", array("date", rows, ImportRow::due))
                .param("existing", array("text", rows, row -> earlierInvoice(row.earlier())))
                .param(
                        "existingAmounts",
                        array(
                                "bigint",
                                rows,
                                row -> row.earlier() instanceof Earlier.Claim claim
                                        ? claim.amount().minor()
                                        : null))
                .param(
                        "existingDues",
                        array("date", rows, row -> row.earlier() instanceof Earlier.Claim claim ? claim.due() : null))
                .param(
                        "existingLines",
                        array(
                                "bigint",
                                rows,
                                row -> row.earlier() instanceof Earlier.Row before ? before.line() : null))
                .param("claims", array("uuid", rows, ImportRow::claim))
                .param("debtors", sealed(rows, DataClass.IDENTIFIER, ImportRow::debtor))
                .param("others", sealed(rows, DataClass.IDENTIFIER, ImportRow::other))
                .param("cells", sealed(rows, DataClass.CONTENT, ImportRowRepository::joined))
                .update();
    }

    void forget(ImportId id) {
        db.sql("DELETE FROM intake.import_row WHERE import_id = :id")
                .param("id", id.value())
                .update();
    }

    ImportCounts counts(ImportId id) {
        return db.sql("""
                SELECT count(*) FILTER (WHERE outcome = 'OPENED') AS opened,
                       count(*) FILTER (WHERE outcome = 'UNCHANGED') AS unchanged,
                       count(*) FILTER (WHERE outcome = 'CONFLICT') AS conflicts,
                       count(*) FILTER (WHERE outcome = 'READ_ONLY') AS read_only,
                       count(*) FILTER (WHERE outcome = 'ERROR') AS errors,
                       count(*) FILTER (WHERE warned) AS warned,
                       coalesce(sum(amount_minor) FILTER (WHERE outcome = 'OPENED'), 0) AS amount
                  FROM intake.import_row
                 WHERE import_id = :id
                """)
                .param("id", id.value())
                .query((row, _) -> new ImportCounts(
                        row.getInt("opened"),
                        row.getInt("unchanged"),
                        row.getInt("conflicts"),
                        row.getInt("read_only"),
                        row.getInt("errors"),
                        row.getInt("warned"),
                        Money.grosze(row.getLong("amount"))))
                .single();
    }

    /** In the order of the file, after the given number. */
    List<ImportRow> page(ImportId id, ImportRows which, int after, int limit) {
        return db.sql("""
                SELECT number, line, outcome, warned, findings, invoice_number, amount_minor, due, existing_invoice,
                       existing_amount_minor, existing_due, existing_line, claim_id, debtor_sealed, other_sealed,
                       cells_sealed
                  FROM intake.import_row
                 WHERE import_id = :id AND number > :after AND\s""" + condition(which) + """

                 ORDER BY number
                 LIMIT :limit
                """)
                .param("id", id.value())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    private static String condition(ImportRows which) {
        return switch (which) {
            case TO_MEND -> "outcome IN ('ERROR', 'CONFLICT')";
            case WARNED -> "warned";
            case READ_ONLY -> "outcome = 'READ_ONLY'";
            case ALL -> "true";
        };
    }

    private ImportRow read(ResultSet row) throws SQLException {
        @Nullable Long amount = row.getObject("amount_minor", Long.class);
        @Nullable LocalDate due = row.getObject("due", LocalDate.class);
        @Nullable UUID claim = row.getObject("claim_id", UUID.class);
        String cells = vault.openNullable(DataClass.CONTENT, row.getBytes("cells_sealed"));
        return new ImportRow(
                row.getInt("number"),
                row.getLong("line"),
                RowOutcome.valueOf(row.getString("outcome")),
                row.getBoolean("warned"),
                Stream.of((Object[]) row.getArray("findings").getArray())
                        .map(stored -> Finding.read(String.valueOf(stored)))
                        .toList(),
                row.getString("invoice_number"),
                amount == null ? null : Money.grosze(amount),
                due,
                earlier(row),
                claim,
                vault.openNullable(DataClass.IDENTIFIER, row.getBytes("debtor_sealed")),
                vault.openNullable(DataClass.IDENTIFIER, row.getBytes("other_sealed")),
                cells == null ? null : List.of(cells.split(BETWEEN_CELLS, -1)));
    }

    private static @Nullable String earlierInvoice(@Nullable Earlier earlier) {
        return switch (earlier) {
            case null -> null;
            case Earlier.Claim(var invoice, var _, var _) -> invoice;
            case Earlier.Row(var invoice, var _) -> invoice;
        };
    }

    private static @Nullable Earlier earlier(ResultSet row) throws SQLException {
        @Nullable String invoice = row.getString("existing_invoice");
        if (invoice == null) {
            return null;
        }
        @Nullable Long line = row.getObject("existing_line", Long.class);
        if (line != null) {
            return new Earlier.Row(invoice, line);
        }
        @Nullable Long amount = row.getObject("existing_amount_minor", Long.class);
        @Nullable LocalDate due = row.getObject("existing_due", LocalDate.class);
        return amount == null || due == null ? null : new Earlier.Claim(invoice, Money.grosze(amount), due);
    }

    private SqlArrayValue sealed(
            List<ImportRow> rows, DataClass dataClass, Function<ImportRow, @Nullable String> text) {
        return new SqlArrayValue("bytea", (Object[]) rows.stream()
                .map(row -> vault.sealNullable(dataClass, text.apply(row)))
                .toArray(byte[][]::new));
    }

    private static @Nullable String joined(ImportRow row) {
        List<String> cells = row.cells();
        return cells == null
                ? null
                : String.join(
                        BETWEEN_CELLS,
                        cells.stream()
                                .map(cell -> cell.replace(BETWEEN_CELLS, " "))
                                .toList());
    }

    private static SqlArrayValue array(String type, List<ImportRow> rows, Function<ImportRow, @Nullable Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }
}
