package pl.ugoda.testing;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Leads the one application to another database for each test class. */
final class SwitchingDataSource extends DelegatingDataSource implements AutoCloseable {
    private HikariDataSource current;

    SwitchingDataSource(HikariDataSource first) {
        super(first);
        this.current = first;
    }

    void switchTo(HikariDataSource next) {
        var previous = current;
        current = next;
        setTargetDataSource(next);
        previous.close();
    }

    @Override
    public void close() {
        current.close();
    }
}
