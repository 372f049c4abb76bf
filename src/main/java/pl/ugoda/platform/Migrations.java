package pl.ugoda.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Brings every module's schema up to date, as the owner: one schema, one folder and one history table a module. */
public final class Migrations {
    private static final Pattern MODULE = Pattern.compile("db/migration/([a-z]+)/");

    private Migrations() {}

    /** Applies what is missing; the ground schema comes first because the others use its functions. */
    public static void apply(DatabaseAccess access) {
        var owner = new DriverManagerDataSource(
                access.url(), access.owner().username(), access.owner().password());
        var roles = Map.of(
                "app", access.app().username(),
                "maintenance", access.maintenance().username());
        for (String module : modules()) {
            grantUse(JdbcClient.create(owner), module, access);
            var result = Flyway.configure()
                    .dataSource(owner)
                    .schemas(module)
                    .defaultSchema(module)
                    .locations("classpath:db/migration/" + module)
                    .placeholders(roles)
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
            if (!result.success) {
                throw new IllegalStateException("migrating " + module + " failed");
            }
        }
    }

    /** @throws StartRefused when the database is older or newer than this program: then it must not even be read */
    static void refuseUnlessCurrent(DatabaseAccess access) {
        var owner = JdbcClient.create(new DriverManagerDataSource(
                access.url(), access.owner().username(), access.owner().password()));
        for (String module : modules()) {
            if (applied(owner, module) != shipped(module)) {
                throw new StartRefused(
                        "Baza danych należy do innej wersji Ugody. Uruchom najpierw serwer w tej wersji (serve).",
                        "The database belongs to another version of Ugoda. Start the server of this version first (serve).");
            }
        }
    }

    private static int applied(JdbcClient owner, String module) {
        boolean known = owner.sql("SELECT to_regclass(:table) IS NOT NULL")
                .param("table", module + ".flyway_schema_history")
                .query(Boolean.class)
                .single();
        return known
                ? owner.sql(
                                "SELECT count(*)::integer FROM %s.flyway_schema_history WHERE version IS NOT NULL AND success"
                                        .formatted(module))
                        .query(Integer.class)
                        .single()
                : 0;
    }

    private static int shipped(String module) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:db/migration/" + module + "/V*.sql")
                    .length;
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot list the migrations of " + module, broken);
        }
    }

    /** The schemas, ground first, then by name. */
    public static List<String> modules() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql"))
                    .map(Migrations::moduleOf)
                    .distinct()
                    .sorted(Comparator.comparing((String module) -> !module.equals("platform"))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot list the migrations", broken);
        }
    }

    private static String moduleOf(Resource resource) {
        try {
            var matcher = MODULE.matcher(resource.getURL().toString());
            if (!matcher.find()) {
                throw new IllegalStateException("a migration outside a module folder: " + resource);
            }
            return matcher.group(1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void grantUse(JdbcClient owner, String module, DatabaseAccess access) {
        for (String sql : List.of(
                "CREATE SCHEMA IF NOT EXISTS " + module,
                "GRANT USAGE ON SCHEMA %s TO %s, %s"
                        .formatted(
                                module,
                                access.app().username(),
                                access.maintenance().username()))) {
            int ignored = owner.sql(sql).update();
            assert ignored == 0 : "DDL changes no rows";
        }
    }
}
