package pl.ugoda.ledger;

import static pl.ugoda.ledger.Columns.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.Money;
import pl.ugoda.ledger.Booked.Share;

/** How payments were divided, kept as told at the time. */
@Repository
class ShareRepository {
    private final JdbcClient db;

    ShareRepository(JdbcClient db) {
        this.db = db;
    }

    private record Row(UUID booking, int position, Share share) {}

    /** Adds one round for each payment, with its shares. */
    void add(List<Booked> divided, Instant now) {
        List<Row> rows = divided.stream().flatMap(ShareRepository::rows).toList();
        int added = db.sql("""
                WITH made AS (
                    INSERT INTO ledger.division (booking_id, round, credit_minor, divided_at)
                    SELECT given.booking_id,
                           1 + coalesce((SELECT max(d.round)
                                           FROM ledger.division d
                                          WHERE d.booking_id = given.booking_id), 0),
                           given.credit_minor, :now
                      FROM unnest(:divided::uuid[], :credits::bigint[]) AS given (booking_id, credit_minor)
                    RETURNING booking_id, round
                )
                INSERT INTO ledger.share (booking_id, round, position, claim_id, rule,
                                          owed_principal_minor, owed_interest_minor, owed_costs_minor,
                                          rates_verified_until, to_principal_minor, to_interest_minor, to_costs_minor,
                                          forgiveness)
                SELECT made.booking_id, made.round,
                       given.position, given.claim_id, given.rule, given.owed_principal, given.owed_interest,
                       given.owed_costs, given.verified, given.to_principal, given.to_interest, given.to_costs,
                       given.forgiveness
                  FROM unnest(:bookings::uuid[], :positions::int[], :claims::uuid[], :rules::text[],
                              :owedPrincipal::bigint[], :owedInterest::bigint[], :owedCosts::bigint[], :verified::date[],
                              :toPrincipal::bigint[], :toInterest::bigint[], :toCosts::bigint[], :forgiveness::text[])
                    AS given (booking_id, position, claim_id, rule, owed_principal, owed_interest, owed_costs, verified,
                              to_principal, to_interest, to_costs, forgiveness)
                  JOIN made ON made.booking_id = given.booking_id
                """)
                .param("divided", column("uuid", divided, Booked::payment))
                .param(
                        "credits",
                        column("bigint", divided, booked -> booked.credit().minor()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("bookings", column("uuid", rows, Row::booking))
                .param("positions", column("int4", rows, Row::position))
                .param("claims", column("uuid", rows, row -> row.share().claim().value()))
                .param("rules", column("text", rows, row -> row.share().rule().name()))
                .param(
                        "owedPrincipal",
                        column(
                                "bigint",
                                rows,
                                row -> row.share().owed().principal().minor()))
                .param(
                        "owedInterest",
                        column(
                                "bigint",
                                rows,
                                row -> row.share().owed().interest().minor()))
                .param(
                        "owedCosts",
                        column("bigint", rows, row -> row.share().owed().costs().minor()))
                .param(
                        "verified",
                        column("date", rows, row -> row.share().owed().ratesVerifiedUntil()))
                .param(
                        "toPrincipal",
                        column(
                                "bigint",
                                rows,
                                row -> row.share().paid().toPrincipal().minor()))
                .param(
                        "toInterest",
                        column(
                                "bigint",
                                rows,
                                row -> row.share().paid().toInterest().minor()))
                .param(
                        "toCosts",
                        column(
                                "bigint",
                                rows,
                                row -> row.share().paid().toCosts().minor()))
                .param(
                        "forgiveness",
                        column("text", rows, row -> row.share().forgiveness().name()))
                .update();
        if (added != rows.size()) {
            throw new IllegalStateException("only %d of %d shares were written".formatted(added, rows.size()));
        }
    }

    /** The last division of each payment. */
    Map<UUID, Booked> last(Collection<UUID> bookings) {
        var shares = new LinkedHashMap<UUID, Booked>();
        db.sql("""
                SELECT b.id, b.amount_minor, b.currency, b.received_on, d.credit_minor,
                       r.booking_id IS NOT NULL AS reversed,
                       s.claim_id, s.rule, s.owed_principal_minor, s.owed_interest_minor, s.owed_costs_minor,
                       s.rates_verified_until, s.to_principal_minor, s.to_interest_minor, s.to_costs_minor, s.forgiveness
                  FROM ledger.booking b
                  JOIN ledger.division d ON d.organization_id = b.organization_id AND d.booking_id = b.id
                       AND d.round = (SELECT max(l.round)
                                        FROM ledger.division l
                                       WHERE l.organization_id = b.organization_id AND l.booking_id = b.id)
                  LEFT JOIN ledger.reversal r ON r.organization_id = b.organization_id AND r.booking_id = b.id
                  LEFT JOIN ledger.share s ON s.organization_id = d.organization_id AND s.booking_id = d.booking_id
                        AND s.round = d.round
                 WHERE b.id = ANY (:ids)
                 ORDER BY b.number, s.position
                """)
                .param("ids", Columns.ids(bookings))
                .query(ShareRepository::booked)
                .list()
                .forEach(part -> shares.merge(part.payment(), part, ShareRepository::join));
        return shares;
    }

    private static Stream<Row> rows(Booked booked) {
        List<Share> shares = booked.shares();
        return IntStream.range(0, shares.size()).mapToObj(i -> new Row(booked.payment(), i, shares.get(i)));
    }

    /** A payment with one of its shares, or with none. */
    private static Booked booked(ResultSet row, int number) throws SQLException {
        LocalDate receivedOn = row.getObject("received_on", LocalDate.class);
        return new Booked(
                row.getObject("id", UUID.class),
                Columns.money(row, "amount_minor"),
                receivedOn,
                row.getObject("claim_id") == null ? List.of() : List.of(share(row, receivedOn)),
                Columns.money(row, "credit_minor"),
                row.getBoolean("reversed"));
    }

    private static Share share(ResultSet row, LocalDate receivedOn) throws SQLException {
        Money zero = Money.zero(Columns.money(row, "amount_minor").currency());
        var owed = new Balance(
                Columns.money(row, "owed_principal_minor"),
                Columns.money(row, "owed_interest_minor"),
                Columns.money(row, "owed_costs_minor"),
                receivedOn,
                row.getObject("rates_verified_until", LocalDate.class));
        var paid = new Allocation(
                Columns.money(row, "to_costs_minor"),
                Columns.money(row, "to_interest_minor"),
                Columns.money(row, "to_principal_minor"),
                zero);
        return new Share(
                Columns.claim(row),
                Booked.Rule.valueOf(row.getString("rule")),
                owed,
                paid,
                Booked.Forgiveness.valueOf(row.getString("forgiveness")));
    }

    private static Booked join(Booked some, Booked next) {
        return new Booked(
                some.payment(),
                some.amount(),
                some.receivedOn(),
                Stream.concat(some.shares().stream(), next.shares().stream()).toList(),
                some.credit(),
                some.reversed());
    }
}
