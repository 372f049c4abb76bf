package pl.ugoda.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.ugoda.Ugoda;

/** The program in a process of its own, with none of the tests' classes, as an administrator starts it. */
public final class OwnProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 180;

    private final Process process;
    private final Heard out;
    private final Heard err;

    private OwnProcess(Process process) {
        this.process = process;
        this.out = new Heard(process.inputReader(StandardCharsets.UTF_8));
        this.err = new Heard(process.errorReader(StandardCharsets.UTF_8));
    }

    /** What a finished command left behind. */
    public record Ended(int exitCode, String out, String err) {}

    /**
     * Runs a command to its end.
     *
     * @param first directories whose files stand before the program's own, such as the tables of a later release
     */
    public static Ended run(List<String> arguments, Path... first) {
        try (var started = start(arguments, first)) {
            return started.ended();
        }
    }

    /** Starts a command and leaves it running until it is closed. */
    public static OwnProcess start(List<String> arguments, Path... first) {
        try {
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx400m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    classPath(first),
                    Ugoda.class.getName()));
            command.addAll(arguments);
            return new OwnProcess(
                    new ProcessBuilder(command).directory(aPlace().toFile()).start());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    // Under target, so that it goes with the next clean.
    private static Path aPlace() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target", "own-process")), "run");
    }

    public Ended ended() {
        awaitEnd();
        return new Ended(process.exitValue(), out.all(), err.all());
    }

    /** Asks it to stop, as a terminal does, and hears what it said until then. */
    public Ended stopped() {
        process.destroy();
        return ended();
    }

    /** Waits until the program has said this; fails when it ends before. */
    public void awaitOut(String text) {
        if (!out.await(text)) {
            String said = out.all() + err.all();
            throw new IllegalStateException("never said '" + text + "' but: " + said);
        }
    }

    /** What it has said until now. */
    public String said() {
        return out.soFar() + err.soFar();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL: it gets no chance to tidy up. */
    public void kill() {
        boolean ignored = process.toHandle().destroyForcibly();
    }

    /** Asks it to stop, as a terminal does, and waits. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("does not end: " + process.pid());
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    // The test classes stay out: the program must not find beans among them.
    private static String classPath(Path... first) {
        String path = Objects.requireNonNullElse(
                System.getProperty("surefire.test.class.path"), System.getProperty("java.class.path"));
        return Stream.concat(Arrays.stream(first).map(Path::toString), Arrays.stream(path.split(File.pathSeparator)))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** One stream of the process, read as it comes so that the process never waits for us. */
    private static final class Heard {
        private final StringBuilder text = new StringBuilder();
        private final Thread reader;
        private boolean over;

        Heard(BufferedReader stream) {
            reader = Thread.ofVirtual().start(() -> {
                try (stream) {
                    stream.lines().forEach(this::add);
                } catch (IOException | UncheckedIOException closed) {
                    add(closed.toString());
                } finally {
                    end();
                }
            });
        }

        String all() {
            try {
                if (!reader.join(java.time.Duration.ofSeconds(PATIENCE_SECONDS))) {
                    throw new IllegalStateException("the process closed, its output did not");
                }
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            synchronized (text) {
                return text.toString();
            }
        }

        String soFar() {
            synchronized (text) {
                return text.toString();
            }
        }

        boolean await(String wanted) {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            synchronized (text) {
                while (text.indexOf(wanted) < 0) {
                    long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                    if (over || left <= 0) {
                        return false;
                    }
                    try {
                        text.wait(left);
                    } catch (InterruptedException interrupted) {
                        throw new IllegalStateException(interrupted);
                    }
                }
                return true;
            }
        }

        private void add(String line) {
            synchronized (text) {
                text.append(line).append('\n');
                text.notifyAll();
            }
        }

        private void end() {
            synchronized (text) {
                over = true;
                text.notifyAll();
            }
        }
    }
}
