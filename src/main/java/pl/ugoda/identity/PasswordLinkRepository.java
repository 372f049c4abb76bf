package pl.ugoda.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.UserId;

@Repository
class PasswordLinkRepository {
    private final JdbcClient db;

    PasswordLinkRepository(JdbcClient db) {
        this.db = db;
    }

    /** In place of an earlier one. */
    void replace(UserId user, byte[] tokenHash, Instant expiresAt) {
        db.sql("""
                INSERT INTO identity.password_link (user_id, token_hash, expires_at)
                VALUES (:user, :hash, :expiresAt)
                ON CONFLICT (organization_id, user_id)
                DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at
                """)
                .param("user", user.value())
                .param("hash", tokenHash)
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UserId user) {
        db.sql("""
                DELETE FROM identity.password_link
                 WHERE user_id = :user
                """).param("user", user.value()).update();
    }

    Optional<UserId> standing(byte[] tokenHash, Instant now) {
        return db.sql("""
                SELECT user_id
                  FROM identity.password_link
                 WHERE token_hash = :hash AND expires_at > :now
                """)
                .param("hash", tokenHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new UserId(row.getObject("user_id", UUID.class)))
                .optional();
    }

    /** @return whether it still stood: of two who use it at once, one succeeds */
    boolean use(byte[] tokenHash, Instant now) {
        return db.sql("""
                DELETE FROM identity.password_link
                 WHERE token_hash = :hash AND expires_at > :now
                """)
                        .param("hash", tokenHash)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
