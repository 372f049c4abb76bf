package pl.ugoda.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program ends when its embedded database dies under it. It could no longer read or record anything, and restarting a server
 * under a running program would hide what happened; whoever supervises the program starts both again, and recovery does the rest.
 */
final class DatabaseWatch implements AutoCloseable {
    /** Neither an answered call nor a refused one: something outside has to start the program again. */
    static final int EXIT_CODE = 3;

    private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);

    private volatile boolean closing;

    /** @param end what ends the program */
    DatabaseWatch(ProcessHandle database, Runnable end) {
        var watching = database.onExit().thenRun(() -> {
            if (!closing) {
                log.error(
                        "the embedded database (process {}) has died, so the program ends; start it again",
                        database.pid());
                end.run();
            }
        });
        assert !watching.isCancelled();
    }

    /** Ends at once: an orderly stop would wait for the database that is gone. */
    static void halt() {
        Runtime.getRuntime().halt(EXIT_CODE);
    }

    /** From now on the database may end: the program is stopping it. */
    @Override
    public void close() {
        closing = true;
    }
}
