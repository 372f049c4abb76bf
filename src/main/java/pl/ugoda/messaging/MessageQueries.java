package pl.ugoda.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.compliance.MessageKind;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.DebtorId;

@Repository
class MessageQueries {
    private final JdbcClient db;
    private final SentContent content;

    MessageQueries(JdbcClient db, SentContent content) {
        this.db = db;
        this.content = content;
    }

    Map<CaseId, List<MessageView>> of(Collection<CaseId> cases, int limit) {
        Map<CaseId, List<MessageView>> views = new HashMap<>();
        db.sql("""
                SELECT m.contact_id, m.case_id, m.contact_point_id, m.channel, m.kind, coalesce(r.template, m.template) AS template,
                       m.state, m.next_try_at, m.handed_over_at, m.delivered_at, m.read_at, m.reason, r.content_sealed
                  FROM messaging.message m
                  LEFT JOIN messaging.rendering r
                    ON r.organization_id = m.organization_id AND r.contact_id = m.contact_id AND r.attempt = m.attempts
                 WHERE m.case_id = ANY (:cases::uuid[])
                 ORDER BY coalesce(m.handed_over_at, m.next_try_at) DESC, m.contact_id DESC
                 LIMIT :limit
                """)
                .param("cases", SqlArrays.uuids(cases))
                .param("limit", limit)
                .query((row, _) -> view(row))
                .list()
                .forEach(view -> views.computeIfAbsent(view.caseId(), _ -> new ArrayList<>())
                        .add(view));
        return views;
    }

    /** The newest first, without what was said. */
    List<MessageView> unknownSince(Instant since, int limit) {
        return db.sql("""
                SELECT contact_id, case_id, contact_point_id, channel, kind, template, state, next_try_at, handed_over_at,
                       delivered_at, read_at, reason, NULL::bytea AS content_sealed
                  FROM messaging.message
                 WHERE state = 'UNKNOWN' AND handed_over_at >= :since
                 ORDER BY handed_over_at DESC, contact_id
                 LIMIT :limit
                """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> view(row))
                .list();
    }

    Map<ContactId, MessageState> lost(Collection<CaseId> cases) {
        Map<ContactId, MessageState> lost = new HashMap<>();
        db.sql("""
                SELECT contact_id, state
                  FROM messaging.message
                 WHERE case_id = ANY (:cases::uuid[]) AND state IN ('FAILED', 'WITHDRAWN')
                """).param("cases", SqlArrays.uuids(cases)).query(row -> {
            lost.put(
                    new ContactId(row.getObject("contact_id", UUID.class)),
                    MessageState.valueOf(row.getString("state")));
        });
        return lost;
    }

    /** For each of the cases the last message that arrived, if one did; an answer went where it was asked for. */
    List<Arrived> lastArrived(Collection<CaseId> cases) {
        return db.sql("""
                SELECT DISTINCT ON (case_id) case_id, debtor_id, contact_point_id, channel
                  FROM messaging.message
                 WHERE case_id = ANY (:cases::uuid[]) AND state IN ('ACCEPTED', 'DELIVERED', 'READ') AND kind <> 'ANSWER'
                 ORDER BY case_id, handed_over_at DESC
                """)
                .param("cases", SqlArrays.uuids(cases))
                .query((row, _) -> new Arrived(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new DebtorId(row.getObject("debtor_id", UUID.class)),
                        row.getObject("contact_point_id", UUID.class),
                        Channel.valueOf(row.getString("channel"))))
                .list();
    }

    private MessageView view(ResultSet row) throws SQLException {
        return new MessageView(
                new ContactId(row.getObject("contact_id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getObject("contact_point_id", UUID.class),
                Channel.valueOf(row.getString("channel")),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("template"),
                MessageState.valueOf(row.getString("state")),
                row.getObject("next_try_at", OffsetDateTime.class).toInstant(),
                instant(row, "handed_over_at"),
                instant(row, "delivered_at"),
                instant(row, "read_at"),
                row.getString("reason"),
                shown(row.getBytes("content_sealed")));
    }

    // Who reads this page is not who the links were made for: with one of them a clerk could walk in as the debtor.
    private MessageView.@Nullable Sent shown(byte @Nullable [] sealed) {
        var sent = content.openNullable(sealed);
        return sent == null ? null : sent.withoutCodes();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    record Arrived(CaseId caseId, DebtorId debtor, UUID contactPoint, Channel channel) {}
}
