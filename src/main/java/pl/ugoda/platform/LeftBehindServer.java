package pl.ugoda.platform;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that outlived its program: when the JVM is killed hard, the embedded server stays alive and would block the next
 * start. The caller holds the data directory, so nobody else can be using that server.
 */
final class LeftBehindServer {
    private static final Logger log = LoggerFactory.getLogger(LeftBehindServer.class);
    private static final int STOP_LIMIT_SECONDS = 20;

    private LeftBehindServer() {}

    static void stop(Path cluster) {
        PostmasterFile.process(cluster).ifPresent(LeftBehindServer::end);
    }

    private static void end(ProcessHandle server) {
        log.info("stopping the database server that a killed program left behind (process {})", server.pid());
        if (!server.destroy()) {
            throw new IllegalStateException("the left-behind database server does not take a stop signal");
        }
        try {
            var ended = server.onExit().get(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
            log.debug("process {} ended", ended.pid());
        } catch (TimeoutException stillRunning) {
            if (!server.destroyForcibly()) {
                throw new IllegalStateException("the left-behind database server does not stop", stillRunning);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while stopping a left-behind server", interrupted);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
