package pl.ugoda.platform;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The role that serves must be unable to see past row-level security: neither superuser, nor BYPASSRLS, nor owner of a table. */
final class ServingRole {
    private ServingRole() {}

    /** @throws StartRefused naming what is wrong with the role: the program must not start */
    static void refuseUnlessHarmless(JdbcClient app) {
        String fault = app.sql("""
                        SELECT CASE
                                 WHEN r.rolsuper THEN 'is a superuser'
                                 WHEN r.rolbypassrls THEN 'has BYPASSRLS'
                                 WHEN EXISTS (SELECT 1 FROM pg_class c
                                                JOIN pg_namespace n ON n.oid = c.relnamespace
                                               WHERE c.relkind IN ('r', 'p')
                                                 AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                                                 AND pg_has_role(current_user, c.relowner, 'USAGE'))
                                   THEN 'owns tables'
                                 ELSE ''
                               END AS fault
                          FROM pg_roles r
                         WHERE r.rolname = current_user
                        """).query(String.class).single();
        if (!fault.isEmpty()) {
            throw new StartRefused(
                    "Ugoda nie wystartuje: użytkownik bazy danych ma za duże uprawnienia (" + fault + ").",
                    "Ugoda does not start: its database user " + fault
                            + ", so row-level security would not hold. Use a plain role, see docs/operations.md.");
        }
    }
}
