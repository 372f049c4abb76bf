package pl.ugoda.ledger;

import static pl.ugoda.ledger.Columns.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.ClaimId;

/** Payments as they reached the books. */
@Repository
class BookingRepository {
    private static final String SELECT = """
            SELECT b.id, b.batch, b.number, b.amount_minor, b.currency, b.received_on, b.credit_order, b.designated_by,
                   b.booked_at, b.booked_by,
                   array_agg(c.claim_id ORDER BY c.claim_id) AS claims,
                   array_agg(c.claim_id ORDER BY c.designated) FILTER (WHERE c.designated IS NOT NULL) AS designated
              FROM ledger.booking b
              JOIN ledger.booking_claim c ON c.organization_id = b.organization_id AND c.booking_id = b.id
            """;
    private static final String EACH_ONCE = """
             GROUP BY b.organization_id, b.id
             ORDER BY b.number
            """;

    private final JdbcClient db;

    BookingRepository(JdbcClient db) {
        this.db = db;
    }

    /** Numbers are given in the order of the list. */
    void add(List<Booking> bookings) {
        int added = db.sql("""
                INSERT INTO ledger.booking (id, batch, amount_minor, currency, received_on, credit_order, designated_by,
                                            booked_at, booked_by)
                SELECT id, batch, amount_minor, currency, received_on, credit_order, designated_by, booked_at, booked_by
                  FROM unnest(:ids::uuid[], :batches::uuid[], :amounts::bigint[], :currencies::text[], :received::date[],
                              :orders::text[], :designators::text[], :booked::timestamptz[], :by::text[])
                       WITH ORDINALITY
                    AS given (id, batch, amount_minor, currency, received_on, credit_order, designated_by, booked_at,
                              booked_by, place)
                 ORDER BY place
                """)
                .param("ids", column("uuid", bookings, Booking::id))
                .param("batches", column("uuid", bookings, Booking::batch))
                .param(
                        "amounts",
                        column("bigint", bookings, booking -> booking.amount().minor()))
                .param(
                        "currencies",
                        column(
                                "text",
                                bookings,
                                booking -> booking.amount().currency().getCurrencyCode()))
                .param("received", column("date", bookings, Booking::receivedOn))
                .param(
                        "orders",
                        column(
                                "text",
                                bookings,
                                booking -> booking.designation().order().name()))
                .param(
                        "designators",
                        column(
                                "text",
                                bookings,
                                booking -> booking.designation().source().name()))
                .param("booked", column("timestamptz", bookings, Booking::bookedAt))
                .param("by", column("text", bookings, Booking::bookedBy))
                .update();
        int claims =
                addClaims(bookings.stream().flatMap(BookingRepository::claims).toList());
        if (added != bookings.size() || claims < added) {
            throw new IllegalStateException("only %d of %d payments were written".formatted(added, bookings.size()));
        }
    }

    private record BookingClaim(UUID booking, ClaimId claim, int designated) {}

    private static Stream<BookingClaim> claims(Booking booking) {
        List<ClaimId> named = booking.designation().claims();
        return booking.claims().stream().map(claim -> new BookingClaim(booking.id(), claim, named.indexOf(claim)));
    }

    private int addClaims(List<BookingClaim> claims) {
        return db.sql("""
                INSERT INTO ledger.booking_claim (claim_id, booking_id, designated)
                SELECT claim_id, booking_id, nullif(designated, -1)
                  FROM unnest(:claims::uuid[], :bookings::uuid[], :designated::int[])
                    AS given (claim_id, booking_id, designated)
                """)
                .param("claims", column("uuid", claims, claim -> claim.claim().value()))
                .param("bookings", column("uuid", claims, BookingClaim::booking))
                .param("designated", column("int4", claims, BookingClaim::designated))
                .update();
    }

    Map<UUID, Booking> find(Collection<UUID> ids) {
        return db
                .sql(SELECT + " WHERE b.id = ANY (:ids)\n" + EACH_ONCE)
                .param("ids", Columns.ids(ids))
                .query(BookingRepository::booking)
                .stream()
                .collect(Collectors.toMap(Booking::id, Function.identity()));
    }

    /** Payments not taken back that may go to one of these claims and were received on the day or after. */
    List<Booking> since(LocalDate day, Collection<ClaimId> claims) {
        return db.sql(SELECT + """
                 WHERE b.received_on >= :day
                   AND b.id IN (SELECT booking_id FROM ledger.booking_claim WHERE claim_id = ANY (:claims))
                   AND NOT EXISTS (SELECT 1
                                     FROM ledger.reversal r
                                    WHERE r.organization_id = b.organization_id AND r.booking_id = b.id)
                """ + EACH_ONCE)
                .param("day", day)
                .param("claims", Columns.claims(claims))
                .query(BookingRepository::booking)
                .list();
    }

    /** The payer named the claim, or no other claim was open to the money. */
    Map<ClaimId, List<LocalDate>> meantFor(Collection<ClaimId> claims) {
        return db
                .sql("""
                SELECT c.claim_id, b.received_on
                  FROM ledger.booking_claim c
                  JOIN ledger.booking b ON b.organization_id = c.organization_id AND b.id = c.booking_id
                 WHERE c.claim_id = ANY (:claims)
                   AND b.designated_by <> 'STAFF'
                   AND (c.designated IS NOT NULL
                        OR NOT EXISTS (SELECT 1
                                         FROM ledger.booking_claim o
                                        WHERE o.organization_id = c.organization_id AND o.booking_id = c.booking_id
                                          AND o.claim_id <> c.claim_id))
                   AND NOT EXISTS (SELECT 1
                                     FROM ledger.reversal r
                                    WHERE r.organization_id = c.organization_id AND r.booking_id = c.booking_id)
                """)
                .param("claims", Columns.claims(claims))
                .query((row, _) -> Map.entry(Columns.claim(row), row.getObject("received_on", LocalDate.class)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Marks a payment as taken back, once; says whether this call did it. */
    boolean reverse(UUID booking, String reason, Instant now, String by) {
        return db.sql("""
                        INSERT INTO ledger.reversal (booking_id, reason, reversed_at, reversed_by)
                        VALUES (:booking, :reason, :now, :by)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("booking", booking)
                        .param("reason", reason)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    private static Booking booking(ResultSet row, int number) throws SQLException {
        var designation = new PaymentToBook.Designation(
                claims(row, "designated"),
                Allocation.Order.valueOf(row.getString("credit_order")),
                PaymentToBook.Designation.Source.valueOf(row.getString("designated_by")));
        return new Booking(
                row.getObject("id", UUID.class),
                row.getObject("batch", UUID.class),
                row.getLong("number"),
                Columns.money(row, "amount_minor"),
                row.getObject("received_on", LocalDate.class),
                Set.copyOf(claims(row, "claims")),
                designation,
                row.getObject("booked_at", OffsetDateTime.class).toInstant(),
                row.getString("booked_by"));
    }

    private static List<ClaimId> claims(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null
                ? List.of()
                : Stream.of((UUID[]) array.getArray()).map(ClaimId::new).toList();
    }
}
