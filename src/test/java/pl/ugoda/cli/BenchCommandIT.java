package pl.ugoda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import pl.ugoda.Ugoda;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each benchmark once, as small as can be: what it measures is true work, and its answer has the promised shape. */
class BenchCommandIT {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path data = Path.of("");

    @Test
    void theDailyRunAnswersInThePromisedShape() {
        JsonNode answer = bench("daily-run", 1_000);
        assertShape(answer, "daily-run", 1_000, "cases/s");
        assertThat(answer.at("/oneWorker/rate").asDouble()).isPositive();
        assertThat(answer.at("/settings/replayed").asString()).contains("all the same");
    }

    @Test
    void theImportAnswersInThePromisedShape() {
        JsonNode answer = bench("import", 100);
        assertShape(answer, "import", 100, "invoices/s");
        assertThat(answer.at("/settings/file").asString()).contains("100 rows (2 with errors)");
        assertThat(answer.at("/settings/untilTheStrategyKnows").asString()).contains("invoices/s");
    }

    @Test
    void thePortalTellsAlsoHowLongItsReadersWait() {
        JsonNode answer = bench("portal", 100);
        assertShape(answer, "portal", 100, "pages/s");
        assertThat(answer.path("p50Millis").asDouble()).isPositive();
        assertThat(answer.path("p99Millis").asDouble())
                .isGreaterThanOrEqualTo(answer.path("p50Millis").asDouble());
        assertThat(answer.at("/settings/load").asString()).contains("200 a second", "50 visits", "all answered");
    }

    private JsonNode bench(String name, int size) {
        int code = Program.run(
                new RealServer(),
                new Console(new PrintWriter(out), new PrintWriter(err)),
                "bench",
                name,
                "--size",
                Integer.toString(size),
                "--json");
        assertThat(code).as(err.toString()).isEqualTo(Program.DONE);
        assertThat(Files.exists(data)).as("the database is thrown away").isFalse();
        return JsonMapper.shared().readTree(out.toString());
    }

    private static void assertShape(JsonNode answer, String name, int size, String unit) {
        assertThat(answer.path("name").asString()).isEqualTo(name);
        assertThat(answer.path("size").asInt()).isEqualTo(size);
        assertThat(answer.path("unit").asString()).isEqualTo(unit);
        assertThat(answer.path("rate").asDouble()).isPositive();
        assertThat(answer.path("limit").asDouble()).isPositive();
        assertThat(answer.path("ratio").asDouble()).isPositive();
        assertThat(answer.path("workers").asInt()).isPositive();
        assertThat(answer.path("rounds"))
                .hasSize(5)
                .allSatisfy(round -> assertThat(round.propertyNames()).containsExactly("rate", "limit", "ratio"));
        assertThat(answer.at("/settings/fsync").asString()).isEqualTo("on");
        assertThat(answer.at("/settings/synchronous_commit").asString()).isEqualTo("on");
    }

    /** Starts the whole application, as the program does. */
    private final class RealServer implements Server {
        @Override
        public void start(Mode mode, List<String> settings) {
            throw new UnsupportedOperationException("a benchmark serves nobody else");
        }

        @Override
        public Installation openToRead(List<String> settings) {
            throw new UnsupportedOperationException("a benchmark writes");
        }

        @Override
        public Installation open(List<String> settings) {
            List<String> all = new ArrayList<>(settings);
            data = Path.of(settings.stream()
                    .filter(setting -> setting.startsWith("--ugoda.data-dir="))
                    .findFirst()
                    .orElseThrow()
                    .split("=", 2)[1]);
            all.addAll(List.of(
                    "--server.port=0",
                    "--server.address=127.0.0.1",
                    "--management.server.port=-1",
                    "--db-scheduler.enabled=false"));
            ConfigurableApplicationContext context = SpringApplication.run(Ugoda.class, all.toArray(String[]::new));
            return new Installation() {
                @Override
                public <M> M module(Class<M> type) {
                    return context.getBean(type);
                }

                @Override
                public void close() {
                    context.close();
                }
            };
        }
    }
}
