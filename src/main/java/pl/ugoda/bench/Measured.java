package pl.ugoda.bench;

import java.util.List;
import java.util.Map;

/**
 * What a benchmark measured.
 *
 * @param rate units a second, median of the rounds
 * @param limit what the same machine does at best, median of the rounds
 * @param settings of the database server and the program, as they were
 */
public record Measured(
        String name,
        int size,
        String unit,
        double rate,
        double limit,
        double ratio,
        List<Round> rounds,
        int workers,
        Round oneWorker,
        Map<String, String> settings) {
    /** One round: the product and its limit, one after the other. */
    public record Round(double rate, double limit) {}

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
