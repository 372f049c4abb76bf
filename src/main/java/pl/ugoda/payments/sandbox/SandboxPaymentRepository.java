package pl.ugoda.payments.sandbox;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.Money;
import pl.ugoda.payments.PaymentProvider.Request;
import pl.ugoda.payments.sandbox.SandboxPayment.Outcome;

@Repository
class SandboxPaymentRepository {
    private static final String SELECT =
            "SELECT reference, amount_minor, currency, title, return_to, created_at, succeeded FROM payments.sandbox_payment";

    private final JdbcClient db;

    SandboxPaymentRepository(JdbcClient db) {
        this.db = db;
    }

    /** The reference of the payment; asked again for the same payment, the same one. */
    String begin(Request request, String reference, Instant now) {
        db.sql("""
                INSERT INTO payments.sandbox_payment
                       (reference, payment_id, amount_minor, currency, title, return_to, created_at)
                VALUES (:reference, :payment, :amount, :currency, :title, :returnTo, :now)
                ON CONFLICT (organization_id, payment_id) DO NOTHING
                """)
                .param("reference", reference)
                .param("payment", request.payment())
                .param("amount", request.amount().minor())
                .param("currency", request.amount().currency().getCurrencyCode())
                .param("title", request.title())
                .param("returnTo", request.returnTo().toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return db.sql("SELECT reference FROM payments.sandbox_payment WHERE payment_id = :payment")
                .param("payment", request.payment())
                .query(String.class)
                .single();
    }

    /** The first decision stands. */
    Optional<SandboxPayment> settle(String reference, boolean success, Instant now) {
        db.sql("""
                UPDATE payments.sandbox_payment
                   SET succeeded = :success, settled_at = :now
                 WHERE reference = :reference AND succeeded IS NULL
                """)
                .param("reference", reference)
                .param("success", success)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return find(reference);
    }

    Optional<SandboxPayment> find(String reference) {
        return db.sql(SELECT + " WHERE reference = :reference")
                .param("reference", reference)
                .query(SandboxPaymentRepository::payment)
                .optional();
    }

    List<SandboxPayment> latest(int limit) {
        return db.sql(SELECT + " ORDER BY created_at DESC, reference LIMIT :limit")
                .param("limit", limit)
                .query(SandboxPaymentRepository::payment)
                .list();
    }

    private static SandboxPayment payment(ResultSet row, int number) throws SQLException {
        Boolean succeeded = row.getObject("succeeded", Boolean.class);
        return new SandboxPayment(
                row.getString("reference"),
                new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getString("title"),
                URI.create(row.getString("return_to")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                succeeded == null ? Outcome.WAITING : succeeded ? Outcome.PAID : Outcome.REFUSED);
    }
}
