package pl.ugoda.bench;

/** One benchmark. Runs in a process and on a database of its own. */
interface Benchmark {
    /** As it is called on the command line. */
    String name();

    int usualSize();

    Measured run(int size);
}
