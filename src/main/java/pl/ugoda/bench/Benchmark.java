package pl.ugoda.bench;

/** One benchmark. Runs in a process and on a database of its own. */
interface Benchmark {
    BenchmarkName name();

    Measured run(int size);
}
