package pl.ugoda.bench;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The benchmarks by name; there only in a process started for one. */
@Component
@Profile(Benchmarks.PROFILE)
public class Benchmarks {
    /** The profile of a process that measures. */
    public static final String PROFILE = "bench";

    private final List<Benchmark> all;

    Benchmarks(List<Benchmark> all) {
        this.all = all;
    }

    public List<String> names() {
        return all.stream().map(Benchmark::name).sorted().toList();
    }

    /** @param size empty: the usual one */
    public Optional<Measured> run(String name, Optional<Integer> size) {
        return all.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(each -> each.run(size.orElseGet(each::usualSize)));
    }
}
