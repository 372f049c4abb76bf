package pl.ugoda.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import pl.ugoda.Ugoda;

/** The program in a process of its own, with none of the tests' classes, as an administrator starts it. */
public final class OwnProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 180;

    private final Process process;
    private final Path out;
    private final Path err;

    private OwnProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** What a finished command left behind. */
    public record Ended(int exitCode, String out, String err) {}

    /** Runs a command to its end. */
    public static Ended run(List<String> arguments) {
        try (var started = start(arguments)) {
            return started.ended();
        }
    }

    /** Starts a command and leaves it running until it is closed. */
    public static OwnProcess start(List<String> arguments) {
        try {
            Path home = Files.createTempDirectory("ugoda-own-process");
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx400m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    classPath(),
                    Ugoda.class.getName()));
            command.addAll(arguments);
            Path out = home.resolve("out");
            Path err = home.resolve("err");
            return new OwnProcess(
                    new ProcessBuilder(command)
                            .directory(home.toFile())
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start(),
                    out,
                    err);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Ended ended() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("still running: " + out() + err());
            }
            return new Ended(process.exitValue(), out(), err());
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    public String out() {
        return read(out);
    }

    public String err() {
        return read(err);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to stop, as a terminal does, and waits. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("does not stop: " + process.pid());
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    // The test classes stay out: the program must not find beans among them.
    private static String classPath() {
        String path = Objects.requireNonNullElse(
                System.getProperty("surefire.test.class.path"), System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
