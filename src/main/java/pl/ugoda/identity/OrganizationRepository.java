package pl.ugoda.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.OrganizationId;

@Repository
class OrganizationRepository {
    private final JdbcClient db;

    OrganizationRepository(JdbcClient db) {
        this.db = db;
    }

    void add(Organization organization, Instant at) {
        db.sql("""
                INSERT INTO identity.organization (id, name, founded_at)
                VALUES (:id, :name, :at)
                """)
                .param("id", organization.id().value())
                .param("name", organization.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Organization> all() {
        return db.sql("""
                SELECT id, name
                  FROM identity.organization
                 ORDER BY id
                """)
                .query((row, _) ->
                        new Organization(new OrganizationId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    Optional<Organization> find(OrganizationId id) {
        return db.sql("""
                SELECT name
                  FROM identity.organization
                 WHERE id = :id
                """)
                .param("id", id.value())
                .query((row, _) -> new Organization(id, row.getString("name")))
                .optional();
    }
}
