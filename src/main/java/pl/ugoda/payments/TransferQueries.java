package pl.ugoda.payments;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.CaseId;

/** The lists of the page of payments. */
@Repository
class TransferQueries {
    /** A booked transfer with a surplus waits too: somebody has to say what becomes of it. */
    private static final String WAITS = "(t.state = 'QUEUED' OR (t.state = 'BOOKED' AND t.left_minor > 0))";

    private static final String TAKEN_BACK = "(t.state = 'TAKEN_BACK' OR t.reversal)";

    private final JdbcClient db;
    private final TransferRepository transfers;

    TransferQueries(JdbcClient db, TransferRepository transfers) {
        this.db = db;
        this.transfers = transfers;
    }

    /** The newest first. */
    List<QueueRow> list(Payments.Shelf shelf, Instant startOfDay, int limit) {
        String where = switch (shelf) {
            case TO_RECOGNISE -> WAITS;
            case RECOGNISED_TODAY -> "t.state = 'BOOKED' AND t.decided_at >= :start";
            case RECOGNISED_EARLIER -> "t.state = 'BOOKED' AND t.decided_at < :start";
            case TAKEN_BACK -> TAKEN_BACK;
        };
        return rows(where, startOfDay, null, limit);
    }

    /** Booked to the case and not undone, the newest first. */
    List<QueueRow> ofCase(CaseId caseId, int limit) {
        return rows("""
                EXISTS (SELECT 1
                          FROM payments.booking b
                         WHERE b.organization_id = t.organization_id AND b.transfer_id = t.id
                           AND b.case_id = :case AND b.undone_at IS NULL)
                """, Instant.EPOCH, caseId, limit);
    }

    private List<QueueRow> rows(String where, Instant startOfDay, @Nullable CaseId caseId, int limit) {
        return db.sql("SELECT t.proposals, " + TransferRepository.COLUMNS + " FROM payments.transfer t WHERE " + where
                        + " ORDER BY t.booked_on DESC, t.id DESC LIMIT :limit")
                .param("start", startOfDay.atOffset(ZoneOffset.UTC))
                .param("case", caseId == null ? null : caseId.value(), Types.OTHER)
                .param("limit", limit)
                .query((row, number) -> {
                    StoredTransfer transfer = transfers.transfer(row, number);
                    return new QueueRow(
                            transfer.id(),
                            transfer.bookedOn(),
                            transfer.details().name(),
                            transfer.details().title(),
                            transfer.amount(),
                            transfer.left(),
                            row.getInt("proposals"),
                            transfer.state(),
                            transfer.reversal());
                })
                .list();
    }

    QueueCounts counts(Instant startOfDay) {
        return db.sql("SELECT count(*) FILTER (WHERE " + WAITS + ") AS waiting,"
                        + " count(*) FILTER (WHERE t.state = 'BOOKED' AND t.decided_at >= :start) AS today,"
                        + " count(*) FILTER (WHERE " + TAKEN_BACK + ") AS back FROM payments.transfer t")
                .param("start", startOfDay.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new QueueCounts(row.getInt("waiting"), row.getInt("today"), row.getInt("back")))
                .single();
    }

    int waiting() {
        return db.sql("SELECT count(*) FROM payments.transfer t WHERE " + WAITS)
                .query(Integer.class)
                .single();
    }
}
