package pl.ugoda.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;

@Repository
class DecisionRepository {
    private static final String COLUMNS = """
            id, case_id, decided_on, decided_at, anchor, verdict, rule, look_again_on, strategy, strategy_version, engine,
            policy, rates, batch, facts_after, evidence, digest, kind, step, attempt, channel
            """;

    private final JdbcClient db;

    DecisionRepository(JdbcClient db) {
        this.db = db;
    }

    /** @param batch all of one chunk: made at one instant by one set of policy and rates */
    void insert(List<Sealed> batch) {
        DecisionRow first = batch.getFirst().row();
        int inserted = db.sql("""
                INSERT INTO strategy.decision
                       (id, case_id, decided_on, decided_at, kind, step, attempt, anchor, channel, verdict, rule, look_again_on,
                        strategy, strategy_version, engine, policy, rates, batch, facts_after, digest, evidence)
                SELECT id, case_id, :on, :at, kind, step, attempt::smallint, anchor::date, channel, verdict, rule, again::date,
                       strategy, version::integer, engine::smallint, :policy, :rates, :batch, after, digest, evidence::jsonb
                  FROM unnest(:ids::uuid[], :cases::uuid[], :kinds::text[], :steps::text[], :attempts::text[], :anchors::text[],
                              :channels::text[], :verdicts::text[], :rules::text[], :again::text[], :strategies::text[],
                              :versions::text[], :engines::text[], :after::bigint[], :digests::bytea[], :evidence::text[])
                       AS r (id, case_id, kind, step, attempt, anchor, channel, verdict, rule, again, strategy, version, engine,
                             after, digest, evidence)
                """)
                .param("on", first.decidedOn())
                .param("at", first.decidedAt().atOffset(ZoneOffset.UTC))
                .param("policy", first.versions().policy())
                .param("rates", first.versions().rates())
                .param("batch", first.batch())
                .param(
                        "ids",
                        Columns.ids(batch.stream().map(each -> each.row().id()).toList()))
                .param(
                        "cases",
                        Columns.ids(
                                batch.stream().map(each -> each.row().caseId()).toList()))
                .param("kinds", Columns.of(batch, each -> Evidence.kind(each.decision())))
                .param("steps", Columns.of(batch, each -> step(each.decision())))
                .param("attempts", Columns.of(batch, each -> attempt(each.decision())))
                .param("anchors", Columns.of(batch, each -> each.row().anchor()))
                .param("channels", Columns.of(batch, each -> channel(each.decision())))
                .param("verdicts", Columns.of(batch, each -> each.row().verdict()))
                .param("rules", Columns.of(batch, each -> each.row().rule()))
                .param("again", Columns.of(batch, each -> each.row().lookAgainOn()))
                .param(
                        "strategies",
                        Columns.of(batch, each -> each.row().versions().strategy()))
                .param(
                        "versions",
                        Columns.of(batch, each -> each.row().versions().strategyVersion()))
                .param(
                        "engines",
                        Columns.of(batch, each -> each.row().versions().engine()))
                .param("after", Columns.numbers(batch, each -> each.row().factsAfter()))
                .param("digests", Columns.bytes(batch, each -> HexFormat.of().parseHex(each.digest())))
                .param("evidence", Columns.of(batch, Sealed::evidence))
                .update();
        if (inserted != batch.size()) {
            throw new IllegalStateException("stored " + inserted + " of " + batch.size() + " decisions");
        }
    }

    Optional<Stored> find(UUID id) {
        return db.sql("SELECT " + COLUMNS + "FROM strategy.decision WHERE id = :id")
                .param("id", id)
                .query(DecisionRepository::stored)
                .optional();
    }

    /** Newest first. */
    List<Stored> find(Collection<UUID> ids) {
        return db.sql("SELECT " + COLUMNS + """
                  FROM strategy.decision
                 WHERE id = ANY (:ids::uuid[])
                 ORDER BY id DESC
                """)
                .param("ids", Columns.ids(ids))
                .query(DecisionRepository::stored)
                .list();
    }

    /** Newest first. */
    List<Stored> ofCase(CaseId caseId, int limit) {
        return db.sql("SELECT " + COLUMNS + """
                  FROM strategy.decision
                 WHERE case_id = :case
                 ORDER BY decided_at DESC, id DESC
                 LIMIT :limit
                """)
                .param("case", caseId.value())
                .param("limit", limit)
                .query(DecisionRepository::stored)
                .list();
    }

    /** The newest decision made on a day or before it. */
    Optional<Stored> newest(CaseId caseId, LocalDate until) {
        return db.sql("SELECT " + COLUMNS + """
                  FROM strategy.decision
                 WHERE case_id = :case AND decided_on <= :until
                 ORDER BY decided_at DESC, id DESC
                 LIMIT 1
                """)
                .param("case", caseId.value())
                .param("until", until)
                .query(DecisionRepository::stored)
                .optional();
    }

    /** Every step ever taken on the cases, in the order they were taken. */
    Map<CaseId, List<Taken>> taken(Collection<CaseId> cases) {
        Map<CaseId, List<Taken>> taken = new HashMap<>();
        db.sql("""
                SELECT id, case_id, step, attempt, anchor, channel, decided_on
                  FROM strategy.decision
                 WHERE case_id = ANY (:cases::uuid[]) AND anchor IS NOT NULL
                 ORDER BY decided_at, id
                """).param("cases", Columns.ids(cases)).query(row -> {
            String channel = row.getString("channel");
            taken.computeIfAbsent(new CaseId(row.getObject("case_id", UUID.class)), _ -> new ArrayList<>())
                    .add(new Taken(
                            new ContactId(row.getObject("id", UUID.class)),
                            row.getObject("anchor", LocalDate.class),
                            new StepRecord(
                                    row.getString("step"),
                                    row.getInt("attempt"),
                                    StepRecord.Outcome.TAKEN,
                                    row.getObject("decided_on", LocalDate.class),
                                    channel == null ? null : Channel.valueOf(channel))));
        });
        return taken;
    }

    /** What the last decision about each case left it with. */
    Map<CaseId, LastLook> lastLooks(Collection<CaseId> cases) {
        Map<CaseId, LastLook> looks = new HashMap<>();
        db.sql("""
                SELECT DISTINCT ON (case_id) case_id, facts_after, look_again_on, strategy, strategy_version
                  FROM strategy.decision
                 WHERE case_id = ANY (:cases::uuid[])
                 ORDER BY case_id, decided_at DESC, id DESC
                """).param("cases", Columns.ids(cases)).query(row -> {
            looks.put(
                    new CaseId(row.getObject("case_id", UUID.class)),
                    new LastLook(
                            row.getLong("facts_after"),
                            row.getObject("look_again_on", LocalDate.class),
                            row.getString("strategy"),
                            row.getInt("strategy_version")));
        });
        return looks;
    }

    private static @Nullable String step(Decision decision) {
        return switch (decision) {
            case Decision.Contact contact -> contact.step();
            case Decision.Task task -> task.step();
            case Decision.Wait wait -> wait.step();
            case Decision.Silent _, Decision.Done _ -> null;
        };
    }

    private static @Nullable Integer attempt(Decision decision) {
        return switch (decision) {
            case Decision.Contact contact -> contact.attempt();
            case Decision.Task task -> task.attempt();
            case Decision.Wait _, Decision.Silent _, Decision.Done _ -> null;
        };
    }

    private static @Nullable String channel(Decision decision) {
        return decision instanceof Decision.Contact contact ? contact.channel().name() : null;
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        String verdict = row.getString("verdict");
        var read = new DecisionRow(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getObject("anchor", LocalDate.class),
                verdict == null ? null : DecisionRow.VerdictCode.valueOf(verdict),
                row.getString("rule"),
                row.getObject("look_again_on", LocalDate.class),
                new DecisionRow.Versions(
                        row.getString("strategy"),
                        row.getInt("strategy_version"),
                        row.getInt("engine"),
                        row.getString("policy"),
                        row.getString("rates")),
                row.getObject("batch", UUID.class),
                row.getLong("facts_after"),
                Evidence.read(row.getString("evidence")));
        Decision decision = read.evidence().decision();
        boolean agree = Evidence.kind(decision).equals(row.getString("kind"))
                && Objects.equals(step(decision), row.getString("step"))
                && Objects.equals(attempt(decision), row.getObject("attempt", Integer.class))
                && Objects.equals(channel(decision), row.getString("channel"));
        return new Stored(read, HexFormat.of().formatHex(row.getBytes("digest")), agree);
    }

    /** A row ready to be stored, with its evidence as text and the digest over both. */
    record Sealed(DecisionRow row, String evidence, String digest) {
        static Sealed of(DecisionRow row) {
            String evidence = row.evidence().json();
            return new Sealed(row, evidence, row.digest(evidence));
        }

        Decision decision() {
            return row.evidence().decision();
        }
    }

    /**
     * A row as it was read, with the digest made when it was stored.
     *
     * @param columnsAgree whether the columns for look-up still say what the evidence says
     */
    record Stored(DecisionRow row, String digest, boolean columnsAgree) {}

    /** A step taken, the id being also the message's. */
    record Taken(ContactId id, LocalDate anchor, StepRecord step) {
        Taken with(StepRecord.Outcome outcome) {
            return new Taken(
                    id, anchor, new StepRecord(step.step(), step.attempt(), outcome, step.on(), step.channel()));
        }
    }

    /** What a decision left a case with, and by which version. */
    record LastLook(long factsAfter, LocalDate lookAgainOn, String strategy, int strategyVersion) {
        boolean stillStands(StrategyVersion current, long facts) {
            return strategy.equals(current.key()) && strategyVersion == current.version() && factsAfter == facts;
        }
    }
}
