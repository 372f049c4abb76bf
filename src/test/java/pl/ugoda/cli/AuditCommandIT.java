package pl.ugoda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.ugoda.identity.Organizations;
import pl.ugoda.platform.TestServer;
import pl.ugoda.testing.UgodaTest;

@UgodaTest
class AuditCommandIT {
    @Autowired
    Organizations organizations;

    @Autowired
    BeanFactory beans;

    @Autowired
    DataSource serving;

    private final StringWriter out = new StringWriter();

    @Test
    void tellsWhatWaitsAndWhatWasChanged() {
        assertThat(organizations.found("Hurtownia Brzezina")).isNotNull();

        assertThat(run("audit", "verify")).isEqualTo(Program.DONE);
        assertThat(out.toString()).contains("sound").contains("1 entries wait for a seal");

        int rows = JdbcClient.create(TestServer.superuser(JdbcClient.create(serving)
                        .sql("SELECT current_database()")
                        .query(String.class)
                        .single()))
                .sql("DELETE FROM audit.unsealed")
                .update();
        assertThat(rows).isPositive();

        assertThat(run("audit", "verify")).isEqualTo(Program.REFUSED);
        assertThat(out.toString()).contains("NOT SOUND").contains("neither sealed nor waiting");
    }

    @Test
    void knowsNothingElseToDoWithTheLog() {
        assertThat(run("audit", "erase")).isEqualTo(Program.BAD_USAGE);
    }

    private int run(String... arguments) {
        return Program.run(
                new OpenedHere(), new Console(new PrintWriter(out), new PrintWriter(new StringWriter())), arguments);
    }

    /** The application of the tests, lent to the command. */
    private final class OpenedHere implements Server {
        @Override
        public void start(Mode mode, List<String> settings) {
            throw new UnsupportedOperationException("the audit command starts no server");
        }

        @Override
        public Installation open(List<String> settings) {
            throw new UnsupportedOperationException("the audit command changes nothing");
        }

        @Override
        public Installation openToRead(List<String> settings) {
            return new Installation() {
                @Override
                public <M> M module(Class<M> type) {
                    return beans.getBean(type);
                }

                @Override
                public void close() {}
            };
        }
    }
}
