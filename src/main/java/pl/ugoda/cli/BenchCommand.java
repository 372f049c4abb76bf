package pl.ugoda.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pl.ugoda.bench.Benchmarks;
import pl.ugoda.bench.Measured;

@Command(
        name = "bench",
        description =
                "Measure the program beside its physical limit on this machine, in a database of its own that is thrown away.")
class BenchCommand implements Callable<Integer> {
    private final Server server;
    private final Console console;

    @Parameters(paramLabel = "NAME", description = "Which benchmark: daily-run.")
    String name = "";

    @Option(names = "--size", description = "How many cases; without it the usual number.")
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
        if (size != null && size < 1_000) {
            throw new BadUsage("--size is at least 1000");
        }
        Path data = Files.createTempDirectory("ugoda-bench");
        try {
            List<String> settings =
                    List.of("--ugoda.data-dir=" + data, "--spring.profiles.active=" + Benchmarks.PROFILE);
            try (Server.Installation installation = server.open(settings)) {
                Benchmarks benchmarks = installation.module(Benchmarks.class);
                Measured measured = benchmarks
                        .run(name, Optional.ofNullable(size))
                        .orElseThrow(() -> new BadUsage(
                                "no benchmark '" + name + "'; there are " + String.join(", ", benchmarks.names())));
                print(measured);
            }
        } finally {
            delete(data);
        }
        return Program.DONE;
    }

    private void print(Measured measured) {
        if (json) {
            console.json(object(measured));
            return;
        }
        console.println("%s, %d: %.0f %s with %d workers, limit %.0f, ratio %.2f"
                .formatted(
                        measured.name(),
                        measured.size(),
                        measured.rate(),
                        measured.unit(),
                        measured.workers(),
                        measured.limit(),
                        measured.ratio()));
        console.println("one worker: %.0f %s, ratio %.2f"
                .formatted(
                        measured.oneWorker().rate(),
                        measured.unit(),
                        measured.oneWorker().rate() / measured.oneWorker().limit()));
        measured.settings().forEach((setting, value) -> console.println("  " + setting + ": " + value));
    }

    private static Map<String, @Nullable Object> object(Measured measured) {
        return Json.object(
                "name", measured.name(),
                "size", measured.size(),
                "unit", measured.unit(),
                "rate", rounded(measured.rate()),
                "limit", rounded(measured.limit()),
                "ratio", Math.round(measured.ratio() * 1000) / 1000.0,
                "rounds", measured.rounds().stream().map(BenchCommand::round).toList(),
                "workers", measured.workers(),
                "oneWorker", round(measured.oneWorker()),
                "settings", measured.settings());
    }

    private static Map<String, @Nullable Object> round(Measured.Round round) {
        return Json.object(
                "rate",
                rounded(round.rate()),
                "limit",
                rounded(round.limit()),
                "ratio",
                Math.round(round.rate() / round.limit() * 1000) / 1000.0);
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
