package pl.ugoda.testing;

import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import pl.ugoda.platform.DatabaseAccess;
import pl.ugoda.platform.TestServer;

/** The application's doors to the database, led to the current test class's own one. */
@TestConfiguration(proxyBeanMethods = false)
class TestApplication {
    @Bean
    DatabaseAccess databaseAccess() {
        return TestServer.freshDatabase();
    }

    @Bean
    DataSource dataSource(DatabaseAccess access) {
        return new SwitchingDataSource(TestServer.pool(access));
    }

    @Bean
    TestTenant testTenant(org.springframework.transaction.support.TransactionOperations transaction) {
        return new TestTenant(transaction);
    }
}
