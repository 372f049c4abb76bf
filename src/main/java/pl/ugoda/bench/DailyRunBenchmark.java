package pl.ugoda.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.strategy.DailyRun;
import pl.ugoda.strategy.Replay;
import pl.ugoda.strategy.Strategies;
import pl.ugoda.strategy.Tally;

/**
 * The daily run against a plain COPY of the very decision and message rows it wrote: one warm-up, five alternating pairs with two
 * workers, then three with one; and a thousand of its own decisions replayed.
 */
@Component
@Profile(Benchmarks.PROFILE)
class DailyRunBenchmark implements Benchmark {
    private static final int PAIRS = 5;
    private static final int PAIRS_OF_ONE = 3;
    private static final int WORKERS = 2;
    private static final int CHUNK = 1_000;
    private static final int REPLAYS = 1_000;

    private final BenchPortfolio portfolio;
    private final ServerUnderTest server;
    private final Strategies strategies;
    private final DailyRun run;
    private final Replay replay;

    DailyRunBenchmark(
            BenchPortfolio portfolio, ServerUnderTest server, Strategies strategies, DailyRun run, Replay replay) {
        this.portfolio = portfolio;
        this.server = server;
        this.strategies = strategies;
        this.run = run;
        this.replay = replay;
    }

    @Override
    public String name() {
        return "daily-run";
    }

    @Override
    public int usualSize() {
        return 100_000;
    }

    @Override
    public Measured run(int size) {
        OrganizationId organization = OrganizationId.next();
        return CurrentOrganization.call(organization, () -> {
            try {
                return measure(organization, size);
            } catch (SQLException failed) {
                throw new IllegalStateException("the database under test failed", failed);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private Measured measure(OrganizationId organization, int size) throws SQLException, IOException {
        if (!(strategies.publish(document()) instanceof Strategies.Outcome.Published)) {
            throw new IllegalStateException("the benchmark's strategy was not published");
        }
        portfolio.bringIn(size);
        server.remember(organization);
        Measured.Round warmUp = round(organization, size, WORKERS);
        List<Measured.Round> rounds = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            rounds.add(round(organization, size, WORKERS));
        }
        replayed();
        List<Measured.Round> alone = new ArrayList<>();
        for (int i = 0; i < PAIRS_OF_ONE; i++) {
            alone.add(round(organization, size, 1));
        }
        Measured.Round two = median(rounds);
        Map<String, String> settings = new TreeMap<>(server.settings());
        settings.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        settings.put("heap", Runtime.getRuntime().maxMemory() / (1 << 20) + " MB");
        settings.put("warmUp", Math.round(warmUp.rate()) + " cases/s");
        settings.put("mix", "70 % contact, 20 % wait, 10 % refused");
        settings.put("replayed", REPLAYS + " decisions, all the same");
        return new Measured(
                name(),
                size,
                "cases/s",
                two.rate(),
                two.limit(),
                two.rate() / two.limit(),
                rounds,
                WORKERS,
                median(alone),
                settings);
    }

    private Measured.Round round(OrganizationId organization, int size, int workers) throws SQLException, IOException {
        server.reset(organization);
        long began = System.nanoTime();
        Tally tally = run.run(workers);
        double seconds = (System.nanoTime() - began) / 1e9;
        long contacts = tally.of(Tally.Kind.CONTACT);
        if (tally.cases() != size || Math.abs(contacts - size * 0.7) > size * 0.01) {
            throw new IllegalStateException("not the mix that was to be measured: " + tally);
        }
        double limitSeconds = server.copySeconds(server.written(CHUNK));
        return new Measured.Round(size / seconds, size / limitSeconds);
    }

    private void replayed() throws SQLException {
        for (UUID decision : server.someDecisions(REPLAYS)) {
            if (!(replay.of(decision) instanceof Replay.Outcome.Same)) {
                throw new IllegalStateException("decision " + decision + " does not replay");
            }
        }
    }

    private static Measured.Round median(List<Measured.Round> rounds) {
        return new Measured.Round(
                Measured.median(rounds.stream().map(Measured.Round::rate).toList()),
                Measured.median(rounds.stream().map(Measured.Round::limit).toList()));
    }

    private static String document() throws IOException {
        try (InputStream file = DailyRunBenchmark.class.getResourceAsStream("/bench/daily-run.yaml")) {
            if (file == null) {
                throw new IllegalStateException("the benchmark's strategy is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
