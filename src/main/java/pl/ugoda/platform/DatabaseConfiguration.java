package pl.ugoda.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
@EnableConfigurationProperties(PlatformSettings.class)
class DatabaseConfiguration {
    /** Set for a command that looks into an installation and changes nothing; see {@code application-reading.yaml}. */
    static final String READING = "reading";

    private static final int CONNECTIONS = 12;
    private static final int CONNECTIONS_OF_A_READER = 2;

    @Configuration(proxyBeanMethods = false)
    @Profile("!" + READING)
    @ConditionalOnProperty(name = "ugoda.database.url", matchIfMissing = true, havingValue = "embedded")
    static class Embedded {
        @Bean(destroyMethod = "close")
        @ConditionalOnMissingBean(DatabaseAccess.class)
        DataDirectory dataDirectory(PlatformSettings settings) {
            return DataDirectory.hold(settings.dataDir());
        }

        @Bean(destroyMethod = "close")
        @ConditionalOnMissingBean(DatabaseAccess.class)
        EmbeddedServer embeddedServer(DataDirectory data) {
            return EmbeddedServer.start(data, Map.of());
        }

        @Bean(destroyMethod = "close")
        @ConditionalOnBean(EmbeddedServer.class)
        DatabaseWatch databaseWatch(EmbeddedServer server) {
            return new DatabaseWatch(server.process(), DatabaseWatch::halt);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Profile(READING)
    @ConditionalOnProperty(name = "ugoda.database.url", matchIfMissing = true, havingValue = "embedded")
    static class EmbeddedForReading {
        @Bean(destroyMethod = "close")
        ServerForReading serverForReading(PlatformSettings settings) {
            return ServerForReading.of(settings.dataDir());
        }
    }

    /** The embedded server's directory is held by this process alone. */
    @Bean
    AloneSince aloneSince(ObjectProvider<EmbeddedServer> embedded, InstantSource technicalClock) {
        return new AloneSince(embedded.stream().findFirst().map(server -> technicalClock.instant()));
    }

    @Bean
    @ConditionalOnMissingBean
    DatabaseAccess databaseAccess(
            PlatformSettings settings,
            ObjectProvider<EmbeddedServer> embedded,
            ObjectProvider<ServerForReading> forReading) {
        EmbeddedServer server = embedded.getIfAvailable();
        if (server != null) {
            return server.access();
        }
        ServerForReading read = forReading.getIfAvailable();
        return read == null ? external(settings.database()) : read.access();
    }

    /** Never migrates, and the database itself refuses whatever would write. */
    @Bean
    @Profile(READING)
    @ConditionalOnMissingBean
    HikariDataSource readingDataSource(DatabaseAccess access) {
        refuseUnlessReached(access.url(), access.owner());
        Migrations.refuseUnlessCurrent(access);
        var config = settings(access.url(), access.app(), CONNECTIONS_OF_A_READER);
        config.addDataSourceProperty("options", "-c default_transaction_read_only=on");
        var pool = new HikariDataSource(config);
        ServingRole.refuseUnlessHarmless(JdbcClient.create(pool));
        return pool;
    }

    @Bean
    @Profile("!" + READING)
    @ConditionalOnMissingBean
    DataSource dataSource(DatabaseAccess access) {
        refuseUnlessReached(access.url(), access.owner());
        refuseUnlessReached(access.url(), access.app());
        Migrations.apply(access);
        var pool = pool(access.url(), access.app(), CONNECTIONS);
        ServingRole.refuseUnlessHarmless(JdbcClient.create(pool));
        return pool;
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new OrganizationTransactions(dataSource);
    }

    @Bean
    TransactionOperations transactionOperations(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    @ConditionalOnMissingBean
    InstantSource technicalClock() {
        return InstantSource.system();
    }

    @Bean
    BusinessClock clock(InstantSource technicalClock, DataSource dataSource) {
        return new BusinessClock(technicalClock, new ClockRepository(JdbcClient.create(dataSource)));
    }

    static HikariDataSource pool(String url, DatabaseAccess.Login login, int connections) {
        return new HikariDataSource(settings(url, login, connections));
    }

    private static HikariConfig settings(String url, DatabaseAccess.Login login, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(login.username());
        config.setPassword(login.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(2);
        config.setPoolName(login.username());
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "ugoda");
        return config;
    }

    private static void refuseUnlessReached(String url, DatabaseAccess.Login login) {
        try (var connection = DriverManager.getConnection(url, login.username(), login.password())) {
            assert connection.isValid(0) : "a fresh connection";
        } catch (SQLException refused) {
            String why = String.valueOf(refused.getMessage()).replaceAll("\\s+", " ");
            throw new StartRefused(
                    "Ugoda nie wystartuje: nie może połączyć się ze swoją bazą danych jako %s (%s)."
                            .formatted(login.username(), why),
                    "Ugoda does not start: it cannot reach its database as %s (%s).".formatted(login.username(), why));
        }
    }

    private static DatabaseAccess external(PlatformSettings.Database database) {
        return new DatabaseAccess(
                required(database.url(), "UGODA_DATABASE_URL"),
                login(database.username(), database.password(), "UGODA_DATABASE"),
                login(database.owner().username(), database.owner().password(), "UGODA_DATABASE_OWNER"),
                login(
                        database.maintenance().username(),
                        database.maintenance().password(),
                        "UGODA_DATABASE_MAINTENANCE"));
    }

    private static DatabaseAccess.Login login(@Nullable String username, @Nullable String password, String setting) {
        return new DatabaseAccess.Login(
                required(username, setting + "_USERNAME"), Objects.requireNonNullElse(password, ""));
    }

    private static String required(@Nullable String value, String setting) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("an external database needs " + setting + ", see docs/settings.md");
        }
        return value;
    }
}
