package pl.ugoda.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.vault.DataClass;
import pl.ugoda.vault.Vault;

@Repository
class ContactPointRepository {
    /** A contact point to add to a debtor, unless the debtor has it. */
    record Row(DebtorId debtor, NewContactPoint point, Fingerprint mark, ContactPointState state) {}

    private final JdbcClient db;
    private final Vault vault;

    ContactPointRepository(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    void addMissing(List<Row> rows, Instant at) {
        if (rows.isEmpty()) {
            return;
        }
        var sealed = rows.stream()
                .map(row -> vault.seal(DataClass.CONTACT, row.point().value()))
                .toArray(byte[][]::new);
        db.sql("""
                INSERT INTO parties.contact_point (id, debtor_id, medium, value_sealed, value_index, state, changed_at)
                SELECT c.*, :at
                  FROM unnest(:ids::uuid[], :debtors::uuid[], :media::text[], :values::bytea[], :indexes::bytea[],
                              :states::text[]) c
                ON CONFLICT (organization_id, debtor_id, medium, value_index) DO NOTHING
                """)
                .param(
                        "ids",
                        array(
                                "uuid",
                                rows.stream().map(_ -> TimeOrderedId.next()).toArray()))
                .param(
                        "debtors",
                        array(
                                "uuid",
                                rows.stream().map(row -> row.debtor().value()).toArray()))
                .param(
                        "media",
                        array(
                                "text",
                                rows.stream()
                                        .map(row -> row.point().medium().name())
                                        .toArray(String[]::new)))
                .param("values", array("bytea", sealed))
                .param(
                        "indexes",
                        array(
                                "bytea",
                                rows.stream().map(row -> row.mark().bytes()).toArray(byte[][]::new)))
                .param(
                        "states",
                        array(
                                "text",
                                rows.stream().map(row -> row.state().name()).toArray(String[]::new)))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<ContactPoint> ofDebtors(Collection<DebtorId> debtors) {
        return db.sql("""
                SELECT p.id, p.debtor_id, p.medium, p.value_sealed, p.state
                  FROM unnest(:debtors::uuid[]) wanted (debtor_id)
                  JOIN parties.contact_point p ON p.debtor_id = wanted.debtor_id
                 ORDER BY p.medium, p.id
                """)
                .param(
                        "debtors",
                        array(
                                "uuid",
                                Set.copyOf(debtors).stream()
                                        .map(DebtorId::value)
                                        .toArray()))
                .query((row, _) -> contactPoint(row))
                .list();
    }

    List<ContactPoint> find(Collection<UUID> ids) {
        return db.sql("""
                SELECT p.id, p.debtor_id, p.medium, p.value_sealed, p.state
                  FROM unnest(:ids::uuid[]) wanted (id)
                  JOIN parties.contact_point p ON p.id = wanted.id
                """)
                .param("ids", array("uuid", Set.copyOf(ids).toArray()))
                .query((row, _) -> contactPoint(row))
                .list();
    }

    List<ContactPoint> withValue(Fingerprint mark, int limit) {
        return db.sql("""
                SELECT id, debtor_id, medium, value_sealed, state
                  FROM parties.contact_point
                 WHERE value_index = :mark
                 ORDER BY id
                 LIMIT :limit
                """)
                .param("mark", mark.bytes())
                .param("limit", limit)
                .query((row, _) -> contactPoint(row))
                .list();
    }

    /** The newest first. */
    List<ContactPoint> unusableSince(Instant since, int limit) {
        return db.sql("""
                SELECT id, debtor_id, medium, value_sealed, state
                  FROM parties.contact_point
                 WHERE state = 'UNUSABLE' AND changed_at >= :since
                 ORDER BY changed_at DESC, id
                 LIMIT :limit
                """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> contactPoint(row))
                .list();
    }

    /** @return whether anything changed */
    boolean confirm(UUID id, Instant at) {
        return db.sql("""
                UPDATE parties.contact_point
                   SET state = 'CONFIRMED', changed_at = :at
                 WHERE id = :id AND state = 'UNCONFIRMED'
                """)
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return whether anything changed */
    boolean markUnusable(UUID id, String why, Instant at) {
        return db.sql("""
                UPDATE parties.contact_point
                   SET state = 'UNUSABLE', unusable_why = :why, changed_at = :at
                 WHERE id = :id AND state <> 'UNUSABLE'
                """)
                        .param("id", id)
                        .param("why", why)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private ContactPoint contactPoint(ResultSet row) throws SQLException {
        return new ContactPoint(
                row.getObject("id", UUID.class),
                new DebtorId(row.getObject("debtor_id", UUID.class)),
                Medium.valueOf(row.getString("medium")),
                vault.open(DataClass.CONTACT, row.getBytes("value_sealed")),
                ContactPointState.valueOf(row.getString("state")));
    }

    private static SqlArrayValue array(String type, Object[] values) {
        return new SqlArrayValue(type, values);
    }
}
