package pl.ugoda.ledger;

import static pl.ugoda.ledger.Columns.column;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;

/** The lines of the book. */
@Repository
class PostingRepository {
    /** Lines without a claim, of the payments that may go to these claims. */
    private static final String OR_LEFT_OVER = """
             OR (p.claim_id IS NULL
                 AND p.booking_id IN (SELECT c.booking_id FROM ledger.booking_claim c WHERE c.claim_id = ANY (:claims)))
            """;

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

    /** Every line of the claims and of what their payments left over, in the order of writing, reversed and reversing ones included. */
    List<PostingLine> all(Collection<ClaimId> claims) {
        return db.sql(StandingLines.SELECT + " WHERE p.claim_id = ANY (:claims)" + OR_LEFT_OVER
                        + " ORDER BY p.booked_at, p.id")
                .param("claims", Columns.claims(claims))
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

    Money surplus(Collection<ClaimId> claims) {
        return Money.grosze(db.sql("SELECT coalesce(sum(p.amount_minor), 0) FROM ledger.posting p WHERE (false"
                        + OR_LEFT_OVER + ")" + StandingLines.STANDING)
                .param("claims", Columns.claims(claims))
                .query(Long.class)
                .single());
    }

    List<Ledger.Surplus> surplusSince(Instant since, int limit) {
        return db.sql("""
                SELECT p.effective_on, p.amount_minor, p.currency,
                       (SELECT min(c.claim_id::text)::uuid
                          FROM ledger.booking_claim c
                         WHERE c.organization_id = p.organization_id AND c.booking_id = p.booking_id) AS claim_id
                  FROM ledger.posting p
                 WHERE p.claim_id IS NULL AND p.booked_at >= :since
                """ + StandingLines.STANDING + " ORDER BY p.booked_at DESC, p.id LIMIT :limit")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> new Ledger.Surplus(
                        Columns.claim(row),
                        row.getObject("effective_on", LocalDate.class),
                        Columns.money(row, "amount_minor")))
                .list();
    }

    private static @Nullable UUID id(@Nullable ClaimId claim) {
        return claim == null ? null : claim.value();
    }
}
