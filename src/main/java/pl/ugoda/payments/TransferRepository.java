package pl.ugoda.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.Money;
import pl.ugoda.vault.DataClass;
import pl.ugoda.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

@Repository
class TransferRepository {
    static final String COLUMNS = """
            t.id, t.source_id, t.booked_on, t.received_on, t.amount_minor, t.left_minor, t.currency, t.reference,
            t.reversal, t.details_sealed, t.payer_index, t.credited_account, t.state
            """;
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient db;
    private final Vault vault;
    private final JsonMapper json = JsonMapper.builder().build();

    TransferRepository(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** @param fingerprint in hexadecimal digits */
    record Row(StoredTransfer transfer, String fingerprint, String kind) {}

    /** Adds those that are new and answers their ids. */
    List<TransferId> add(StatementId statement, List<Row> rows, Instant now) {
        if (rows.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                INSERT INTO payments.transfer
                       (id, source_id, statement_id, fingerprint, booked_on, received_on, amount_minor, left_minor, currency,
                        kind, reference, reversal, details_sealed, payer_index, credited_account,
                        state, score, proposals, reasons, imported_at)
                SELECT row.id, row.source_id, :statement, row.fingerprint, row.booked_on, row.received_on, row.amount_minor,
                       row.amount_minor, row.currency, row.kind, row.reference, row.reversal, row.details_sealed,
                       nullif(row.payer_index, ''::bytea), row.credited_account, 'QUEUED', 0, 0, '[]', :now
                  FROM unnest(:ids::uuid[], :sources::uuid[], :fingerprints::bytea[], :booked::date[], :received::date[],
                              :amounts::bigint[], :currencies::text[], :kinds::text[], :references::text[],
                              :reversals::boolean[], :details::bytea[], :payers::bytea[], :credited::text[])
                       AS row (id, source_id, fingerprint, booked_on, received_on, amount_minor, currency, kind, reference,
                               reversal, details_sealed, payer_index, credited_account)
                ON CONFLICT (organization_id, source_id, fingerprint) DO NOTHING
                RETURNING id
                """)
                .param("statement", statement.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", array("uuid", rows, row -> row.transfer().id().value()))
                .param(
                        "sources",
                        array("uuid", rows, row -> row.transfer().source().value()))
                .param("fingerprints", bytes(rows, row -> HEX.parseHex(row.fingerprint())))
                .param("booked", array("date", rows, row -> row.transfer().bookedOn()))
                .param("received", array("date", rows, row -> row.transfer().receivedOn()))
                .param(
                        "amounts",
                        array("bigint", rows, row -> row.transfer().amount().minor()))
                .param(
                        "currencies",
                        array(
                                "text",
                                rows,
                                row -> row.transfer().amount().currency().getCurrencyCode()))
                .param("kinds", array("text", rows, Row::kind))
                .param("references", array("text", rows, row -> row.transfer().reference()))
                .param("reversals", array("boolean", rows, row -> row.transfer().reversal()))
                .param("details", bytes(rows, row -> seal(row.transfer().details())))
                .param("payers", bytes(rows, row -> HEX.parseHex(row.transfer().payerIndex())))
                .param("credited", array("text", rows, row -> row.transfer().creditedAccount()))
                .query((row, _) -> new TransferId(row.getObject("id", UUID.class)))
                .list();
    }

    Optional<StoredTransfer> find(TransferId id) {
        return db.sql("SELECT " + COLUMNS + " FROM payments.transfer t WHERE t.id = :id")
                .param("id", id.value())
                .query(this::transfer)
                .optional();
    }

    /** The transfer, held until the transaction ends, so that two people do not book it twice. */
    Optional<StoredTransfer> lock(TransferId id) {
        return db.sql("SELECT " + COLUMNS + " FROM payments.transfer t WHERE t.id = :id FOR UPDATE")
                .param("id", id.value())
                .query(this::transfer)
                .optional();
    }

    void noteProposals(Map<TransferId, Weight> weights) {
        List<Map.Entry<TransferId, Weight>> rows = List.copyOf(weights.entrySet());
        db.sql("""
                UPDATE payments.transfer t
                   SET score = row.score, proposals = row.proposals, reasons = row.reasons
                  FROM unnest(:ids::uuid[], :scores::float8[], :proposals::int[], :reasons::jsonb[])
                       AS row (id, score, proposals, reasons)
                 WHERE t.id = row.id
                """)
                .param("ids", array("uuid", rows, row -> row.getKey().value()))
                .param("scores", array("float8", rows, row -> row.getValue().score()))
                .param("proposals", array("int", rows, row -> row.getValue().proposals()))
                .param(
                        "reasons",
                        array(
                                "jsonb",
                                rows,
                                row -> json.writeValueAsString(row.getValue().reasons())))
                .update();
    }

    /** What matching said when the transfer came in: kept with it as the reason of the decision. */
    record Weight(double score, int proposals, List<String> reasons) {}

    void decide(TransferId id, TransferState state, Money left, String by, Instant now) {
        db.sql("""
                UPDATE payments.transfer
                   SET state = :state, left_minor = :left, decided_by = :by, decided_at = :now
                 WHERE id = :id
                """)
                .param("id", id.value())
                .param("state", state.name())
                .param("left", left.minor())
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Back to those who wait, as if nobody had looked at it. */
    void requeue(TransferId id, Money left) {
        db.sql("""
                UPDATE payments.transfer
                   SET state = 'QUEUED', left_minor = :left, decided_by = NULL, decided_at = NULL
                 WHERE id = :id
                """).param("id", id.value()).param("left", left.minor()).update();
    }

    /** Booked transfers of the same payer and amount, not after the day: what a reversal may mean. */
    List<StoredTransfer> bookedFrom(String payer, Money amount, LocalDate notAfter, int limit) {
        return db.sql("SELECT " + COLUMNS + """
                  FROM payments.transfer t
                 WHERE t.payer_index = :payer AND t.amount_minor = :amount AND t.currency = :currency
                   AND t.state = 'BOOKED' AND t.booked_on <= :day
                 ORDER BY t.booked_on DESC, t.id DESC
                 LIMIT :limit
                """)
                .param("payer", HEX.parseHex(payer))
                .param("amount", amount.minor())
                .param("currency", amount.currency().getCurrencyCode())
                .param("day", notAfter)
                .param("limit", limit)
                .query(this::transfer)
                .list();
    }

    StoredTransfer transfer(ResultSet row, int number) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        byte[] payer = row.getBytes("payer_index");
        return new StoredTransfer(
                new TransferId(row.getObject("id", UUID.class)),
                new BankSourceId(row.getObject("source_id", UUID.class)),
                row.getObject("booked_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                new Money(row.getLong("amount_minor"), currency),
                new Money(row.getLong("left_minor"), currency),
                row.getString("reference"),
                row.getBoolean("reversal"),
                open(row.getBytes("details_sealed")),
                payer == null ? "" : HEX.formatHex(payer),
                row.getString("credited_account"),
                TransferState.valueOf(row.getString("state")));
    }

    private byte[] seal(TransferDetails details) {
        return vault.seal(DataClass.FINANCIAL, json.writeValueAsString(details));
    }

    private TransferDetails open(byte[] sealed) {
        return json.readValue(vault.open(DataClass.FINANCIAL, sealed), TransferDetails.class);
    }

    private static <T> SqlArrayValue array(String type, List<T> rows, Function<T, Object> part) {
        return new SqlArrayValue(type, rows.stream().map(part).toArray());
    }

    private static <T> SqlArrayValue bytes(List<T> rows, Function<T, byte[]> part) {
        return new SqlArrayValue("bytea", (Object[]) rows.stream().map(part).toArray(byte[][]::new));
    }
}
