package pl.ugoda.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The note in a cluster's directory about the server that works on it. */
final class PostmasterFile {
    private static final Logger log = LoggerFactory.getLogger(PostmasterFile.class);

    private PostmasterFile() {}

    /** The live server of a cluster; empty when there is none, whatever the note says. */
    static Optional<ProcessHandle> process(Path cluster) {
        Path note = cluster.resolve("postmaster.pid");
        if (Files.notExists(note)) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
            return ProcessHandle.of(pid).filter(PostmasterFile::isPostgres);
        } catch (NumberFormatException unreadable) {
            log.warn("{} names no process; PostgreSQL will judge it itself", note);
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + note, broken);
        }
    }

    // The number may have been given to somebody else since.
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(false);
    }
}
