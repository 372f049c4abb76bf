package pl.ugoda.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.OrganizationId;

/**
 * The one transaction manager: tells the database, for the length of each transaction, which organization it works for. Without
 * a bound organization (or a deliberate none) no transaction begins.
 */
final class OrganizationTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;
    private static final String EVENT_REGISTRY = "org.springframework.modulith.events.";

    OrganizationTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        var organization = organizationOf(definition);
        super.doBegin(transaction, definition);
        try {
            tell(connection(), organization);
        } catch (SQLException | RuntimeException failed) {
            doCleanupAfterCompletion(transaction);
            throw new IllegalStateException("the database did not learn the organization", failed);
        }
    }

    // The event registry's own housekeeping touches only its table, which belongs to no organization.
    private static Optional<OrganizationId> organizationOf(TransactionDefinition definition) {
        @Nullable String name = definition.getName();
        if (!CurrentOrganization.isBound() && name != null && name.startsWith(EVENT_REGISTRY)) {
            return Optional.empty();
        }
        return CurrentOrganization.bound();
    }

    private Connection connection() {
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new IllegalStateException("a transaction without a connection");
        }
        return holder.getConnection();
    }

    private static void tell(Connection connection, Optional<OrganizationId> organization) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT set_config('ugoda.organization', ?, true)")) {
            statement.setString(1, organization.map(OrganizationId::toString).orElse(""));
            try (var answer = statement.executeQuery()) {
                answer.next();
            }
        }
    }
}
