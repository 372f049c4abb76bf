package pl.ugoda.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import pl.ugoda.identity.Organizations;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.OrganizationId;

/**
 * Fifty people read their pages over HTTP at a constant 200 requests a second, and wait. Then the same generator asks as fast as it
 * can, in turn for pages and for a small static file of the same server: what HTTP alone would allow.
 */
@Component
@Profile(Benchmarks.PROFILE)
class PortalBenchmark implements Benchmark {
    private static final int PER_SECOND = 200;
    private static final int PEOPLE = 50;
    private static final int PAIRS = 5;
    private static final int MOST_AT_ONCE = 8;
    private static final String STATIC_FILE = "/assets/favicon.svg";

    /** Of twenty views: what somebody opens who was reminded and means to pay. */
    private static final List<String> VIEWS = List.of(
            "/portal",
            "/portal/how",
            "/portal",
            "/portal/pay",
            "/portal",
            "/portal/history",
            "/portal",
            "/portal/pay",
            "/portal/how",
            "/portal",
            "/portal/later",
            "/portal",
            "/portal/pay/transfer",
            "/portal",
            "/portal/how",
            "/portal",
            "/portal/preferences",
            "/portal/pay",
            "/portal/talk",
            "/portal/how");

    private final Organizations organizations;
    private final Visitors visitors;
    private final ServerUnderTest server;
    private final CountedStatements statements;
    private final Environment environment;

    PortalBenchmark(
            Organizations organizations,
            Visitors visitors,
            ServerUnderTest server,
            CountedStatements statements,
            Environment environment) {
        this.organizations = organizations;
        this.visitors = visitors;
        this.server = server;
        this.statements = statements;
        this.environment = environment;
    }

    @Override
    public BenchmarkName name() {
        return BenchmarkName.PORTAL;
    }

    @Override
    public Measured run(int size) {
        OrganizationId organization = organizations.found("Pomiary");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(threads)
                        .build()) {
            List<Visitors.Invited> invited = CurrentOrganization.call(organization, () -> visitors.invite(PEOPLE));
            List<PortalReader> readers = new ArrayList<>();
            for (Visitors.Invited person : invited) {
                readers.add(PortalReader.entered(http, site(), person));
            }
            return measure(size, readers);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException("the database under test failed", failed);
        }
    }

    private Measured measure(int size, List<PortalReader> readers) throws IOException, SQLException {
        Load.Call pages = number ->
                check(readers.get(number % PEOPLE).page(VIEWS.get((number / PEOPLE + number % PEOPLE) % VIEWS.size())));
        Load.Call file = number -> check(readers.get(number % PEOPLE).page(STATIC_FILE));
        Measured.Waits warmUp = Load.open(size, PER_SECOND, pages);
        Measured.Waits waits = Load.open(size, PER_SECOND, pages);
        Measured.Waits floor = Load.open(size, PER_SECOND, file);
        List<Measured.Round> rounds = new ArrayList<>();
        int atBest = Math.ceilDiv(size, PAIRS);
        for (int i = 0; i < PAIRS; i++) {
            double rate = Load.closed(atBest, MOST_AT_ONCE, pages);
            rounds.add(new Measured.Round(rate, Load.closed(atBest, MOST_AT_ONCE, file)));
        }
        Map<String, String> settings = server.settings();
        settings.put(
                "load", "%d pages at %d a second over %d visits, all answered".formatted(size, PER_SECOND, PEOPLE));
        settings.put("rate", "as many pages as %d readers at once are given".formatted(MOST_AT_ONCE));
        settings.put("limit", "the same for the static file " + STATIC_FILE);
        settings.put("warmUp", text(warmUp));
        settings.put("staticFileAtTheSameLoad", text(floor));
        for (String view : VIEWS.stream().distinct().toList()) {
            settings.put("statements " + view, counted(readers.getFirst(), view));
        }
        return new Measured(
                name(), size, "pages/s", rounds, MOST_AT_ONCE, Optional.empty(), Optional.of(waits), settings);
    }

    // Others work in the background now and then, so the least of several counts is the page's own.
    private String counted(PortalReader reader, String view) throws IOException {
        CountedStatements.Count least = statements.during(() -> check(reader.page(view)));
        for (int i = 1; i < PAIRS; i++) {
            CountedStatements.Count count = statements.during(() -> check(reader.page(view)));
            least = count.statements() < least.statements() ? count : least;
        }
        return "%d in %d transactions".formatted(least.statements(), least.transactions());
    }

    private static void check(String body) throws IOException {
        if (body.isBlank()) {
            throw new IOException("an empty page");
        }
    }

    private URI site() {
        return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
    }

    private static String text(Measured.Waits waits) {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms, longest %.1f ms",
                waits.p50Millis(),
                waits.p99Millis(),
                waits.mostMillis());
    }
}
