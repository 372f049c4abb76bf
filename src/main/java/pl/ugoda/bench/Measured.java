package pl.ugoda.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a benchmark measured.
 *
 * @param unit of the rate and the limit
 * @param rounds each the product and its limit, one after the other
 * @param oneWorker the same with a single worker, where workers can be chosen
 * @param waits how long callers waited, where somebody waits for an answer
 * @param settings of the database server and the program, as they were, and what else is worth knowing
 */
public record Measured(
        BenchmarkName name,
        int size,
        String unit,
        List<Round> rounds,
        int workers,
        Optional<Round> oneWorker,
        Optional<Waits> waits,
        Map<String, String> settings) {
    public Measured {
        rounds = List.copyOf(rounds);
    }

    /** A rate beside what the same machine does at best, in the same unit. */
    public record Round(double rate, double limit) {
        public double ratio() {
            return rate / limit;
        }
    }

    /** Milliseconds from the moment a request was due to the last byte of its answer. */
    public record Waits(double p50Millis, double p99Millis, double mostMillis) {}

    /** Median over median. */
    public Round typical() {
        return median(rounds);
    }

    static Round median(List<Round> rounds) {
        return new Round(
                middle(rounds.stream().map(Round::rate).toList()),
                middle(rounds.stream().map(Round::limit).toList()));
    }

    static double middle(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
