package pl.ugoda.payments;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import pl.ugoda.compliance.HoldId;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.payments.ProviderPayment.State;

@Repository
class ProviderPaymentRepository {
    private static final int MOST = 100;
    private static final String SELECT = """
            SELECT id, provider, case_id, designated, amount_minor, currency, provider_reference, pay_at, hold_id, state,
                   started_at, paid_at
              FROM payments.provider_payment
            """;

    private final JdbcClient db;

    ProviderPaymentRepository(JdbcClient db) {
        this.db = db;
    }

    /** False when the key began a payment meanwhile. */
    boolean add(ProviderPayment payment, String idempotencyKey) {
        return db.sql("""
                INSERT INTO payments.provider_payment
                       (id, provider, idempotency_key, case_id, designated, amount_minor, currency, hold_id, state, started_at)
                VALUES (:id, :provider, :key, :case, :designated, :amount, :currency, :hold, :state, :started)
                ON CONFLICT (organization_id, idempotency_key) DO NOTHING
                """)
                        .param("id", payment.id().value())
                        .param("provider", payment.provider())
                        .param("key", idempotencyKey)
                        .param("case", payment.caseId().value())
                        .param(
                                "designated",
                                new SqlArrayValue(
                                        "uuid",
                                        payment.designated().stream()
                                                .map(ClaimId::value)
                                                .toArray()))
                        .param("amount", payment.amount().minor())
                        .param("currency", payment.amount().currency().getCurrencyCode())
                        .param(
                                "hold",
                                payment.hold() == null ? null : payment.hold().value(),
                                Types.OTHER)
                        .param("state", payment.state().name())
                        .param("started", payment.startedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void started(ProviderPaymentId id, String reference, URI payAt) {
        db.sql("""
                UPDATE payments.provider_payment
                   SET state = 'PENDING', provider_reference = :reference, pay_at = :payAt
                 WHERE id = :id AND state = 'STARTING'
                """)
                .param("id", id.value())
                .param("reference", reference)
                .param("payAt", payAt.toString())
                .update();
    }

    void end(ProviderPaymentId id, State state, @Nullable Instant paidAt, Instant now) {
        db.sql("""
                UPDATE payments.provider_payment
                   SET state = :state, paid_at = :paid, ended_at = :now
                 WHERE id = :id
                """)
                .param("id", id.value())
                .param("state", state.name())
                .param("paid", paidAt == null ? null : paidAt.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ProviderPayment> withKey(String idempotencyKey) {
        return db.sql(SELECT + " WHERE idempotency_key = :key")
                .param("key", idempotencyKey)
                .query(ProviderPaymentRepository::payment)
                .optional();
    }

    Optional<ProviderPayment> find(ProviderPaymentId id) {
        return db.sql(SELECT + " WHERE id = :id")
                .param("id", id.value())
                .query(ProviderPaymentRepository::payment)
                .optional();
    }

    Optional<ProviderPayment> lock(ProviderPaymentId id) {
        return db.sql(SELECT + " WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(ProviderPaymentRepository::payment)
                .optional();
    }

    Optional<ProviderPayment> lockWithReference(String provider, String reference) {
        return db.sql(SELECT + " WHERE provider = :provider AND provider_reference = :reference FOR UPDATE")
                .param("provider", provider)
                .param("reference", reference)
                .query(ProviderPaymentRepository::payment)
                .optional();
    }

    List<ProviderPayment> ofCase(CaseId caseId) {
        return db.sql(SELECT + " WHERE case_id = :case ORDER BY started_at DESC, id DESC LIMIT " + MOST)
                .param("case", caseId.value())
                .query(ProviderPaymentRepository::payment)
                .list();
    }

    /** How many payments of a case were begun since then and have no outcome. */
    int onTheirWay(CaseId caseId, Instant since) {
        return db.sql("""
                SELECT count(*)
                  FROM payments.provider_payment
                 WHERE case_id = :case AND state IN ('STARTING', 'PENDING') AND started_at >= :since
                """)
                .param("case", caseId.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Money that came and does not fit first, then what was begun and has no outcome; the oldest first. */
    List<ProviderPayment> doubtful(Instant pendingBefore) {
        return db.sql(SELECT + """
                 WHERE state = 'DOUBTFUL' OR (state IN ('STARTING', 'PENDING') AND started_at < :before)
                 ORDER BY state = 'DOUBTFUL' DESC, started_at, id
                 LIMIT 100
                """)
                .param("before", pendingBefore.atOffset(ZoneOffset.UTC))
                .query(ProviderPaymentRepository::payment)
                .list();
    }

    private static ProviderPayment payment(ResultSet row, int number) throws SQLException {
        String payAt = row.getString("pay_at");
        UUID hold = row.getObject("hold_id", UUID.class);
        OffsetDateTime paidAt = row.getObject("paid_at", OffsetDateTime.class);
        UUID[] designated = (UUID[]) row.getArray("designated").getArray();
        return new ProviderPayment(
                new ProviderPaymentId(row.getObject("id", UUID.class)),
                row.getString("provider"),
                new CaseId(row.getObject("case_id", UUID.class)),
                Arrays.stream(designated).map(ClaimId::new).toList(),
                new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getString("provider_reference"),
                payAt == null ? null : URI.create(payAt),
                hold == null ? null : new HoldId(hold),
                State.valueOf(row.getString("state")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                paidAt == null ? null : paidAt.toInstant());
    }
}
