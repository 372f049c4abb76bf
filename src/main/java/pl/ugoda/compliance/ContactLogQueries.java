package pl.ugoda.compliance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;

@Repository
class ContactLogQueries {
    private final JdbcClient db;

    ContactLogQueries(JdbcClient db) {
        this.db = db;
    }

    List<ContactEntry> ofCase(CaseId caseId, LocalDate from, LocalDate to, int limit) {
        return db.sql("""
                SELECT contact_id, channel, kind, planned_on AS day, state AS answer, NULL AS rule, NULL::timestamptz AS until_at,
                       policy, rules, reserved_at AS at
                  FROM compliance.permit
                 WHERE case_id = :caseId AND planned_on BETWEEN :from AND :to
                UNION ALL
                SELECT contact_id, channel, kind, refused_on,
                       CASE stage WHEN 'RESERVE' THEN 'REFUSED_WHEN_DECIDING' ELSE 'REFUSED_WHEN_SENDING' END,
                       rule, until_at, policy, rules, refused_at
                  FROM compliance.refusal
                 WHERE case_id = :caseId AND refused_on BETWEEN :from AND :to
                 ORDER BY at DESC, contact_id
                 LIMIT :limit
                """)
                .param("caseId", caseId.value())
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .query((row, _) -> entry(caseId, row))
                .list();
    }

    private static ContactEntry entry(CaseId caseId, ResultSet row) throws SQLException {
        @Nullable String rule = row.getString("rule");
        return new ContactEntry(
                new ContactId(row.getObject("contact_id", UUID.class)),
                caseId,
                Channel.valueOf(row.getString("channel")),
                MessageKind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                ContactEntry.Answer.valueOf(row.getString("answer")),
                rule == null ? null : new RuleId(rule),
                instant(row.getObject("until_at", OffsetDateTime.class)),
                row.getString("policy"),
                RuleOutcomes.read(row.getString("rules")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
