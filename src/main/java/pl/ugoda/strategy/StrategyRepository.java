package pl.ugoda.strategy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StrategyRepository {
    private final JdbcClient db;

    StrategyRepository(JdbcClient db) {
        this.db = db;
    }

    /** Whether it was added: a version once published is never changed. */
    boolean add(StrategyVersion version, Instant at) {
        return db.sql("""
                INSERT INTO strategy.strategy_version (strategy, version, document, published_at)
                VALUES (:strategy, :version, :document, :at)
                ON CONFLICT (organization_id, strategy, version) DO NOTHING
                """)
                        .param("strategy", version.key())
                        .param("version", version.version())
                        .param("document", version.document())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<String> document(String strategy, int version) {
        return db.sql("""
                SELECT document
                  FROM strategy.strategy_version
                 WHERE strategy = :strategy AND version = :version
                """)
                .param("strategy", strategy)
                .param("version", version)
                .query(String.class)
                .optional();
    }

    /** The newest version of each strategy. */
    List<String> newestDocuments() {
        return db.sql("""
                SELECT DISTINCT ON (strategy) document
                  FROM strategy.strategy_version
                 ORDER BY strategy, version DESC
                """).query(String.class).list();
    }

    List<Published> all() {
        return db.sql("""
                SELECT strategy, version
                  FROM strategy.strategy_version
                 ORDER BY strategy, version
                """)
                .query((row, _) -> new Published(row.getString(1), row.getInt(2)))
                .list();
    }

    record Published(String strategy, int version) {}
}
