package pl.ugoda.vault;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The wrapped keysets of the current organization. */
@Repository
class KeysetRepository {
    /** A keyset as stored; the version refuses two rotations at once. */
    static final class Stored {
        private final byte[] wrapped;
        private final int version;

        private Stored(byte[] wrapped, int version) {
            this.wrapped = wrapped;
            this.version = version;
        }

        byte[] wrapped() {
            return wrapped;
        }
    }

    private final JdbcClient db;

    KeysetRepository(JdbcClient db) {
        this.db = db;
    }

    Optional<Stored> find(KeyPurpose purpose) {
        return db.sql("""
                SELECT wrapped, version
                  FROM vault.keyset
                 WHERE purpose = :purpose
                """)
                .param("purpose", purpose.name())
                .query((row, _) -> new Stored(row.getBytes("wrapped"), row.getInt("version")))
                .optional();
    }

    /** Adds it unless there is one already; a concurrent creator wins quietly. */
    void addIfAbsent(KeyPurpose purpose, byte[] wrapped, Instant at) {
        db.sql("""
                INSERT INTO vault.keyset (purpose, wrapped, version, changed_at)
                VALUES (:purpose, :wrapped, 1, :at)
                ON CONFLICT DO NOTHING
                """)
                .param("purpose", purpose.name())
                .param("wrapped", wrapped)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return whether nobody replaced it in the meantime */
    boolean replace(KeyPurpose purpose, Stored old, byte[] wrapped, Instant at) {
        return db.sql("""
                UPDATE vault.keyset
                   SET wrapped = :wrapped, version = version + 1, changed_at = :at
                 WHERE purpose = :purpose AND version = :version
                """)
                        .param("purpose", purpose.name())
                        .param("wrapped", wrapped)
                        .param("version", old.version)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
