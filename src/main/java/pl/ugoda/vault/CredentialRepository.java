package pl.ugoda.vault;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CredentialRepository {
    private final JdbcClient db;

    CredentialRepository(JdbcClient db) {
        this.db = db;
    }

    void put(String provider, UUID owner, byte[] sealed, Instant at) {
        db.sql("""
                INSERT INTO vault.credential (provider, owner_id, secrets_sealed, changed_at)
                VALUES (:provider, :owner, :sealed, :at)
                ON CONFLICT (organization_id, provider, owner_id)
                DO UPDATE SET secrets_sealed = excluded.secrets_sealed, changed_at = excluded.changed_at
                """)
                .param("provider", provider)
                .param("owner", owner)
                .param("sealed", sealed)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<byte[]> find(String provider, UUID owner) {
        return db.sql("""
                SELECT secrets_sealed
                  FROM vault.credential
                 WHERE provider = :provider AND owner_id = :owner
                """)
                .param("provider", provider)
                .param("owner", owner)
                .query(byte[].class)
                .optional();
    }

    void remove(String provider, UUID owner) {
        db.sql("""
                DELETE FROM vault.credential
                 WHERE provider = :provider AND owner_id = :owner
                """).param("provider", provider).param("owner", owner).update();
    }
}
