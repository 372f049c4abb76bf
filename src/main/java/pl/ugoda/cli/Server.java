package pl.ugoda.cli;

import java.util.List;

/** Starts the server. Handed in by the program, so that the command line need not know what the server is made of. */
public interface Server {
    /** What is started: the product as it is installed, or the demo with its sample portfolio and time machine. */
    enum Mode {
        PRODUCT,
        DEMO
    }

    /** The modules of an installation, until it is closed. */
    interface Installation extends AutoCloseable {
        /** The public service of a module. */
        <M> M module(Class<M> type);

        @Override
        void close();
    }

    /**
     * Returns once the server answers; it goes on running on its own threads.
     *
     * @param settings settings of the form {@code --name=value}, stronger than environment and files
     */
    void start(Mode mode, List<String> settings);

    /**
     * Opens an installation for a command that works with its database: on no public port, and without its timetable.
     *
     * @param settings as for {@link #start}
     */
    Installation open(List<String> settings);

    /**
     * Opens an installation for a command that changes nothing, also while its server runs.
     *
     * @param settings as for {@link #start}
     */
    Installation openToRead(List<String> settings);
}
