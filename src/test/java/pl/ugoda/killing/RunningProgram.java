package pl.ugoda.killing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pl.ugoda.testing.OwnProcess;

/** The program as a process of its own, with its embedded PostgreSQL on a data directory of its own. */
final class RunningProgram {
    private final OwnProcess jvm;
    private final Path data;

    private RunningProgram(OwnProcess jvm, Path data) {
        this.jvm = jvm;
        this.data = data;
    }

    /** Starts serving; embedded database and durable settings are what one gets without saying anything. */
    static RunningProgram serve(Path data, List<String> settings) {
        List<String> command = new ArrayList<>(List.of("serve", "--ugoda.data-dir=" + data));
        command.addAll(settings);
        return new RunningProgram(OwnProcess.start(command), data);
    }

    boolean isAlive() {
        return jvm.isAlive();
    }

    /** What it wrote to its output. */
    String said() {
        return jvm.said();
    }

    void killJvm() {
        jvm.kill();
    }

    /** False when there is no database server yet: then there was nothing to kill. */
    boolean killPostmaster() {
        return postmaster().map(ProcessHandle::destroyForcibly).orElse(false);
    }

    /** The exit code, once the program has ended by itself or by our hand. */
    int awaitEnd() {
        return jvm.ended().exitCode();
    }

    /** Asks it to stop, and waits. */
    void stop() {
        jvm.close();
    }

    /** Nothing of ours may outlive the test. */
    void end() {
        jvm.kill();
        var _ = awaitEnd();
        var _ = killPostmaster();
    }

    /** A connection past row-level security; empty as long as the database does not answer. */
    Optional<Connection> connection() {
        try {
            List<String> note = Files.readAllLines(note());
            if (note.size() < 8 || !note.get(7).strip().equals("ready")) {
                return Optional.empty();
            }
            String password =
                    Files.readString(data.resolve("keys/ugoda_maintenance")).strip();
            return Optional.of(DriverManager.getConnection(
                    "jdbc:postgresql://localhost:" + note.get(3).strip() + "/ugoda", "ugoda_maintenance", password));
        } catch (IOException | SQLException notYet) {
            return Optional.empty();
        }
    }

    private Optional<ProcessHandle> postmaster() {
        try {
            long pid = Long.parseLong(Files.readAllLines(note()).getFirst().strip());
            // Only the server of our own directory: a number in a file may have been given to somebody else since.
            return ProcessHandle.of(pid)
                    .filter(process -> process.info()
                            .commandLine()
                            .orElse("")
                            .contains(data.resolve("postgresql").toString()));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private Path note() {
        return data.resolve("postgresql/postmaster.pid");
    }
}
