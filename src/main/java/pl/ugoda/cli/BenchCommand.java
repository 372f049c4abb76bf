package pl.ugoda.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pl.ugoda.bench.BenchmarkName;
import pl.ugoda.bench.Benchmarks;
import pl.ugoda.bench.Measured;

@Command(
        name = "bench",
        description =
                "Measure the program beside its physical limit on this machine, in a database of its own that is thrown away.")
class BenchCommand implements Callable<Integer> {
    private final Server server;
    private final Console console;

    @Parameters(
            paramLabel = "NAME",
            description = {
                "Which benchmark:",
                "daily-run  decides cases that are all due",
                "import     takes in a file of invoices",
                "portal     serves debtors' pages at 200 requests a second"
            })
    String name = "";

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "How many cases, invoices or page views; without it the usual number.")
    @Nullable
    Integer size;

    @Option(names = "--json", description = "Print one JSON object.")
    boolean json;

    BenchCommand(Server server, Console console) {
        this.server = server;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        BenchmarkName benchmark = BenchmarkName.of(name)
                .orElseThrow(() -> new BadUsage("There is no benchmark '" + name + "': " + all()));
        int things = size == null ? benchmark.usual() : size;
        if (things < benchmark.smallest() || things > benchmark.largest()) {
            throw new BadUsage("bench %s takes --size from %d to %d %s, not %d."
                    .formatted(name, benchmark.smallest(), benchmark.largest(), benchmark.things(), things));
        }
        Path data = Files.createTempDirectory("ugoda-bench");
        try {
            List<String> settings =
                    List.of("--ugoda.data-dir=" + data, "--spring.profiles.active=" + Benchmarks.PROFILE);
            try (Server.Installation installation = server.open(settings)) {
                print(installation.module(Benchmarks.class).run(benchmark, things));
            }
        } finally {
            delete(data);
        }
        return Program.DONE;
    }

    private static String all() {
        return "choose "
                + Stream.of(BenchmarkName.values()).map(BenchmarkName::written).collect(Collectors.joining(", ")) + ".";
    }

    private void print(Measured measured) {
        if (json) {
            console.json(object(measured));
            return;
        }
        Measured.Round typical = measured.typical();
        console.println("%s, %d %s: %.0f %s, limit %.0f, ratio %.2f, workers: %d"
                .formatted(
                        measured.name().written(),
                        measured.size(),
                        measured.name().things(),
                        typical.rate(),
                        measured.unit(),
                        typical.limit(),
                        typical.ratio(),
                        measured.workers()));
        measured.oneWorker()
                .ifPresent(alone -> console.println(
                        "one worker: %.0f %s, ratio %.2f".formatted(alone.rate(), measured.unit(), alone.ratio())));
        measured.waits()
                .ifPresent(waits -> console.println("waits: p50 %.1f ms, p99 %.1f ms, longest %.1f ms"
                        .formatted(waits.p50Millis(), waits.p99Millis(), waits.mostMillis())));
        measured.settings().forEach((setting, value) -> console.println("  " + setting + ": " + value));
    }

    private static Map<String, @Nullable Object> object(Measured measured) {
        Measured.Round typical = measured.typical();
        Map<String, @Nullable Object> object = Json.object(
                "name", measured.name().written(),
                "size", measured.size(),
                "unit", measured.unit(),
                "rate", rounded(typical.rate()),
                "limit", rounded(typical.limit()),
                "ratio", thousandths(typical.ratio()),
                "rounds", measured.rounds().stream().map(BenchCommand::round).toList(),
                "workers", measured.workers());
        measured.oneWorker().ifPresent(alone -> object.put("oneWorker", round(alone)));
        measured.waits().ifPresent(waits -> {
            object.put("p50Millis", thousandths(waits.p50Millis()));
            object.put("p99Millis", thousandths(waits.p99Millis()));
            object.put("maxMillis", thousandths(waits.mostMillis()));
        });
        object.put("settings", measured.settings());
        return object;
    }

    private static Map<String, @Nullable Object> round(Measured.Round round) {
        return Json.object(
                "rate", rounded(round.rate()), "limit", rounded(round.limit()), "ratio", thousandths(round.ratio()));
    }

    private static double thousandths(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static double rounded(double rate) {
        return Math.round(rate * 10) / 10.0;
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException busy) {
                    throw new UncheckedIOException(busy);
                }
            });
        }
    }
}
