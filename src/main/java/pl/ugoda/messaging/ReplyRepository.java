package pl.ugoda.messaging;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.vault.DataClass;
import pl.ugoda.vault.Vault;

@Repository
class ReplyRepository {
    private final JdbcClient db;
    private final Vault vault;

    ReplyRepository(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** False when the provider had sent it before. */
    boolean insert(UUID id, Inbound inbound, DebtorId debtor, @Nullable CaseId caseId, boolean stop) {
        var answers = inbound.answers();
        return db.sql("""
                INSERT INTO messaging.reply
                       (reply_id, channel, contact_point_id, debtor_id, case_id, answers_id, stop, text_sealed, provider_key,
                        received_at)
                VALUES (:id, :channel, :point, :debtor, :caseId::uuid, :answers::uuid, :stop, :text, :key, :at)
                ON CONFLICT (organization_id, channel, provider_key) DO NOTHING
                """)
                        .param("id", id)
                        .param("channel", inbound.channel().name())
                        .param("point", inbound.contactPoint())
                        .param("debtor", debtor.value())
                        .param("caseId", caseId == null ? null : caseId.value())
                        .param("answers", answers == null ? null : answers.value())
                        .param("stop", stop)
                        .param("text", vault.seal(DataClass.CONTENT, inbound.text()))
                        .param("key", inbound.providerKey())
                        .param("at", inbound.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Of the sender's cases that of the message which is answered, else of the last one sent to that address. */
    Optional<CaseId> caseOf(Inbound inbound, List<CaseId> cases) {
        var answers = inbound.answers();
        return db.sql("""
                SELECT case_id
                  FROM messaging.message
                 WHERE case_id = ANY (:cases::uuid[]) AND contact_point_id = :point
                 ORDER BY (contact_id = :answers::uuid) DESC NULLS LAST, handed_over_at DESC NULLS LAST
                 LIMIT 1
                """)
                .param("cases", SqlArrays.uuids(cases))
                .param("point", inbound.contactPoint())
                .param("answers", answers == null ? null : answers.value())
                .query((row, _) -> new CaseId(row.getObject(1, UUID.class)))
                .optional();
    }

    List<ReplyView> ofCase(CaseId caseId, int limit) {
        return db.sql("""
                SELECT reply_id, channel, answers_id, stop, text_sealed, received_at
                  FROM messaging.reply
                 WHERE case_id = :caseId
                 ORDER BY received_at DESC
                 LIMIT :limit
                """)
                .param("caseId", caseId.value())
                .param("limit", limit)
                .query((row, _) -> {
                    var answers = row.getObject("answers_id", UUID.class);
                    return new ReplyView(
                            row.getObject("reply_id", UUID.class),
                            caseId,
                            Channel.valueOf(row.getString("channel")),
                            answers == null ? null : new ContactId(answers),
                            row.getBoolean("stop"),
                            vault.open(DataClass.CONTENT, row.getBytes("text_sealed")),
                            row.getObject("received_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }
}
