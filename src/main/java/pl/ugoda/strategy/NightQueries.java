package pl.ugoda.strategy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.Channel;

/** Counts what the runs of a day decided. */
@Repository
class NightQueries {
    private final JdbcClient db;

    NightQueries(JdbcClient db) {
        this.db = db;
    }

    /** Of the last day on which anything was decided. */
    Optional<NightReport> last() {
        return db.sql("""
                SELECT decided_on
                  FROM strategy.decision
                 ORDER BY decided_on DESC
                 LIMIT 1
                """).query(LocalDate.class).optional().map(this::of);
    }

    /** The ids of one part of a day's decisions, the newest first. */
    List<UUID> ids(LocalDate day, NightReport.Part part, int limit) {
        return db.sql("""
                SELECT id
                  FROM strategy.decision
                 WHERE decided_on = :day AND %s
                 ORDER BY id DESC
                 LIMIT :limit
                """.formatted(condition(part)))
                .param("day", day)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private NightReport of(LocalDate day) {
        Map<Channel, Long> contacts = new EnumMap<>(Channel.class);
        List<Counted> counted = db.sql("""
                SELECT kind, channel, verdict, count(*) AS cases, max(decided_at) AS last
                  FROM strategy.decision
                 WHERE decided_on = :day
                 GROUP BY kind, channel, verdict
                """)
                .param("day", day)
                .query((row, _) -> new Counted(
                        row.getString("kind"),
                        row.getString("channel"),
                        row.getString("verdict"),
                        row.getLong("cases"),
                        row.getObject("last", OffsetDateTime.class).toInstant()))
                .list();
        for (Counted each : counted) {
            if (each.isContact() && !each.isRefused() && each.channel() != null) {
                contacts.merge(Channel.valueOf(each.channel()), each.cases(), Math::addExact);
            }
        }
        return new NightReport(
                day,
                counted.stream().map(Counted::last).max(Instant::compareTo).orElseThrow(),
                counted.stream().mapToLong(Counted::cases).sum(),
                contacts,
                sum(counted, Counted::isRefused),
                sum(counted, each -> each.kind().equals("SILENT")),
                sum(counted, each -> each.kind().equals("TASK")));
    }

    private static long sum(List<Counted> counted, Predicate<Counted> which) {
        return counted.stream().filter(which).mapToLong(Counted::cases).sum();
    }

    private static String condition(NightReport.Part part) {
        return switch (part) {
            case CONTACTS -> "kind = 'CONTACT' AND coalesce(verdict, 'PERMITTED') = 'PERMITTED'";
            case REFUSED -> "kind = 'CONTACT' AND verdict <> 'PERMITTED'";
            case SILENT -> "kind = 'SILENT'";
            case TASKS -> "kind = 'TASK'";
        };
    }

    private record Counted(
            String kind, @Nullable String channel, @Nullable String verdict, long cases, Instant last) {
        boolean isContact() {
            return kind.equals("CONTACT");
        }

        boolean isRefused() {
            return isContact() && verdict != null && !verdict.equals("PERMITTED");
        }
    }
}
