package pl.ugoda.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import pl.ugoda.intake.FileLoading;
import pl.ugoda.intake.ImportCounts;
import pl.ugoda.intake.ImportOptions;
import pl.ugoda.intake.Upload;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.platform.EventsUnderWay;

/**
 * The whole way of a file: uploaded, kept sealed, checked row by row, then booked. The clock runs from the first byte of the upload
 * to the commit of the last row; listeners, which make the cases known to the strategy, work beside it and are waited for in a
 * second figure.
 */
@Component
@Profile(Benchmarks.PROFILE)
class ImportBenchmark implements Benchmark {
    private static final int PAIRS = 5;
    private static final int CHUNK = 1_000;
    private static final Duration LISTENERS_AT_MOST = Duration.ofMinutes(10);

    /** Everything an import adds to but the log, whose chain must not be cut. */
    private static final List<String> EMPTY = List.of(
            "intake.import",
            "parties.debtor",
            "parties.debtor_word",
            "parties.contact_point",
            "parties.person_key",
            "claims.case_file",
            "claims.claim",
            "ledger.debt",
            "strategy.case_state");

    /** Ids tell the order of writing; what listeners write afterwards is not in the rate and so not in its limit. */
    private static final List<Limit.Written> WRITTEN = List.of(
            Limit.Written.of("intake.import_piece", "number"),
            Limit.Written.of("parties.debtor", "id"),
            Limit.Written.of("parties.debtor_word", "debtor_id"),
            Limit.Written.of("parties.contact_point", "id"),
            Limit.Written.of("parties.person_key", "person_id"),
            Limit.Written.of("claims.case_file", "id"),
            Limit.Written.of("claims.claim", "id"),
            Limit.Written.of("ledger.debt", "claim_id"),
            Limit.Written.of("ledger.posting", "id"),
            Limit.Written.of("intake.import_row", "number"));

    private final BenchPortfolio portfolio;
    private final ServerUnderTest server;
    private final Limit limit;
    private final FileLoading loading;
    private final EventsUnderWay events;

    ImportBenchmark(
            BenchPortfolio portfolio, ServerUnderTest server, Limit limit, FileLoading loading, EventsUnderWay events) {
        this.portfolio = portfolio;
        this.server = server;
        this.limit = limit;
        this.loading = loading;
        this.events = events;
    }

    @Override
    public BenchmarkName name() {
        return BenchmarkName.IMPORT;
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
        CreditorId creditor = portfolio.open();
        InvoiceFile file = new InvoiceFile(1, size);
        Upload upload = file.upload();
        int expected = size - file.broken();
        Loaded warmUp = round(organization, creditor, upload, expected);
        List<Loaded> loaded = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            loaded.add(round(organization, creditor, upload, expected));
        }
        Map<String, String> settings = server.settings();
        settings.put("clock", "from the first byte of the upload to the commit of the last row, checked and booked");
        settings.put(
                "file", "%d rows (%d with errors), %d kB".formatted(size, size - expected, file.bytes().length >> 10));
        settings.put("written", warmUp.copied().rows() + " rows, " + warmUp.cases() + " cases");
        settings.put("warmUp", perSecond(expected / warmUp.seconds()));
        settings.put(
                "untilTheStrategyKnows",
                perSecond(Measured.middle(loaded.stream()
                        .map(each -> expected / each.secondsUntilKnown())
                        .toList())));
        return new Measured(
                name(),
                size,
                "invoices/s",
                loaded.stream()
                        .map(each -> new Measured.Round(
                                expected / each.seconds(),
                                expected / each.copied().seconds()))
                        .toList(),
                1,
                Optional.empty(),
                Optional.empty(),
                settings);
    }

    private record Loaded(double seconds, double secondsUntilKnown, long cases, Limit.Copied copied) {}

    private Loaded round(OrganizationId organization, CreditorId creditor, Upload file, int expected)
            throws SQLException, IOException {
        server.reset(organization, EMPTY, List.of());
        long began = System.nanoTime();
        ImportCounts counts = loading.load(creditor, file, ImportOptions.USUAL);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (!events.awaitNone(LISTENERS_AT_MOST)) {
            throw new IllegalStateException("the listeners did not finish");
        }
        double secondsUntilKnown = (System.nanoTime() - began) / 1e9;
        if (counts.opened() != expected) {
            throw new IllegalStateException("not the rows that were to be booked: " + counts);
        }
        long cases = server.count("claims.case_file");
        if (server.count("strategy.case_state") != cases) {
            throw new IllegalStateException("the strategy does not know every case");
        }
        int chunks = Math.ceilDiv(counts.all(), CHUNK);
        return new Loaded(seconds, secondsUntilKnown, cases, limit.copy(organization, WRITTEN, chunks));
    }

    private static String perSecond(double rate) {
        return String.format(Locale.ROOT, "%.0f invoices/s", rate);
    }
}
