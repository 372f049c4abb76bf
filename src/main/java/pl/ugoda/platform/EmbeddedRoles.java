package pl.ugoda.platform;

import java.sql.Connection;
import java.sql.SQLException;

/** Makes the three roles and the database of the embedded server, or brings their passwords up to date. */
final class EmbeddedRoles {
    private EmbeddedRoles() {}

    static void ensure(Connection superuser, DatabaseAccess access) throws SQLException {
        role(superuser, access.owner(), "NOBYPASSRLS");
        role(superuser, access.app(), "NOBYPASSRLS");
        role(superuser, access.maintenance(), "BYPASSRLS");
        run(
                superuser,
                "GRANT pg_read_all_data, pg_write_all_data, pg_checkpoint TO "
                        + access.maintenance().username());
        if (!exists(superuser, "SELECT 1 FROM pg_database WHERE datname = 'ugoda'")) {
            run(superuser, "CREATE DATABASE ugoda OWNER " + access.owner().username());
            run(superuser, "REVOKE ALL ON DATABASE ugoda FROM PUBLIC");
            run(superuser, "GRANT CONNECT ON DATABASE ugoda TO " + access.app().username());
            run(
                    superuser,
                    "GRANT CONNECT, CREATE, TEMPORARY ON DATABASE ugoda TO "
                            + access.maintenance().username());
        }
    }

    // Role names and passwords are our own hexadecimal and letters, never input: DDL takes no parameters.
    private static void role(Connection superuser, DatabaseAccess.Login login, String bypass) throws SQLException {
        String verb = exists(superuser, "SELECT 1 FROM pg_roles WHERE rolname = '" + login.username() + "'")
                ? "ALTER"
                : "CREATE";
        run(
                superuser,
                "%s ROLE %s LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE %s PASSWORD '%s'"
                        .formatted(verb, login.username(), bypass, login.password()));
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            int ignored = statement.executeUpdate(sql);
            assert ignored == 0 : "DDL changes no rows";
        }
    }
}
