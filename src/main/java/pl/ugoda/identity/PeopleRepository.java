package pl.ugoda.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.UserId;
import pl.ugoda.vault.DataClass;
import pl.ugoda.vault.Vault;

/** Staff as administrators look after them. */
@Repository
class PeopleRepository {
    private final JdbcClient db;
    private final Vault vault;

    PeopleRepository(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    List<Person> all() {
        return db.sql("""
                SELECT id, name_sealed, email_sealed, roles, active, password_hash IS NULL AS invited
                  FROM identity.member
                 ORDER BY id
                """).query((row, _) -> person(row)).list();
    }

    /** Held until the end of the transaction, so that what is decided about somebody is not overtaken. */
    Optional<Person> hold(UserId user) {
        return db.sql("""
                SELECT id, name_sealed, email_sealed, roles, active, password_hash IS NULL AS invited
                  FROM identity.member
                 WHERE id = :id
                   FOR UPDATE
                """)
                .param("id", user.value())
                .query((row, _) -> person(row))
                .optional();
    }

    /** Those who can come in and administer, held: of two who take the role from each other, one finds the other gone. */
    List<UserId> holdAdministrators() {
        return db.sql("""
                SELECT id
                  FROM identity.member
                 WHERE active AND password_hash IS NOT NULL AND 'ADMINISTRATOR' = ANY (roles)
                 ORDER BY id
                   FOR UPDATE
                """)
                .query((row, _) -> new UserId(row.getObject("id", UUID.class)))
                .list();
    }

    void invite(Person person, Instant at) {
        db.sql("""
                INSERT INTO identity.member (id, name_sealed, email_sealed, roles, added_at)
                VALUES (:id, :name, :email, :roles, :at)
                """)
                .param("id", person.id().value())
                .param("name", vault.seal(DataClass.IDENTIFIER, person.name()))
                .param("email", vault.seal(DataClass.CONTACT, person.email()))
                .param("roles", array(person.roles()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void changeRoles(UserId user, Set<Role> roles) {
        db.sql("""
                UPDATE identity.member
                   SET roles = :roles, access_version = access_version + 1
                 WHERE id = :id
                """).param("id", user.value()).param("roles", array(roles)).update();
    }

    void setActive(UserId user, boolean active) {
        db.sql("""
                UPDATE identity.member
                   SET active = :active, access_version = access_version + 1
                 WHERE id = :id
                """).param("id", user.value()).param("active", active).update();
    }

    /** @return the new version of the person's access; empty when they may not come in */
    Optional<Integer> setPassword(UserId user, String hash) {
        return db.sql("""
                UPDATE identity.member
                   SET password_hash = :hash, access_version = access_version + 1
                 WHERE id = :id AND active
                RETURNING access_version
                """)
                .param("id", user.value())
                .param("hash", hash)
                .query(Integer.class)
                .optional();
    }

    private static SqlArrayValue array(Set<Role> roles) {
        return new SqlArrayValue(
                "text", (Object[]) roles.stream().map(Role::name).sorted().toArray(String[]::new));
    }

    private Person person(ResultSet row) throws SQLException {
        Person.Standing standing;
        if (!row.getBoolean("active")) {
            standing = Person.Standing.OFF;
        } else if (row.getBoolean("invited")) {
            standing = Person.Standing.INVITED;
        } else {
            standing = Person.Standing.ACTIVE;
        }
        return new Person(
                new UserId(row.getObject("id", UUID.class)),
                vault.open(DataClass.IDENTIFIER, row.getBytes("name_sealed")),
                vault.open(DataClass.CONTACT, row.getBytes("email_sealed")),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                standing);
    }
}
