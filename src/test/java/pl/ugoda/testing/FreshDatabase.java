package pl.ugoda.testing;

import java.time.Duration;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;
import pl.ugoda.kernel.PolishDays;
import pl.ugoda.platform.EventsUnderWay;
import pl.ugoda.platform.TestClock;
import pl.ugoda.platform.TestServer;

/** Gives each test class a fresh database and the same morning. */
final class FreshDatabase extends AbstractTestExecutionListener {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public void beforeTestClass(TestContext context) {
        var beans = context.getApplicationContext();
        // Listeners work on after the test that woke them; their database is not taken away under them.
        if (!beans.getBean(EventsUnderWay.class).awaitNone(PATIENCE)) {
            throw new IllegalStateException("a listener of the class before did not finish, or failed: see its log");
        }
        ((SwitchingDataSource) beans.getBean(DataSource.class)).switchTo(TestServer.pool(TestServer.freshDatabase()));
        TestClock.reset(
                beans.getBean(pl.ugoda.platform.BusinessClock.class),
                LocalDate.of(2026, 11, 23)
                        .atTime(10, 0)
                        .atZone(PolishDays.WARSAW)
                        .toInstant());
    }
}
