package pl.ugoda.intake;

import java.nio.charset.Charset;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import pl.ugoda.intake.csv.Columns;
import pl.ugoda.intake.csv.Field;
import pl.ugoda.intake.csv.Table;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.ledger.Regime;
import pl.ugoda.vault.DataClass;
import pl.ugoda.vault.Vault;

/** Writes and reads imports, their bytes, and what is remembered of columns. */
@Repository
class ImportRepository {
    private static final String SELECT = """
            SELECT id, creditor_id, format, state, file_name_sealed, size_bytes, uploaded_at, encoding, mark_bytes,
                   separator, header_line, header, columns, columns_known, company_regime, unclear_regime, term_days,
                   rows_total, rows_done, started_at
              FROM intake.import
            """;

    private final JdbcClient db;
    private final Vault vault;

    ImportRepository(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    void add(Import found, String sha256, String uploadedBy) {
        Table table = found.table();
        Columns columns = found.columns();
        db.sql("""
                INSERT INTO intake.import (id, creditor_id, format, state, file_name_sealed, size_bytes, sha256,
                                           uploaded_by, uploaded_at, encoding, mark_bytes, separator, header_line,
                                           header, columns, columns_known, company_regime, unclear_regime, term_days)
                VALUES (:id, :creditor, :format, :state, :fileName, :size, :sha256, :by, :at, :encoding, :mark,
                        :separator, :headerLine, :header, :columns, :known, :company, :unclear, :term)
                """)
                .param("id", found.id().value())
                .param("creditor", found.creditor().value())
                .param("format", found.format().name())
                .param("state", found.state().name())
                .param("fileName", vault.seal(DataClass.CONTENT, found.fileName()))
                .param("size", found.sizeBytes())
                .param("sha256", HexFormat.of().parseHex(sha256))
                .param("by", uploadedBy)
                .param("at", found.uploadedAt().atOffset(ZoneOffset.UTC))
                .param("encoding", table == null ? null : table.charset().name())
                .param("mark", table == null ? null : table.markBytes())
                .param("separator", table == null ? null : String.valueOf(table.separator()))
                .param("headerLine", table == null ? null : table.headerLine())
                .param("header", table == null ? null : texts(table.header()))
                .param("columns", columns == null ? null : names(columns))
                .param("known", found.columnsKnown())
                .param("company", found.options().company().code())
                .param("unclear", found.options().unclear().code())
                .param("term", found.options().termDays())
                .update();
    }

    Optional<Import> find(ImportId id) {
        return db.sql(SELECT + "WHERE id = :id")
                .param("id", id.value())
                .query((row, _) -> read(row))
                .optional();
    }

    /** Newest first. */
    List<Import> recent(int limit) {
        return db.sql(SELECT + "ORDER BY uploaded_at DESC, id DESC LIMIT :limit")
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    /** Whether the import was in the first state and now is in the second, its work beginning anew. */
    boolean move(ImportId id, ImportState from, ImportState to, @Nullable Instant startedAt) {
        return db.sql("""
                UPDATE intake.import
                   SET state = :to,
                       rows_done = CASE WHEN :begins THEN 0 ELSE rows_done END,
                       started_at = coalesce(:startedAt, started_at)
                 WHERE id = :id AND state = :from
                """)
                        .param("id", id.value())
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("begins", to.isRunning())
                        .param("startedAt", startedAt == null ? null : startedAt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * In this transaction every statement is planned for the tables as they are. A plan kept from a minute ago, when the first chunk
     * met empty tables, would read whole indexes for each row.
     */
    void planAfresh() {
        db.sql("SELECT set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(row -> {});
    }

    /** Whether the work went on from where this worker thought it was, and nobody cancelled it meanwhile. */
    boolean advance(ImportId id, ImportState working, int from, int to) {
        return db.sql("""
                UPDATE intake.import
                   SET rows_done = :to, rows_total = greatest(rows_total, :to)
                 WHERE id = :id AND state = :state AND rows_done = :from
                """)
                        .param("id", id.value())
                        .param("state", working.name())
                        .param("from", from)
                        .param("to", to)
                        .update()
                == 1;
    }

    void choose(ImportId id, Columns columns, ImportOptions options) {
        db.sql("""
                UPDATE intake.import
                   SET columns = :columns, company_regime = :company, unclear_regime = :unclear, term_days = :term
                 WHERE id = :id
                """)
                .param("id", id.value())
                .param("columns", names(columns))
                .param("company", options.company().code())
                .param("unclear", options.unclear().code())
                .param("term", options.termDays())
                .update();
    }

    void addPiece(ImportId id, int number, byte[] sealed) {
        db.sql("""
                INSERT INTO intake.import_piece (import_id, number, content_sealed)
                VALUES (:id, :number, :content)
                """)
                .param("id", id.value())
                .param("number", number)
                .param("content", sealed)
                .update();
    }

    Optional<byte[]> piece(ImportId id, int number) {
        return db.sql("""
                SELECT content_sealed
                  FROM intake.import_piece
                 WHERE import_id = :id AND number = :number
                """)
                .param("id", id.value())
                .param("number", number)
                .query((row, _) -> row.getBytes("content_sealed"))
                .optional();
    }

    void remember(CreditorId creditor, byte[] headerHash, Columns columns) {
        db.sql("""
                INSERT INTO intake.column_memory (creditor_id, header_hash, columns)
                VALUES (:creditor, :hash, :columns)
                ON CONFLICT (organization_id, creditor_id, header_hash) DO UPDATE SET columns = excluded.columns
                """)
                .param("creditor", creditor.value())
                .param("hash", headerHash)
                .param("columns", names(columns))
                .update();
    }

    Optional<Columns> remembered(CreditorId creditor, byte[] headerHash) {
        return db.sql("""
                SELECT columns
                  FROM intake.column_memory
                 WHERE creditor_id = :creditor AND header_hash = :hash
                """)
                .param("creditor", creditor.value())
                .param("hash", headerHash)
                .query((row, _) -> columns(texts(row.getArray("columns"))))
                .optional();
    }

    private Import read(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime startedAt = row.getObject("started_at", OffsetDateTime.class);
        boolean table = row.getString("encoding") != null;
        return new Import(
                new ImportId(row.getObject("id", UUID.class)),
                new CreditorId(row.getObject("creditor_id", UUID.class)),
                ImportFormat.valueOf(row.getString("format")),
                ImportState.valueOf(row.getString("state")),
                vault.open(DataClass.CONTENT, row.getBytes("file_name_sealed")),
                row.getLong("size_bytes"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                table ? table(row) : null,
                table ? columns(texts(row.getArray("columns"))) : null,
                row.getBoolean("columns_known"),
                new ImportOptions(
                        Regime.parse(row.getString("company_regime")),
                        Regime.parse(row.getString("unclear_regime")),
                        row.getInt("term_days")),
                row.getInt("rows_total"),
                row.getInt("rows_done"),
                startedAt == null ? null : startedAt.toInstant());
    }

    private static Table table(ResultSet row) throws SQLException {
        return new Table(
                Charset.forName(row.getString("encoding")),
                row.getInt("mark_bytes"),
                row.getString("separator").charAt(0),
                row.getLong("header_line"),
                texts(row.getArray("header")));
    }

    private static Columns columns(List<String> names) {
        return new Columns(names.stream()
                .map(name -> name.isEmpty() ? Optional.<Field>empty() : Optional.of(Field.valueOf(name)))
                .toList());
    }

    private static SqlArrayValue names(Columns columns) {
        return texts(columns.fields().stream()
                .map(field -> field.map(Field::name).orElse(""))
                .toList());
    }

    private static SqlArrayValue texts(List<String> all) {
        return new SqlArrayValue("text", all.toArray());
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
