package pl.ugoda.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Nip;
import pl.ugoda.kernel.Nrb;

@Repository
class CreditorRepository {
    private static final String COLUMNS = """
            id, name, short_name, nip, street, postal_code, city, country, account, email, phone,
            opens_at, closes_at, quote_valid_for_working_days, bank_data_may_be_days_old, goes_to_court
            """;

    private final JdbcClient db;

    CreditorRepository(JdbcClient db) {
        this.db = db;
    }

    /** Adds the creditor or overwrites what is stored under its id. */
    void put(Creditor creditor, Instant at) {
        bind(db.sql("""
                INSERT INTO parties.creditor (id, name, short_name, nip, street, postal_code, city, country, account,
                                              email, phone, opens_at, closes_at, quote_valid_for_working_days,
                                              bank_data_may_be_days_old, goes_to_court, changed_at)
                VALUES (:id, :name, :shortName, :nip, :street, :postalCode, :city, :country, :account,
                        :email, :phone, :opensAt, :closesAt, :quoteValid, :bankData, :goesToCourt, :at)
                ON CONFLICT (organization_id, id) DO UPDATE
                   SET name = excluded.name, short_name = excluded.short_name, nip = excluded.nip,
                       street = excluded.street, postal_code = excluded.postal_code, city = excluded.city,
                       country = excluded.country, account = excluded.account, email = excluded.email,
                       phone = excluded.phone, opens_at = excluded.opens_at, closes_at = excluded.closes_at,
                       quote_valid_for_working_days = excluded.quote_valid_for_working_days,
                       bank_data_may_be_days_old = excluded.bank_data_may_be_days_old,
                       goes_to_court = excluded.goes_to_court,
                       changed_at = excluded.changed_at
                """), creditor).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    Optional<Creditor> find(CreditorId id) {
        return db.sql("SELECT " + COLUMNS + " FROM parties.creditor WHERE id = :id")
                .param("id", id.value())
                .query((row, _) -> creditor(row))
                .optional();
    }

    Optional<Creditor> withNip(Nip nip) {
        return db.sql("SELECT " + COLUMNS + " FROM parties.creditor WHERE nip = :nip")
                .param("nip", nip.digits())
                .query((row, _) -> creditor(row))
                .optional();
    }

    Set<CreditorId> goingToCourt() {
        return Set.copyOf(db.sql("SELECT id FROM parties.creditor WHERE goes_to_court")
                .query((row, _) -> new CreditorId(row.getObject("id", UUID.class)))
                .list());
    }

    List<Creditor> all() {
        return db.sql("SELECT " + COLUMNS + " FROM parties.creditor ORDER BY name, id")
                .query((row, _) -> creditor(row))
                .list();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Creditor creditor) {
        return statement
                .param("id", creditor.id().value())
                .param("name", creditor.name())
                .param("shortName", creditor.shortName())
                .param("nip", creditor.nip() == null ? null : creditor.nip().digits())
                .param("street", creditor.address().street())
                .param("postalCode", creditor.address().postalCode())
                .param("city", creditor.address().city())
                .param("country", creditor.address().country())
                .param("account", creditor.account().digits())
                .param("email", creditor.email())
                .param("phone", creditor.phone())
                .param("opensAt", creditor.opensAt())
                .param("closesAt", creditor.closesAt())
                .param("quoteValid", creditor.quoteValidForWorkingDays())
                .param("bankData", creditor.bankDataMayBeDaysOld())
                .param("goesToCourt", creditor.goesToCourt());
    }

    private static Creditor creditor(ResultSet row) throws SQLException {
        @Nullable String nip = row.getString("nip");
        return new Creditor(
                new CreditorId(row.getObject("id", UUID.class)),
                oneLine(row.getString("name")),
                oneLine(row.getString("short_name")),
                nip == null ? null : new Nip(nip),
                new PostalAddress(
                        oneLine(row.getString("street")),
                        oneLine(row.getString("postal_code")),
                        oneLine(row.getString("city")),
                        row.getString("country")),
                new Nrb(row.getString("account")),
                row.getString("email"),
                row.getString("phone"),
                row.getObject("opens_at", LocalTime.class),
                row.getObject("closes_at", LocalTime.class),
                row.getInt("quote_valid_for_working_days"),
                row.getInt("bank_data_may_be_days_old"),
                row.getBoolean("goes_to_court"));
    }

    // Older versions let line breaks in.
    private static String oneLine(String stored) {
        return stored.replaceAll("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]+", " ");
    }
}
