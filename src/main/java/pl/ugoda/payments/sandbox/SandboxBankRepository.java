package pl.ugoda.payments.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.payments.BankSourceId;

@Repository
class SandboxBankRepository {
    private final JdbcClient db;

    SandboxBankRepository(JdbcClient db) {
        this.db = db;
    }

    record Last(int number, Money closing) {}

    void order(BankSourceId source, SandboxTransfer transfer, Instant now) {
        db.sql("""
                INSERT INTO payments.sandbox_transfer
                       (id, source_id, account, amount_minor, currency, title, payer_name, payer_account, ordered_at)
                VALUES (:id, :source, :account, :amount, :currency, :title, :name, :payer, :now)
                """)
                .param("id", transfer.id())
                .param("source", source.value())
                .param("account", transfer.account().digits())
                .param("amount", transfer.amount().minor())
                .param("currency", transfer.amount().currency().getCurrencyCode())
                .param("title", transfer.title())
                .param("name", transfer.payerName())
                .param("payer", transfer.payerAccount().digits())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those ordered by the moment that stand on no statement yet, in their order. */
    List<SandboxTransfer> waiting(BankSourceId source, Instant until) {
        return db.sql("""
                SELECT id, account, amount_minor, currency, title, payer_name, payer_account
                  FROM payments.sandbox_transfer
                 WHERE source_id = :source AND issued_on IS NULL AND ordered_at <= :until
                 ORDER BY ordered_at, id
                   FOR UPDATE
                """)
                .param("source", source.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new SandboxTransfer(
                        row.getObject("id", UUID.class),
                        new Nrb(row.getString("account")),
                        money(row),
                        row.getString("title"),
                        row.getString("payer_name"),
                        new Nrb(row.getString("payer_account"))))
                .list();
    }

    List<SandboxBank.Ordered> latest(int limit) {
        return db.sql("""
                SELECT id, account, amount_minor, currency, title, payer_name, ordered_at, issued_on
                  FROM payments.sandbox_transfer
                 ORDER BY ordered_at DESC, id DESC
                 LIMIT :limit
                """)
                .param("limit", limit)
                .query((row, _) -> new SandboxBank.Ordered(
                        row.getObject("id", UUID.class),
                        new Nrb(row.getString("account")),
                        money(row),
                        row.getString("title"),
                        row.getString("payer_name"),
                        row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                        row.getObject("issued_on") != null))
                .list();
    }

    boolean issued(BankSourceId source, LocalDate day) {
        return db.sql("""
                SELECT count(*) > 0
                  FROM payments.sandbox_statement
                 WHERE source_id = :source AND issued_on >= :day
                """)
                .param("source", source.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Where the account stands; a new one stands at zero. */
    Last last(BankSourceId source, Currency currency) {
        return db.sql("""
                SELECT number, closing_minor
                  FROM payments.sandbox_statement
                 WHERE source_id = :source
                 ORDER BY issued_on DESC
                 LIMIT 1
                """)
                .param("source", source.value())
                .query((row, _) -> new Last(row.getInt("number"), new Money(row.getLong("closing_minor"), currency)))
                .optional()
                .orElse(new Last(0, Money.zero(currency)));
    }

    void issue(BankSourceId source, SandboxStatement statement, Instant until) {
        db.sql("""
                INSERT INTO payments.sandbox_statement (source_id, issued_on, number, closing_minor)
                VALUES (:source, :day, :number, :closing)
                """)
                .param("source", source.value())
                .param("day", statement.day())
                .param("number", statement.number())
                .param("closing", statement.closing().minor())
                .update();
        db.sql("""
                UPDATE payments.sandbox_transfer
                   SET issued_on = :day
                 WHERE source_id = :source AND issued_on IS NULL AND ordered_at <= :until
                """)
                .param("source", source.value())
                .param("day", statement.day())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Money money(ResultSet row) throws SQLException {
        return new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency")));
    }
}
