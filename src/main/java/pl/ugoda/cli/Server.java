package pl.ugoda.cli;

import java.util.List;

/** Starts the server. Handed in by the program, so that the command line need not know what the server is made of. */
@FunctionalInterface
public interface Server {
    /** What is started: the product as it is installed, or the demo with its sample portfolio and time machine. */
    enum Mode {
        PRODUCT,
        DEMO
    }

    /**
     * Returns once the server answers; it goes on running on its own threads.
     *
     * @param settings settings of the form {@code --name=value}, stronger than environment and files
     */
    void start(Mode mode, List<String> settings);
}
