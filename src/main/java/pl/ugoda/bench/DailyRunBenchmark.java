package pl.ugoda.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Tables a daily run adds to; the first two start with rows. */
    private static final List<String> REMEMBERED = List.of("strategy.case_state", "compliance.permit");

    private static final List<String> EMPTY =
            List.of("strategy.decision", "strategy.task", "compliance.refusal", "messaging.message");

    private static final List<Limit.Written> WRITTEN =
            List.of(Limit.Written.of("strategy.decision", "batch, id"), new Limit.Written("messaging.message", """
                    SELECT m.*
                      FROM messaging.message m
                      JOIN strategy.decision d ON d.organization_id = m.organization_id AND d.id = m.contact_id
                     ORDER BY d.batch, d.id
                    """));

    private final BenchPortfolio portfolio;
    private final ServerUnderTest server;
    private final Limit limit;
    private final Strategies strategies;
    private final DailyRun run;
    private final Replay replay;

    DailyRunBenchmark(
            BenchPortfolio portfolio,
            ServerUnderTest server,
            Limit limit,
            Strategies strategies,
            DailyRun run,
            Replay replay) {
        this.portfolio = portfolio;
        this.server = server;
        this.limit = limit;
        this.strategies = strategies;
        this.run = run;
        this.replay = replay;
    }

    @Override
    public BenchmarkName name() {
        return BenchmarkName.DAILY_RUN;
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
        server.remember(organization, REMEMBERED);
        Measured.Round warmUp = round(organization, size, WORKERS);
        List<Measured.Round> rounds = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            rounds.add(round(organization, size, WORKERS));
        }
        int replayed = replayed();
        List<Measured.Round> alone = new ArrayList<>();
        for (int i = 0; i < PAIRS_OF_ONE; i++) {
            alone.add(round(organization, size, 1));
        }
        Map<String, String> settings = server.settings();
        settings.put("warmUp", Math.round(warmUp.rate()) + " cases/s");
        settings.put("mix", "70 % contact, 20 % wait, 10 % refused");
        settings.put("replayed", replayed + " decisions, all the same");
        return new Measured(
                name(),
                size,
                "cases/s",
                rounds,
                WORKERS,
                Optional.of(Measured.median(alone)),
                Optional.empty(),
                settings);
    }

    private Measured.Round round(OrganizationId organization, int size, int workers) throws SQLException, IOException {
        server.reset(organization, EMPTY, REMEMBERED);
        long began = System.nanoTime();
        Tally tally = run.run(workers);
        double seconds = (System.nanoTime() - began) / 1e9;
        long contacts = tally.of(Tally.Kind.CONTACT);
        if (tally.cases() != size || Math.abs(contacts - size * 0.7) > size * 0.01) {
            throw new IllegalStateException("not the mix that was to be measured: " + tally);
        }
        Limit.Copied copied = limit.copy(organization, WRITTEN, Math.ceilDiv(size, CHUNK));
        return new Measured.Round(size / seconds, size / copied.seconds());
    }

    private int replayed() throws SQLException {
        List<UUID> some = server.ids("SELECT id FROM strategy.decision ORDER BY hashtext(id::text) LIMIT " + REPLAYS);
        for (UUID decision : some) {
            if (!(replay.of(decision) instanceof Replay.Outcome.Same)) {
                throw new IllegalStateException("decision " + decision + " does not replay");
            }
        }
        return some.size();
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
