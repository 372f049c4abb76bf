package pl.ugoda.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.Money;

@Repository
class StatementRepository {
    private final JdbcClient db;

    StatementRepository(JdbcClient db) {
        this.db = db;
    }

    /**
     * Waits until no other file of the organization is being taken in: whoever looks then sees all of the file before, of which the
     * next may be a copy or hold the same lines.
     */
    void lockForIntake() {
        db.sql("""
                SELECT pg_advisory_xact_lock(hashtextextended('payments.statement ' || platform.organization(), 0)) IS NULL
                """).query(Boolean.class).single();
    }

    /** When a file with this digest was taken in. */
    Optional<Instant> imported(byte[] digest) {
        return db.sql("SELECT imported_at FROM payments.statement_file WHERE digest = :digest")
                .param("digest", digest)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void addFile(UUID id, byte[] digest, String name, int bytes, byte[] sealed, String by, Instant now) {
        db.sql("""
                INSERT INTO payments.statement_file
                       (id, digest, name, bytes, content_sealed, imported_by, imported_at)
                VALUES (:id, :digest, :name, :bytes, :sealed, :by, :now)
                """)
                .param("id", id)
                .param("digest", digest)
                .param("name", name)
                .param("bytes", bytes)
                .param("sealed", sealed)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The closing balance of the last statement that ended on or before the day. */
    Optional<Money> closingBefore(BankSourceId source, LocalDate day) {
        return db.sql("""
                SELECT closing_minor, currency
                  FROM payments.statement
                 WHERE source_id = :source AND to_on <= :day AND closing_minor IS NOT NULL
                 ORDER BY to_on DESC, imported_at DESC, id DESC
                 LIMIT 1
                """)
                .param("source", source.value())
                .param("day", day)
                .query((row, _) -> money(row, "closing_minor"))
                .optional();
    }

    void add(
            ImportedStatement statement,
            UUID file,
            String reference,
            String currency,
            @Nullable Money opening,
            Instant now) {
        db.sql("""
                INSERT INTO payments.statement
                       (id, file_id, source_id, reference, number, currency, opening_minor, closing_minor,
                        from_on, to_on, balances, continues, entries, fresh, imported_at)
                VALUES (:id, :file, :source, :reference, :number, :currency, :opening, :closing,
                        :from, :to, :balances, :continues, :entries, 0, :now)
                """)
                .param("id", statement.id().value())
                .param("file", file)
                .param("source", statement.source().value())
                .param("reference", reference)
                .param("number", statement.number())
                .param("currency", currency)
                .param("opening", opening == null ? null : opening.minor(), Types.BIGINT)
                .param(
                        "closing",
                        statement.closing() == null ? null : statement.closing().minor(),
                        Types.BIGINT)
                .param("from", statement.from(), Types.DATE)
                .param("to", statement.to(), Types.DATE)
                .param("balances", statement.balances(), Types.BOOLEAN)
                .param("continues", statement.continues(), Types.BOOLEAN)
                .param("entries", statement.entries())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void noteFresh(StatementId id, int fresh) {
        db.sql("UPDATE payments.statement SET fresh = :fresh WHERE id = :id")
                .param("fresh", fresh)
                .param("id", id.value())
                .update();
    }

    /** The latest first. */
    List<ImportedStatement> latest(int limit) {
        return db.sql("""
                SELECT id, source_id, number, from_on, to_on, closing_minor, currency, balances, continues, entries, fresh
                  FROM payments.statement
                 ORDER BY imported_at DESC, id DESC
                 LIMIT :limit
                """)
                .param("limit", limit)
                .query(StatementRepository::statement)
                .list();
    }

    private static ImportedStatement statement(ResultSet row, int number) throws SQLException {
        return new ImportedStatement(
                new StatementId(row.getObject("id", UUID.class)),
                new BankSourceId(row.getObject("source_id", UUID.class)),
                row.getString("number"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                row.getObject("closing_minor") == null ? null : money(row, "closing_minor"),
                row.getObject("balances", Boolean.class),
                row.getObject("continues", Boolean.class),
                row.getInt("entries"),
                row.getInt("fresh"));
    }

    private static Money money(ResultSet row, String minor) throws SQLException {
        return new Money(row.getLong(minor), Currency.getInstance(row.getString("currency")));
    }
}
