package pl.ugoda.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import pl.ugoda.agreements.Promise.Outcome;
import pl.ugoda.claims.Acknowledgements;
import pl.ugoda.compliance.HoldId;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Money;

@Repository
class PromiseRepository {
    private static final String COLUMNS = "promise_id, case_id, claim_ids, amount_minor, currency, made_on,"
            + " promised_for, silent_through, hold_id, outcome";

    private final JdbcClient db;

    PromiseRepository(JdbcClient db) {
        this.db = db;
    }

    /** Lets one promise of a case be made at a time. */
    void lock(CaseId caseId) {
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended(:caseId, 0))")
                .param("caseId", "promise " + caseId)
                .query((row, index) -> 0)
                .single();
    }

    /** @param byDebtor whether the debtor said it themselves, known by the portal's check */
    void add(Promise promise, boolean byDebtor, Instant at) {
        db.sql("""
                        INSERT INTO agreements.promise (promise_id, case_id, claim_ids, amount_minor, currency, made_on,
                                                        made_at, promised_for, silent_through, hold_id, by_debtor)
                        VALUES (:id, :caseId, :claims, :amount, :currency, :madeOn, :madeAt, :promisedFor,
                                :silentThrough, :hold, :byDebtor)
                        """)
                .param("id", promise.id().value())
                .param("caseId", promise.caseId().value())
                .param(
                        "claims",
                        new SqlArrayValue(
                                "uuid",
                                promise.claims().stream().map(ClaimId::value).toArray()))
                .param("amount", promise.amount().minor())
                .param("currency", promise.amount().currency().getCurrencyCode())
                .param("madeOn", promise.madeOn())
                .param("madeAt", at.atOffset(ZoneOffset.UTC))
                .param("promisedFor", promise.promisedFor())
                .param("silentThrough", promise.silentThrough())
                .param("hold", promise.hold().value())
                .param("byDebtor", byDebtor)
                .update();
    }

    /** Which claims of the cases their debtors ever promised themselves, and when. */
    List<Acknowledgements.Act> madeByDebtors(Collection<CaseId> cases) {
        return db.sql("""
                        SELECT claim_id, made_on
                          FROM agreements.promise, unnest(claim_ids) AS claim_id
                         WHERE case_id = ANY (:cases) AND by_debtor
                        """)
                .param("cases", ids(cases))
                .query((row, _) -> new Acknowledgements.Act(
                        new ClaimId(row.getObject("claim_id", UUID.class)), row.getObject("made_on", LocalDate.class)))
                .list();
    }

    /** The newest promise of each case, open or not. */
    List<Promise> latest(Collection<CaseId> cases) {
        return db.sql("""
                        SELECT DISTINCT ON (case_id) %s
                          FROM agreements.promise
                         WHERE case_id = ANY (:cases)
                         ORDER BY case_id, promise_id DESC
                        """.formatted(COLUMNS))
                .param("cases", ids(cases))
                .query(PromiseRepository::promise)
                .list();
    }

    List<Promise> ofCase(CaseId caseId, int limit) {
        return db.sql("""
                        SELECT %s
                          FROM agreements.promise
                         WHERE case_id = :caseId
                         ORDER BY promise_id DESC
                         LIMIT :limit
                        """.formatted(COLUMNS))
                .param("caseId", caseId.value())
                .param("limit", limit)
                .query(PromiseRepository::promise)
                .list();
    }

    List<Promise> open(Collection<CaseId> cases) {
        return db.sql("""
                        SELECT %s
                          FROM agreements.promise
                         WHERE case_id = ANY (:cases) AND outcome IS NULL
                        """.formatted(COLUMNS))
                .param("cases", ids(cases))
                .query(PromiseRepository::promise)
                .list();
    }

    /** Promises broken since then that no newer one followed, then the open ones due by a day; the earliest day first. */
    List<Promise> due(LocalDate through, Instant brokenSince, int limit) {
        return db.sql("""
                        SELECT %s
                          FROM agreements.promise p
                         WHERE (outcome IS NULL AND promised_for <= :through)
                            OR (outcome = 'BROKEN' AND judged_at >= :since
                                AND NOT EXISTS (SELECT 1
                                                  FROM agreements.promise newer
                                                 WHERE newer.organization_id = p.organization_id
                                                   AND newer.case_id = p.case_id
                                                   AND newer.promise_id > p.promise_id))
                         ORDER BY outcome IS NULL, promised_for, promise_id
                         LIMIT :limit
                        """.formatted(COLUMNS))
                .param("through", through)
                .param("since", brokenSince.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(PromiseRepository::promise)
                .list();
    }

    /** Open promises whose waiting ended before the day, taken for judging. */
    List<Promise> takeOverdue(LocalDate today, int limit) {
        return db.sql("""
                        SELECT %s
                          FROM agreements.promise
                         WHERE outcome IS NULL AND silent_through < :today
                         ORDER BY silent_through, promise_id
                         LIMIT :limit
                           FOR UPDATE SKIP LOCKED
                        """.formatted(COLUMNS))
                .param("today", today)
                .param("limit", limit)
                .query(PromiseRepository::promise)
                .list();
    }

    Optional<LocalDate> firstSilenceToEnd() {
        return db.sql("""
                        SELECT silent_through
                          FROM agreements.promise
                         WHERE outcome IS NULL
                         ORDER BY silent_through
                         LIMIT 1
                        """).query(LocalDate.class).optional();
    }

    void end(Collection<PromiseId> promises, Outcome outcome, Instant at) {
        db.sql("""
                        UPDATE agreements.promise
                           SET outcome = :outcome, judged_at = :at
                         WHERE promise_id = ANY (:promises) AND outcome IS NULL
                        """)
                .param("outcome", outcome.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param(
                        "promises",
                        new SqlArrayValue(
                                "uuid", promises.stream().map(PromiseId::value).toArray()))
                .update();
    }

    Optional<PromiseLimit> limit(CreditorId creditor) {
        return db.sql("SELECT days FROM agreements.promise_limit WHERE creditor_id = :creditor")
                .param("creditor", creditor.value())
                .query((row, index) -> new PromiseLimit(row.getInt(1)))
                .optional();
    }

    void limit(CreditorId creditor, PromiseLimit limit) {
        db.sql("""
                        INSERT INTO agreements.promise_limit (creditor_id, days)
                        VALUES (:creditor, :days)
                        ON CONFLICT (organization_id, creditor_id) DO UPDATE SET days = excluded.days
                        """)
                .param("creditor", creditor.value())
                .param("days", limit.days())
                .update();
    }

    private static SqlArrayValue ids(Collection<CaseId> cases) {
        return new SqlArrayValue("uuid", cases.stream().map(CaseId::value).toArray());
    }

    private static Promise promise(ResultSet row, int index) throws SQLException {
        @Nullable String outcome = row.getString("outcome");
        return new Promise(
                new PromiseId(row.getObject("promise_id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                Arrays.stream((UUID[]) row.getArray("claim_ids").getArray())
                        .map(ClaimId::new)
                        .toList(),
                new Money(
                        row.getLong("amount_minor"),
                        Currency.getInstance(row.getString("currency").strip())),
                row.getObject("made_on", LocalDate.class),
                row.getObject("promised_for", LocalDate.class),
                row.getObject("silent_through", LocalDate.class),
                new HoldId(row.getObject("hold_id", UUID.class)),
                outcome == null ? null : Outcome.valueOf(outcome));
    }
}
