package pl.ugoda.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.UserId;
import pl.ugoda.vault.DataClass;
import pl.ugoda.vault.Vault;

@Repository
class UserRepository {
    /** Where the account of a sign-in address is kept. */
    record Login(OrganizationId organization, UserId user) {}

    private final JdbcClient db;
    private final Vault vault;

    UserRepository(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** Takes the address for this installation. @return false when somebody has it already */
    boolean takeAddress(byte[] emailIndex, Login login) {
        return db.sql("""
                INSERT INTO identity.login (email_index, organization_id, user_id)
                VALUES (:email, :organization, :user)
                ON CONFLICT DO NOTHING
                """)
                        .param("email", emailIndex)
                        .param("organization", login.organization().value())
                        .param("user", login.user().value())
                        .update()
                == 1;
    }

    Optional<Login> login(byte[] emailIndex) {
        return db.sql("""
                SELECT organization_id, user_id
                  FROM identity.login
                 WHERE email_index = :email
                """)
                .param("email", emailIndex)
                .query((row, _) -> new Login(
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        new UserId(row.getObject("user_id", UUID.class))))
                .optional();
    }

    void add(User user, String passwordHash, Instant at) {
        db.sql("""
                INSERT INTO identity.member (id, name_sealed, email_sealed, password_hash, roles, added_at)
                VALUES (:id, :name, :email, :hash, :roles, :at)
                """)
                .param("id", user.id().value())
                .param("name", vault.seal(DataClass.IDENTIFIER, user.name()))
                .param("email", vault.seal(DataClass.CONTACT, user.email()))
                .param("hash", passwordHash)
                .param("roles", new SqlArrayValue("text", (Object[])
                        user.roles().stream().map(Role::name).sorted().toArray(String[]::new)))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Empty when the person may not come in, or has not chosen one yet. */
    Optional<String> passwordHash(UserId user) {
        return db.sql("""
                SELECT password_hash
                  FROM identity.member
                 WHERE id = :id AND active AND password_hash IS NOT NULL
                """).param("id", user.value()).query(String.class).optional();
    }

    /** Empty when the person may not come in. */
    Optional<Integer> accessVersion(UserId user) {
        return db.sql("""
                SELECT access_version
                  FROM identity.member
                 WHERE id = :id AND active
                """).param("id", user.value()).query(Integer.class).optional();
    }

    List<User> all() {
        return db.sql("""
                SELECT id, name_sealed, email_sealed, roles
                  FROM identity.member
                 ORDER BY id
                """).query((row, _) -> user(row)).list();
    }

    List<User> find(Collection<UserId> ids) {
        return db.sql("""
                SELECT m.id, m.name_sealed, m.email_sealed, m.roles
                  FROM unnest(:ids::uuid[]) wanted (id)
                  JOIN identity.member m ON m.id = wanted.id
                """)
                .param(
                        "ids",
                        new SqlArrayValue(
                                "uuid", ids.stream().map(UserId::value).toArray()))
                .query((row, _) -> user(row))
                .list();
    }

    private User user(ResultSet row) throws SQLException {
        return new User(
                new UserId(row.getObject("id", UUID.class)),
                vault.open(DataClass.IDENTIFIER, row.getBytes("name_sealed")),
                vault.open(DataClass.CONTACT, row.getBytes("email_sealed")),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()));
    }
}
