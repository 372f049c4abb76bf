package pl.ugoda.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.ClaimId;

/** How a line of the book is read. */
final class StandingLines {
    static final String SELECT = """
            SELECT p.id, p.claim_id, p.booking_id, p.source, p.destination, p.amount_minor, p.currency, p.effective_on,
                   p.booked_at, p.reason, p.reverses
              FROM ledger.posting p
            """;

    /** Lines neither reversed nor reversing: the two cancel each other out on every day. */
    static final String STANDING = """
               AND p.reverses IS NULL
               AND NOT EXISTS (SELECT 1
                                 FROM ledger.posting r
                                WHERE r.organization_id = p.organization_id AND r.reverses = p.id)
            """;

    static final String IN_ORDER = """
             ORDER BY p.effective_on, p.id
            """;

    private StandingLines() {}

    static PostingLine line(ResultSet row, int number) throws SQLException {
        @Nullable UUID claim = row.getObject("claim_id", UUID.class);
        return new PostingLine(
                row.getObject("id", UUID.class),
                claim == null ? null : new ClaimId(claim),
                row.getObject("booking_id", UUID.class),
                PostingLine.Account.valueOf(row.getString("source")),
                PostingLine.Account.valueOf(row.getString("destination")),
                Columns.money(row, "amount_minor"),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("booked_at", OffsetDateTime.class).toInstant(),
                PostingLine.Reason.valueOf(row.getString("reason")),
                row.getObject("reverses", UUID.class));
    }
}
