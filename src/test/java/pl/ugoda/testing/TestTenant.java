package pl.ugoda.testing;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.OrganizationId;

/** Organizations for tests: bound for a piece of work, with or without a transaction around it. */
public final class TestTenant {
    private final TransactionOperations transaction;

    TestTenant(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    public OrganizationId fresh() {
        return OrganizationId.next();
    }

    public <R> R as(OrganizationId organization, Supplier<R> work) {
        return CurrentOrganization.call(organization, work::get);
    }

    public void as(OrganizationId organization, Runnable work) {
        CurrentOrganization.run(organization, work);
    }

    /** One transaction around the work; needed to look at tables directly, for each transaction carries the organization. */
    @SuppressWarnings("NullAway") // the work's own answer comes back, null included
    public <R> R inTransaction(OrganizationId organization, Supplier<R> work) {
        return CurrentOrganization.call(organization, () -> transaction.execute(status -> work.get()));
    }
}
