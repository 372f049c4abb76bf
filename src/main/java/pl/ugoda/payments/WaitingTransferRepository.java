package pl.ugoda.payments;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import pl.ugoda.compliance.HoldId;

@Repository
class WaitingTransferRepository {
    private final JdbcClient db;

    WaitingTransferRepository(JdbcClient db) {
        this.db = db;
    }

    /** A hold that stands because of a transfer. */
    record Silence(TransferId transfer, HoldId hold) {}

    void add(List<Silence> silences) {
        int added = db.sql("""
                INSERT INTO payments.transfer_hold (transfer_id, hold_id)
                SELECT * FROM unnest(:transfers::uuid[], :holds::uuid[])
                """)
                .param(
                        "transfers",
                        new SqlArrayValue(
                                "uuid",
                                silences.stream()
                                        .map(each -> each.transfer().value())
                                        .toArray()))
                .param(
                        "holds",
                        new SqlArrayValue(
                                "uuid",
                                silences.stream()
                                        .map(each -> each.hold().value())
                                        .toArray()))
                .update();
        if (added != silences.size()) {
            throw new IllegalStateException("only %d of %d holds were noted".formatted(added, silences.size()));
        }
    }

    /** The holds of the transfer, which are forgotten. */
    List<HoldId> take(TransferId transfer) {
        return db.sql("DELETE FROM payments.transfer_hold WHERE transfer_id = :transfer RETURNING hold_id")
                .param("transfer", transfer.value())
                .query((row, _) -> new HoldId(row.getObject("hold_id", UUID.class)))
                .list();
    }
}
