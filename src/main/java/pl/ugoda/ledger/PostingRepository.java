package pl.ugoda.ledger;

import static pl.ugoda.ledger.Columns.column;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.ClaimId;

/** The lines of the book. */
@Repository
class PostingRepository {
    private final JdbcClient db;

    PostingRepository(JdbcClient db) {
        this.db = db;
    }

    void add(List<PostingLine> lines) {
        int added = db.sql("""
                INSERT INTO ledger.posting (id, claim_id, booking_id, source, destination, amount_minor, currency,
                                            effective_on, booked_at, reason, reverses)
                SELECT *
                  FROM unnest(:ids::uuid[], :claims::uuid[], :bookings::uuid[], :sources::text[], :destinations::text[],
                              :amounts::bigint[], :currencies::text[], :effective::date[], :booked::timestamptz[],
                              :reasons::text[], :reverses::uuid[])
                """)
                .param("ids", column("uuid", lines, PostingLine::id))
                .param("claims", column("uuid", lines, line -> id(line.claim())))
                .param("bookings", column("uuid", lines, PostingLine::booking))
                .param("sources", column("text", lines, line -> line.source().name()))
                .param(
                        "destinations",
                        column("text", lines, line -> line.destination().name()))
                .param("amounts", column("bigint", lines, line -> line.amount().minor()))
                .param(
                        "currencies",
                        column("text", lines, line -> line.amount().currency().getCurrencyCode()))
                .param("effective", column("date", lines, PostingLine::effectiveOn))
                .param("booked", column("timestamptz", lines, PostingLine::bookedAt))
                .param("reasons", column("text", lines, line -> line.reason().name()))
                .param("reverses", column("uuid", lines, PostingLine::reverses))
                .update();
        if (added != lines.size()) {
            throw new IllegalStateException("only %d of %d lines were written".formatted(added, lines.size()));
        }
    }

    /** Every line of the claims in the order of writing, reversed and reversing ones included. */
    List<PostingLine> all(Collection<ClaimId> claims) {
        return db.sql(StandingLines.SELECT + " WHERE p.claim_id = ANY (:claims) ORDER BY p.booked_at, p.id")
                .param("claims", Columns.ids(claims.stream().map(ClaimId::value).toList()))
                .query(StandingLines::line)
                .list();
    }

    /** Standing lines of these bookings that belong to no claim. */
    List<PostingLine> credits(Collection<UUID> bookings) {
        return db.sql(StandingLines.SELECT + " WHERE p.booking_id = ANY (:bookings) AND p.claim_id IS NULL\n"
                        + StandingLines.STANDING + StandingLines.IN_ORDER)
                .param("bookings", Columns.ids(bookings))
                .query(StandingLines::line)
                .list();
    }

    private static @Nullable UUID id(@Nullable ClaimId claim) {
        return claim == null ? null : claim.value();
    }
}
