package pl.ugoda.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;

@Repository
class AssignedMoneyRepository {
    private static final String COLUMNS =
            "id, transfer_id, provider_payment_id, case_id, amount_minor, currency, received_on, designated, undone_at";

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient db;

    AssignedMoneyRepository(JdbcClient db) {
        this.db = db;
    }

    /** @param origin the transfer or the provider's payment the money came from */
    record Row(
            BookingId id,
            Origin origin,
            CaseId caseId,
            Money amount,
            LocalDate receivedOn,
            List<ClaimId> designated,
            boolean undone) {}

    sealed interface Origin {
        record OfTransfer(TransferId id) implements Origin {}

        record OfProvider(UUID payment) implements Origin {}
    }

    void add(Row booking, String by, Instant now) {
        UUID transfer = booking.origin() instanceof Origin.OfTransfer(var id) ? id.value() : null;
        UUID provider = booking.origin() instanceof Origin.OfProvider(var id) ? id : null;
        db.sql("""
                INSERT INTO payments.booking
                       (id, transfer_id, provider_payment_id, case_id, amount_minor, currency, received_on, designated,
                        booked_by, booked_at)
                VALUES (:id, :transfer, :provider, :case, :amount, :currency, :received, :designated, :by, :now)
                """)
                .param("id", booking.id().value())
                .param("transfer", transfer, java.sql.Types.OTHER)
                .param("provider", provider, java.sql.Types.OTHER)
                .param("case", booking.caseId().value())
                .param("amount", booking.amount().minor())
                .param("currency", booking.amount().currency().getCurrencyCode())
                .param("received", booking.receivedOn())
                .param(
                        "designated",
                        new SqlArrayValue(
                                "uuid",
                                booking.designated().stream()
                                        .map(ClaimId::value)
                                        .toArray()))
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What of the transfer is given to cases and not taken back. */
    List<Row> standing(TransferId transfer) {
        return db.sql("SELECT " + COLUMNS + """
                  FROM payments.booking
                 WHERE transfer_id = :transfer AND undone_at IS NULL
                 ORDER BY booked_at, id
                """)
                .param("transfer", transfer.value())
                .query(AssignedMoneyRepository::row)
                .list();
    }

    /** The newest first, undone ones included. */
    List<Row> ofCase(CaseId caseId, int limit) {
        return db.sql("SELECT " + COLUMNS + """
                  FROM payments.booking
                 WHERE case_id = :case
                 ORDER BY booked_at DESC, id DESC
                 LIMIT :limit
                """)
                .param("case", caseId.value())
                .param("limit", limit)
                .query(AssignedMoneyRepository::row)
                .list();
    }

    /** What stands booked as received on each of these days, both included. */
    Map<LocalDate, Money> received(LocalDate from, LocalDate through) {
        Map<LocalDate, Money> days = new TreeMap<>();
        db.sql("""
                SELECT received_on, sum(amount_minor) AS amount
                  FROM payments.booking
                 WHERE received_on BETWEEN :from AND :through AND undone_at IS NULL AND currency = 'PLN'
                 GROUP BY received_on
                """).param("from", from).param("through", through).query(row -> {
            days.put(row.getObject("received_on", LocalDate.class), Money.grosze(row.getLong("amount")));
        });
        return days;
    }

    /** The bookings behind those sums, the newest first. */
    List<Row> standing(LocalDate from, LocalDate through, int limit) {
        return db.sql("SELECT " + COLUMNS + """
                  FROM payments.booking
                 WHERE received_on BETWEEN :from AND :through AND undone_at IS NULL AND currency = 'PLN'
                 ORDER BY received_on DESC, id DESC
                 LIMIT :limit
                """)
                .param("from", from)
                .param("through", through)
                .param("limit", limit)
                .query(AssignedMoneyRepository::row)
                .list();
    }

    void undo(BookingId id, String why, String by, Instant now) {
        db.sql("""
                UPDATE payments.booking
                   SET undone_at = :now, undone_by = :by, undone_why = :why
                 WHERE id = :id AND undone_at IS NULL
                """)
                .param("id", id.value())
                .param("why", why)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Remembers that an account paid a case. */
    void learn(CaseId caseId, String payer) {
        db.sql("""
                INSERT INTO payments.payer_account AS known (case_id, payer_index, times)
                VALUES (:case, :payer, 1)
                ON CONFLICT (organization_id, case_id, payer_index) DO UPDATE SET times = known.times + 1
                """)
                .param("case", caseId.value())
                .param("payer", HEX.parseHex(payer))
                .update();
    }

    /** What was learnt wrongly is forgotten with the booking that taught it. */
    void unlearn(CaseId caseId, String payer) {
        db.sql("UPDATE payments.payer_account SET times = times - 1 WHERE case_id = :case AND payer_index = :payer")
                .param("case", caseId.value())
                .param("payer", HEX.parseHex(payer))
                .update();
        db.sql("DELETE FROM payments.payer_account WHERE case_id = :case AND payer_index = :payer AND times < 1")
                .param("case", caseId.value())
                .param("payer", HEX.parseHex(payer))
                .update();
    }

    /** The cases these accounts paid before, by account. */
    Map<CaseId, Set<String>> casesPaidFrom(List<String> payers) {
        Map<CaseId, Set<String>> found = new HashMap<>();
        db.sql("""
                SELECT case_id, encode(payer_index, 'hex') AS payer
                  FROM payments.payer_account
                 WHERE payer_index = ANY(:payers)
                """)
                .param("payers", new SqlArrayValue("bytea", (Object[])
                        payers.stream().map(HEX::parseHex).toArray(byte[][]::new)))
                .query(row -> {
                    found.computeIfAbsent(new CaseId(row.getObject("case_id", UUID.class)), _ -> new HashSet<>())
                            .add(row.getString("payer"));
                });
        return found;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        UUID transfer = row.getObject("transfer_id", UUID.class);
        return new Row(
                new BookingId(row.getObject("id", UUID.class)),
                transfer == null
                        ? new Origin.OfProvider(row.getObject("provider_payment_id", UUID.class))
                        : new Origin.OfTransfer(new TransferId(transfer)),
                new CaseId(row.getObject("case_id", UUID.class)),
                new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency"))),
                row.getObject("received_on", LocalDate.class),
                claims(row.getArray("designated").getArray()),
                row.getObject("undone_at") != null);
    }

    private static List<ClaimId> claims(@Nullable Object array) {
        return array instanceof UUID[] ids
                ? java.util.Arrays.stream(ids).map(ClaimId::new).toList()
                : List.of();
    }
}
