package pl.ugoda.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Nrb;

@Repository
class BankSourceRepository {
    private static final String COLUMNS = "id, creditor_id, account, currency, virtual_range, known_until";

    private final JdbcClient db;

    BankSourceRepository(JdbcClient db) {
        this.db = db;
    }

    void put(BankSource source, Instant now) {
        db.sql("""
                INSERT INTO payments.bank_source (id, creditor_id, account, currency, virtual_range, created_at)
                VALUES (:id, :creditor, :account, :currency, :range, :now)
                ON CONFLICT (organization_id, account)
                DO UPDATE SET virtual_range = excluded.virtual_range, creditor_id = excluded.creditor_id
                """)
                .param("id", source.id().value())
                .param("creditor", source.creditor().value())
                .param("account", source.account().digits())
                .param("currency", source.currency().getCurrencyCode())
                .param("range", source.virtualRange())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<BankSource> withAccount(Nrb account) {
        return db.sql("SELECT " + COLUMNS + " FROM payments.bank_source WHERE account = :account")
                .param("account", account.digits())
                .query(BankSourceRepository::source)
                .optional();
    }

    Optional<BankSource> find(BankSourceId id) {
        return db.sql("SELECT " + COLUMNS + " FROM payments.bank_source WHERE id = :id")
                .param("id", id.value())
                .query(BankSourceRepository::source)
                .optional();
    }

    List<BankSource> all() {
        return db.sql("SELECT " + COLUMNS + " FROM payments.bank_source ORDER BY created_at, id")
                .query(BankSourceRepository::source)
                .list();
    }

    List<BankSource> of(Collection<CreditorId> creditors) {
        return db.sql("SELECT " + COLUMNS
                        + " FROM payments.bank_source WHERE creditor_id = ANY(:creditors) ORDER BY created_at, id")
                .param(
                        "creditors",
                        new SqlArrayValue(
                                "uuid",
                                creditors.stream().map(CreditorId::value).toArray()))
                .query(BankSourceRepository::source)
                .list();
    }

    /** Knowledge only grows: an older statement imported later takes nothing away. */
    void knowUntil(BankSourceId id, Instant until) {
        db.sql("""
                UPDATE payments.bank_source
                   SET known_until = greatest(known_until, :until)
                 WHERE id = :id
                """)
                .param("id", id.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static BankSource source(ResultSet row, int number) throws SQLException {
        OffsetDateTime known = row.getObject("known_until", OffsetDateTime.class);
        return new BankSource(
                new BankSourceId(row.getObject("id", UUID.class)),
                new CreditorId(row.getObject("creditor_id", UUID.class)),
                new Nrb(row.getString("account")),
                Currency.getInstance(row.getString("currency")),
                row.getString("virtual_range"),
                known == null ? null : known.toInstant());
    }
}
