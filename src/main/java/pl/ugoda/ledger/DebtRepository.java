package pl.ugoda.ledger;

import static pl.ugoda.ledger.Columns.column;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.ClaimId;

/** The terms of debts and the standing lines under them. */
@Repository
class DebtRepository {
    /** Later than any day in the books. */
    static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final JdbcClient db;

    DebtRepository(JdbcClient db) {
        this.db = db;
    }

    /** Takes those debts into the books that are not there yet; says how many that were. */
    int open(List<NewDebt> debts, Instant now) {
        return db.sql("""
                WITH given AS (
                    SELECT *
                      FROM unnest(:claims::uuid[], :keys::uuid[], :currencies::text[], :principals::bigint[],
                                  :issued::date[], :due::date[], :regimes::text[])
                        AS given (claim_id, opening_id, currency, principal_minor, issued_on, effective_due, regime)
                ), taken AS (
                    INSERT INTO ledger.debt (claim_id, opening_id, currency, principal_minor, issued_on, effective_due,
                                             regime, opened_at)
                    SELECT claim_id, opening_id, currency, principal_minor, issued_on, effective_due, regime, :now
                      FROM given
                    ON CONFLICT DO NOTHING
                    RETURNING claim_id, opening_id, currency, principal_minor, issued_on
                )
                INSERT INTO ledger.posting (id, claim_id, booking_id, source, destination, amount_minor, currency,
                                            effective_on, booked_at, reason)
                SELECT opening_id, claim_id, opening_id, 'SALES', 'PRINCIPAL', principal_minor, currency, issued_on,
                       :now, 'OPENED'
                  FROM taken
                """)
                .param("claims", column("uuid", debts, debt -> debt.claim().value()))
                .param("keys", column("uuid", debts, NewDebt::key))
                .param(
                        "currencies",
                        column("text", debts, debt -> debt.terms().currency().getCurrencyCode()))
                .param(
                        "principals",
                        column("bigint", debts, debt -> debt.principal().minor()))
                .param("issued", column("date", debts, NewDebt::issuedOn))
                .param("due", column("date", debts, debt -> debt.terms().effectiveDue()))
                .param(
                        "regimes",
                        column("text", debts, debt -> debt.terms().regime().code()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The debts as they were opened. */
    List<NewDebt> opened(Collection<ClaimId> claims) {
        return db.sql("""
                SELECT claim_id, opening_id, currency, principal_minor, issued_on, effective_due, regime
                  FROM ledger.debt
                 WHERE claim_id = ANY (:claims)
                """)
                .param("claims", Columns.claims(claims))
                .query((row, _) -> new NewDebt(
                        Columns.claim(row),
                        terms(row),
                        Columns.money(row, "principal_minor"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("opening_id", UUID.class)))
                .list();
    }

    /** From here to the end of the transaction nobody else books on these claims. Locked in the order of their ids. */
    void lock(Collection<ClaimId> claims) {
        List<UUID> locked = db.sql("""
                SELECT claim_id
                  FROM ledger.debt
                 WHERE claim_id = ANY (:claims)
                 ORDER BY claim_id
                   FOR UPDATE
                """)
                .param("claims", Columns.claims(claims))
                .query(UUID.class)
                .list();
        if (locked.size() != claims.size()) {
            throw new IllegalArgumentException(
                    "no debt was opened for %d of these claims".formatted(claims.size() - locked.size()));
        }
    }

    /** What stands in the books of these claims through a day; claims without books are left out. */
    Map<ClaimId, ClaimBooks> books(Collection<ClaimId> claims, LocalDate through) {
        Map<ClaimId, DebtTerms> known = new LinkedHashMap<>();
        Map<ClaimId, List<PostingLine>> lines = new HashMap<>();
        db.sql("""
                SELECT d.claim_id, d.currency, d.effective_due, d.regime, p.id, p.booking_id, p.source, p.destination,
                       p.amount_minor, p.effective_on, p.booked_at, p.reason, p.reverses
                  FROM ledger.debt d
                  LEFT JOIN ledger.posting p
                    ON p.organization_id = d.organization_id AND p.claim_id = d.claim_id AND p.effective_on <= :through
                """ + StandingLines.STANDING + """
                 WHERE d.claim_id = ANY (:claims)
                """ + StandingLines.IN_ORDER)
                .param("claims", Columns.claims(claims))
                .param("through", through)
                .query((RowCallbackHandler) row -> {
                    ClaimId claim = Columns.claim(row);
                    known.put(claim, terms(row));
                    if (row.getObject("id") != null) {
                        lines.computeIfAbsent(claim, _ -> new ArrayList<>()).add(StandingLines.line(row, 0));
                    }
                });
        var books = new HashMap<ClaimId, ClaimBooks>();
        known.forEach((claim, terms) ->
                books.put(claim, new ClaimBooks(claim, terms, lines.getOrDefault(claim, List.of()))));
        return books;
    }

    private static DebtTerms terms(ResultSet row) throws SQLException {
        return new DebtTerms(
                Currency.getInstance(row.getString("currency")),
                row.getObject("effective_due", LocalDate.class),
                Regime.parse(row.getString("regime")));
    }
}
