package pl.ugoda.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Counts the statements the program prepares while it is told to; otherwise connections go out untouched. */
@Component
@Profile(Benchmarks.PROFILE)
class CountedStatements implements BeanPostProcessor {
    private static final String BEGINS = "SELECT set_config('ugoda.organization'";

    private final AtomicInteger transactions = new AtomicInteger();
    private final AtomicInteger statements = new AtomicInteger();
    private volatile boolean counting;

    /** @param statements without the one that tells the database the organization when a transaction begins */
    record Count(int transactions, int statements) {}

    /** Counts what all threads do during some work: make it the only work there is. */
    synchronized Count during(Work work) throws java.io.IOException {
        transactions.set(0);
        statements.set(0);
        counting = true;
        try {
            work.run();
        } finally {
            counting = false;
        }
        return new Count(transactions.get(), statements.get());
    }

    @FunctionalInterface
    interface Work {
        void run() throws java.io.IOException;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource real ? new Counting(real) : bean;
    }

    private void count(Object sql) {
        (sql.toString().startsWith(BEGINS) ? transactions : statements).incrementAndGet();
    }

    private final class Counting extends DelegatingDataSource {
        Counting(DataSource real) {
            super(real);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return counting ? counted(real) : real;
        }

        private Connection counted(Connection real) {
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            count(arguments[0]);
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        }
    }
}
