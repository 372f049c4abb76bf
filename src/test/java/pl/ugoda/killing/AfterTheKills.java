package pl.ugoda.killing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import pl.ugoda.messaging.MessageState;

/** What the database says once all is quiet, compared with what the mail server saw. */
final class AfterTheKills {
    private static final Set<MessageState> AT_REST =
            Set.of(MessageState.ACCEPTED, MessageState.UNKNOWN, MessageState.WITHDRAWN, MessageState.FAILED);

    private final Connection database;

    AfterTheKills(Connection database) {
        this.database = database;
    }

    /** How many messages stand in each state. */
    Map<MessageState, Long> states() throws SQLException {
        return messages().stream().collect(Collectors.groupingBy(Sent::state, Collectors.counting()));
    }

    /** Nothing is sent twice, nothing is claimed to be sent that was not, nothing waits. */
    void everyMessageTellsTheTruth(Map<String, Integer> seen) throws SQLException {
        List<String> lies = new ArrayList<>();
        Set<String> ours = new HashSet<>();
        for (Sent message : messages()) {
            ours.add(message.messageId());
            int count = seen.getOrDefault(message.messageId(), 0);
            boolean honest = switch (message.state()) {
                case ACCEPTED -> count == 1;
                case UNKNOWN -> count <= 1;
                case PLANNED, CLAIMED, HANDED_OVER, DELIVERED, READ, FAILED, WITHDRAWN -> count == 0;
            };
            if (!honest || !AT_REST.contains(message.state())) {
                lies.add(message + " came " + count + " times");
            }
        }
        assertThat(lies).isEmpty();
        assertThat(ours).as("every mail that came belongs to a message").containsAll(seen.keySet());
    }

    /** What came before an orderly stop was recorded before it. */
    void areAccepted(Set<String> messageIds) throws SQLException {
        assertThat(messages().stream()
                        .filter(message -> messageIds.contains(message.messageId()))
                        .map(Sent::state))
                .hasSameSizeAs(messageIds)
                .containsOnly(MessageState.ACCEPTED);
    }

    /** A chunk of decisions is all there or not at all: a contact has its decision, its permit and its message. */
    void everyContactIsWhole() throws SQLException {
        assertThat(strings("""
                SELECT coalesce(d.id, p.contact_id, m.contact_id)::text
                  FROM (SELECT id FROM strategy.decision WHERE verdict = 'PERMITTED') d
                  FULL JOIN compliance.permit p ON p.contact_id = d.id
                  FULL JOIN messaging.message m ON m.contact_id = coalesce(d.id, p.contact_id)
                 WHERE d.id IS NULL OR p.contact_id IS NULL OR m.contact_id IS NULL
                """))
                .as("contacts that lack their decision, permit or message")
                .isEmpty();
        assertThat(strings("""
                SELECT coalesce(e.subject_id, d.batch)::text
                  FROM (SELECT subject_id, (facts ->> 'rows')::int AS rows FROM audit.entry WHERE action = 'strategy.decided') e
                  FULL JOIN (SELECT batch, count(*) AS rows FROM strategy.decision GROUP BY batch) d ON d.batch = e.subject_id
                 WHERE d.rows IS DISTINCT FROM e.rows
                """))
                .as("chunks whose entry in the audit log tells another number")
                .isEmpty();
        assertThat(strings("""
                SELECT case_id::text FROM strategy.decision GROUP BY case_id, decided_on HAVING count(*) > 1
                """)).as("cases decided twice on a day").isEmpty();
    }

    /** The books balance, and every claim has its debt with its opening in them. */
    void theBooksBalance() throws SQLException {
        assertThat(strings("""
                SELECT currency || ' ' || sum(amount)
                  FROM (SELECT currency, destination AS account, amount_minor AS amount FROM ledger.posting
                        UNION ALL
                        SELECT currency, source, -amount_minor FROM ledger.posting) AS moved
                 GROUP BY currency
                HAVING sum(amount) <> 0
                """)).isEmpty();
        assertThat(strings("""
                SELECT coalesce(c.id, d.claim_id)::text
                  FROM claims.claim c
                  FULL JOIN ledger.debt d ON d.claim_id = c.id
                  LEFT JOIN ledger.posting p ON p.claim_id = d.claim_id AND p.booking_id = d.opening_id
                 WHERE c.id IS NULL OR d.claim_id IS NULL OR p.amount_minor IS DISTINCT FROM c.amount_minor
                """)).as("claims without their debt").isEmpty();
    }

    private List<Sent> messages() throws SQLException {
        List<Sent> messages = new ArrayList<>();
        try (var statement = database.createStatement();
                ResultSet row = statement.executeQuery("SELECT contact_id, state FROM messaging.message")) {
            while (row.next()) {
                messages.add(new Sent(row.getString(1), MessageState.valueOf(row.getString(2))));
            }
        }
        return messages;
    }

    private List<String> strings(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private record Sent(String contact, MessageState state) {
        String messageId() {
            return "<" + contact + "@" + KillTestIT.DOMAIN + ">";
        }
    }
}
