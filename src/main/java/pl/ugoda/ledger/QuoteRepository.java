package pl.ugoda.ledger;

import static pl.ugoda.ledger.Columns.column;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;

/** Totals that were told to somebody. */
@Repository
class QuoteRepository {
    private static final String GIVEN = """
              FROM unnest(:ids::uuid[], :claims::uuid[], :quoted::date[], :valid::date[], :totals::bigint[],
                          :paid::bigint[], :currencies::text[])
                AS given (id, claim_id, quoted_on, valid_until, total_minor, paid_minor, currency)
            """;

    private final JdbcClient db;

    QuoteRepository(JdbcClient db) {
        this.db = db;
    }

    /** A quote together with what had been paid when it was told. */
    record Told(Quote quote, Money paid) {}

    /**
     * Keeps what was told; the same total told again on the same day is one quote. Answers the ids under which they are kept. Looks
     * before it writes: a page is mostly read again, and then nothing is written.
     */
    Map<ClaimId, UUID> add(List<Told> told, Instant now) {
        if (told.isEmpty()) {
            return Map.of();
        }
        Map<ClaimId, UUID> kept = kept(told);
        List<Told> news = told.stream()
                .filter(one -> !kept.containsKey(one.quote().claim()))
                .toList();
        if (news.isEmpty()) {
            return kept;
        }
        insert(news, now);
        return kept(told);
    }

    private void insert(List<Told> told, Instant now) {
        int ignored = db.sql("""
                INSERT INTO ledger.quote (id, claim_id, quoted_on, valid_until, total_minor, paid_minor, currency,
                                          quoted_at)
                SELECT id, claim_id, quoted_on, valid_until, total_minor, paid_minor, currency, :now
                """ + GIVEN + " ON CONFLICT DO NOTHING")
                .params(params(told))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Map<ClaimId, UUID> kept(List<Told> told) {
        return db
                .sql("""
                SELECT q.id, q.claim_id
                """ + GIVEN + """
                  JOIN ledger.quote q USING (claim_id, quoted_on, valid_until, total_minor, paid_minor)
                """)
                .params(params(told))
                .query((row, _) -> Map.entry(Columns.claim(row), row.getObject("id", UUID.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Quotes of these claims that a payment received on the day or later may rely on. */
    Map<ClaimId, List<StandingQuote>> standing(Collection<ClaimId> claims, LocalDate day) {
        return db
                .sql("""
                SELECT claim_id, valid_until, total_minor, paid_minor, currency
                  FROM ledger.quote
                 WHERE claim_id = ANY (:claims) AND valid_until >= :day
                """)
                .param("claims", Columns.claims(claims))
                .param("day", day)
                .query((row, _) -> new StandingQuote(
                        Columns.claim(row),
                        row.getObject("valid_until", LocalDate.class),
                        Columns.money(row, "total_minor"),
                        Columns.money(row, "paid_minor")))
                .stream()
                .collect(Collectors.groupingBy(StandingQuote::claim));
    }

    private static Map<String, Object> params(List<Told> told) {
        return Map.of(
                "ids", column("uuid", told, one -> one.quote().id()),
                "claims", column("uuid", told, one -> one.quote().claim().value()),
                "quoted", column("date", told, one -> one.quote().quotedOn()),
                "valid", column("date", told, one -> one.quote().validUntil()),
                "totals", column("bigint", told, one -> one.quote().total().minor()),
                "paid", column("bigint", told, one -> one.paid().minor()),
                "currencies",
                        column(
                                "text",
                                told,
                                one -> one.quote().total().currency().getCurrencyCode()));
    }
}
