package pl.ugoda.portal;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.DebtorId;

/** Counts wrong answers by debtor. */
@Repository
class EntranceRepository {
    private final JdbcClient db;

    EntranceRepository(JdbcClient db) {
        this.db = db;
    }

    record Tries(int wrong, boolean locked) {
        static final Tries NONE = new Tries(0, false);
    }

    Tries tries(DebtorId debtor) {
        return db.sql("SELECT wrong, locked_at IS NOT NULL AS locked FROM portal.entrance WHERE debtor_id = :debtor")
                .param("debtor", debtor.value())
                .query((row, index) -> new Tries(row.getInt("wrong"), row.getBoolean("locked")))
                .optional()
                .orElse(Tries.NONE);
    }

    /** The same, and lets one answer of a debtor be judged at a time. */
    Tries lock(DebtorId debtor) {
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended(:debtor, 0))")
                .param("debtor", "entrance " + debtor)
                .query((row, index) -> 0)
                .single();
        return tries(debtor);
    }

    void wrong(DebtorId debtor, boolean lock, Instant now) {
        db.sql("""
                        INSERT INTO portal.entrance (debtor_id, wrong, locked_at)
                        VALUES (:debtor, 1, CASE WHEN :lock THEN :now::timestamptz END)
                        ON CONFLICT (organization_id, debtor_id)
                        DO UPDATE SET wrong = entrance.wrong + 1, locked_at = excluded.locked_at
                        """)
                .param("debtor", debtor.value())
                .param("lock", lock)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(DebtorId debtor) {
        db.sql("DELETE FROM portal.entrance WHERE debtor_id = :debtor")
                .param("debtor", debtor.value())
                .update();
    }
}
