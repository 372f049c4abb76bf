package pl.ugoda.bench;

import java.util.Optional;
import java.util.stream.Stream;

/** The benchmarks there are and how large each can be: known without starting anything. */
public enum BenchmarkName {
    DAILY_RUN("daily-run", "cases", 1_000, 100_000, 2_000_000),
    IMPORT("import", "invoices", 100, 50_000, 300_000),
    PORTAL("portal", "pages", 100, 5_000, 100_000);

    private final String written;
    private final String things;
    private final int smallest;
    private final int usual;
    private final int largest;

    BenchmarkName(String written, String things, int smallest, int usual, int largest) {
        this.written = written;
        this.things = things;
        this.smallest = smallest;
        this.usual = usual;
        this.largest = largest;
    }

    public static Optional<BenchmarkName> of(String written) {
        return Stream.of(values()).filter(name -> name.written.equals(written)).findFirst();
    }

    /** As it is called on the command line. */
    public String written() {
        return written;
    }

    /** What its size counts. */
    public String things() {
        return things;
    }

    public int smallest() {
        return smallest;
    }

    public int usual() {
        return usual;
    }

    public int largest() {
        return largest;
    }
}
