package pl.ugoda.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InvitationRepository {
    private final JdbcClient db;

    InvitationRepository(JdbcClient db) {
        this.db = db;
    }

    /** Adds one and forgets all others. */
    void replaceAll(byte[] tokenHash, Instant expiresAt) {
        db.sql("DELETE FROM identity.invitation").update();
        db.sql("""
                INSERT INTO identity.invitation (token_hash, expires_at)
                VALUES (:hash, :expiresAt)
                """)
                .param("hash", tokenHash)
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean stands(byte[] tokenHash, Instant now) {
        return db.sql("""
                SELECT count(*) = 1
                  FROM identity.invitation
                 WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now
                """)
                .param("hash", tokenHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** @return whether it still stood: of two who use it at once, one succeeds */
    boolean use(byte[] tokenHash, Instant now) {
        return db.sql("""
                UPDATE identity.invitation
                   SET used_at = :now
                 WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now
                """)
                        .param("hash", tokenHash)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
