package pl.ugoda.bench;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Runs the benchmarks; there only in a process started for one. */
@Component
@Profile(Benchmarks.PROFILE)
public class Benchmarks {
    /** The profile of a process that measures. */
    public static final String PROFILE = "bench";

    private final List<Benchmark> all;

    Benchmarks(List<Benchmark> all) {
        this.all = all;
    }

    /** @param size between the smallest and the largest of the name */
    public Measured run(BenchmarkName name, int size) {
        return all.stream()
                .filter(each -> each.name() == name)
                .findFirst()
                .orElseThrow()
                .run(size);
    }
}
