package pl.ugoda.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.Money;
import pl.ugoda.ledger.Regime;

/** Writes claims set by set and reads them back. */
@Repository
class ClaimRepository {
    private static final String SELECT = """
            SELECT id, case_id, creditor_id, debtor_id, external_key, invoice_number, description, issued_on, due,
                   amount_minor, currency, regime, nature, state, settled_on
              FROM claims.claim
            """;

    private final JdbcClient db;

    ClaimRepository(JdbcClient db) {
        this.db = db;
    }

    /** A claim with the case it was put into. */
    record Placed(NewClaim claim, CaseId file) {}

    /** One registration of an organization at a time, until the transaction ends: two could each open the same case. */
    void lockForRegistration() {
        db.sql("""
                SELECT pg_advisory_xact_lock(hashtextextended('claims.register ' || platform.organization(), 0)) IS NULL
                """).query(Boolean.class).single();
    }

    List<KnownClaim> known(CreditorId creditor, Collection<String> keys) {
        return db.sql("""
                SELECT external_key, id, invoice_number, amount_minor, currency, due, content_hash
                  FROM claims.claim
                 WHERE creditor_id = :creditor AND external_key = ANY (:keys)
                """)
                .param("creditor", creditor.value())
                .param("keys", new SqlArrayValue("text", keys.toArray()))
                .query((row, _) -> new KnownClaim(
                        row.getString("external_key"),
                        new ClaimId(row.getObject("id", UUID.class)),
                        row.getString("invoice_number"),
                        amount(row),
                        row.getObject("due", LocalDate.class),
                        new ContentHash(HexFormat.of().formatHex(row.getBytes("content_hash")))))
                .list();
    }

    void add(List<Placed> placed, Instant at) {
        db.sql("""
                INSERT INTO claims.claim (id, case_id, creditor_id, debtor_id, external_key, invoice_number, invoice_key,
                                          description, issued_on, due, amount_minor, currency, regime, nature,
                                          content_hash, state, registered_at)
                SELECT n.*, 'OPEN', :at
                  FROM unnest(:ids::uuid[], :cases::uuid[], :creditors::uuid[], :debtors::uuid[], :keys::text[],
                              :invoices::text[], :invoiceKeys::text[], :descriptions::text[], :issued::date[],
                              :dues::date[], :amounts::bigint[], :currencies::text[], :regimes::text[],
                              :natures::text[], :hashes::bytea[]) n
                """)
                .param("ids", Columns.uuids(placed, each -> each.claim().id().value()))
                .param("cases", Columns.uuids(placed, each -> each.file().value()))
                .param(
                        "creditors",
                        Columns.uuids(placed, each -> each.claim().creditor().value()))
                .param(
                        "debtors",
                        Columns.uuids(placed, each -> each.claim().debtor().value()))
                .param("keys", Columns.texts(placed, each -> each.claim().externalKey()))
                .param("invoices", Columns.texts(placed, each -> each.claim().invoiceNumber()))
                .param(
                        "invoiceKeys",
                        Columns.texts(placed, each -> Columns.key(each.claim().invoiceNumber())))
                .param(
                        "descriptions",
                        Columns.texts(placed, each -> each.claim().description()))
                .param("issued", Columns.days(placed, each -> each.claim().issuedOn()))
                .param("dues", Columns.days(placed, each -> each.claim().due()))
                .param(
                        "amounts",
                        Columns.longs(placed, each -> each.claim().amount().minor()))
                .param(
                        "currencies",
                        Columns.texts(
                                placed, each -> each.claim().amount().currency().getCurrencyCode()))
                .param(
                        "regimes",
                        Columns.texts(placed, each -> each.claim().regime().code()))
                .param(
                        "natures",
                        Columns.texts(placed, each -> each.claim().nature().name()))
                .param(
                        "hashes",
                        Columns.bytes(placed, each -> each.claim().content().bytes()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The cases of those that were open and now are settled. */
    Set<CaseId> settle(Collection<ClaimId> claims, LocalDate on) {
        return cases(db.sql("""
                UPDATE claims.claim
                   SET state = 'SETTLED', settled_on = :on
                 WHERE id = ANY (:ids) AND state = 'OPEN'
                RETURNING case_id
                """).param("on", on), claims);
    }

    /** The cases of those that were settled and now are open again. */
    Set<CaseId> reopen(Collection<ClaimId> claims) {
        return cases(db.sql("""
                UPDATE claims.claim
                   SET state = 'OPEN', settled_on = NULL
                 WHERE id = ANY (:ids) AND state = 'SETTLED'
                RETURNING case_id
                """), claims);
    }

    Set<CaseId> casesOf(Collection<ClaimId> claims) {
        return cases(db.sql("""
                SELECT DISTINCT case_id
                  FROM claims.claim
                 WHERE id = ANY (:ids)
                """), claims);
    }

    List<Claim> find(Collection<ClaimId> claims) {
        return db.sql(SELECT + "WHERE id = ANY (:ids)")
                .param("ids", Columns.uuids(claims, ClaimId::value))
                .query((row, _) -> claim(row))
                .list();
    }

    /** Oldest due first. */
    List<Claim> ofCases(Collection<CaseId> cases, boolean onlyOpen) {
        return db.sql(SELECT + """
                WHERE case_id = ANY (:ids) AND (state = 'OPEN' OR NOT :onlyOpen)
                ORDER BY due, invoice_number, id
                """)
                .param("ids", Columns.uuids(cases, CaseId::value))
                .param("onlyOpen", onlyOpen)
                .query((row, _) -> claim(row))
                .list();
    }

    /** Open claims of the cases, with no more than limitation needs. */
    List<Running> running(Collection<CaseId> cases) {
        return db.sql("""
                SELECT id, case_id, nature, due
                  FROM claims.claim
                 WHERE case_id = ANY (:ids) AND state = 'OPEN'
                """)
                .param("ids", Columns.uuids(cases, CaseId::value))
                .query((row, _) -> new Running(
                        new ClaimId(row.getObject("id", UUID.class)),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        ClaimNature.valueOf(row.getString("nature")),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    /** A claim whose term runs. */
    record Running(ClaimId id, CaseId file, ClaimNature nature, LocalDate due) {}

    /** Oldest due first; an invoice number is the creditor's own, so several creditors can have it. */
    List<Claim> withInvoice(String number, int limit) {
        return db.sql(SELECT + """
                WHERE invoice_key = :key
                ORDER BY due, id
                LIMIT :limit
                """)
                .param("key", Columns.key(number))
                .param("limit", limit)
                .query((row, _) -> claim(row))
                .list();
    }

    private static Set<CaseId> cases(JdbcClient.StatementSpec statement, Collection<ClaimId> claims) {
        return new HashSet<>(statement
                .param("ids", Columns.uuids(claims, ClaimId::value))
                .query((row, _) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list());
    }

    private static Claim claim(ResultSet row) throws SQLException {
        @Nullable LocalDate settledOn = row.getObject("settled_on", LocalDate.class);
        return new Claim(
                new ClaimId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                new CreditorId(row.getObject("creditor_id", UUID.class)),
                new DebtorId(row.getObject("debtor_id", UUID.class)),
                row.getString("external_key"),
                row.getString("invoice_number"),
                row.getString("description"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due", LocalDate.class),
                amount(row),
                Regime.parse(row.getString("regime")),
                ClaimNature.valueOf(row.getString("nature")),
                ClaimState.valueOf(row.getString("state")),
                settledOn,
                List.of());
    }

    private static Money amount(ResultSet row) throws SQLException {
        return new Money(row.getLong("amount_minor"), Currency.getInstance(row.getString("currency")));
    }
}
