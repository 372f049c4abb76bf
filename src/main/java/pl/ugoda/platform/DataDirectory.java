package pl.ugoda.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The directory an installation keeps its data in, held by one process at a time. */
final class DataDirectory implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DataDirectory.class);
    private static final String LOCK = "ugoda.lock";
    private static final Set<String> OURS =
            Set.of(LOCK, "audit", "keys", "postgresql", "postgresql.log", "postgresql-program", "lost+found");

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /** @throws StartRefused when another process holds the directory, or it cannot be written to */
    static DataDirectory hold(Path directory) {
        return holdIfFree(directory)
                .orElseThrow(() -> inUse(directory.toAbsolutePath().normalize()));
    }

    /**
     * Empty when another process holds the directory.
     *
     * @throws StartRefused when it cannot be written to
     */
    static Optional<DataDirectory> holdIfFree(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            var _ = PrivateFiles.folder(root);
            var channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            var held = new DataDirectory(root, channel, lock);
            try {
                closeToOthers(root);
            } catch (IOException | RuntimeException refused) {
                held.close();
                throw refused;
            }
            return Optional.of(held);
        } catch (IOException unusable) {
            throw new StartRefused(
                    "Ugoda nie wystartuje: nie może zapisywać w katalogu danych %s. Proszę sprawdzić prawa albo wskazać inny katalog (UGODA_DATA_DIR)."
                            .formatted(root),
                    "Ugoda does not start: it cannot write to the data directory %s. Check its rights or choose another (UGODA_DATA_DIR)."
                            .formatted(root));
        }
    }

    Path postgresql() {
        return postgresqlOf(root);
    }

    /** Where the server's program is unpacked to and run from: only we may write there. */
    Path postgresqlProgram() throws IOException {
        Path program = PrivateFiles.folder(root.resolve("postgresql-program"));
        PrivateFiles.close(program);
        return program;
    }

    /** Where the server writes its log: statements in it may name people. */
    Path postgresqlLog() throws IOException {
        Path log = root.resolve("postgresql.log");
        if (Files.notExists(log)) {
            return PrivateFiles.file(log);
        }
        PrivateFiles.close(log);
        return log;
    }

    static Path postgresqlOf(Path root) {
        return root.resolve("postgresql");
    }

    /** A secret made earlier, also while another process holds the directory; null when there is none. */
    static @Nullable String keptSecret(Path root, String name) {
        Path file = root.resolve("keys").resolve(name);
        try {
            return Files.exists(file) ? Files.readString(file).strip() : null;
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
    }

    /** A text only this system user may read, made once by the given supplier. */
    String secret(String name, java.util.function.Supplier<String> firstTime) {
        Path file = root.resolve("keys").resolve(name);
        try {
            if (Files.notExists(file)) {
                writePrivately(PrivateFiles.folder(root.resolve("keys")).resolve(name), firstTime.get());
            }
            return Files.readString(file).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
    }

    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.writeString(PrivateFiles.file(file), text);
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot let go of the data directory " + root, broken);
        }
    }

    /**
     * What older versions made, or an administrator beforehand, may be open to other users of the machine. It is closed when
     * nothing but ours is in it; the rights of a directory with other things are not ours to change.
     */
    private static void closeToOthers(Path root) throws IOException {
        if (PrivateFiles.openTo(root).isEmpty()) {
            return;
        }
        if (isOursAlone(root)) {
            PrivateFiles.close(root);
            log.info(
                    "the data directory {} was open to other users of this machine; now only its owner may enter",
                    root);
            return;
        }
        if (PrivateFiles.openTo(root).contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new StartRefused(
                    "Do katalogu danych %s może pisać każdy użytkownik komputera. Odbierz mu to prawo (chmod 700) albo wskaż inny katalog (UGODA_DATA_DIR)."
                            .formatted(root),
                    "Every user of this machine may write to the data directory %s: close it (chmod 700) or choose another (UGODA_DATA_DIR)."
                            .formatted(root));
        }
        log.warn("the data directory {} is open to other users of this machine: run chmod 700 on it", root);
    }

    private static boolean isOursAlone(Path root) throws IOException {
        try (Stream<Path> things = Files.list(root)) {
            return Files.getOwner(root).equals(Files.getOwner(root.resolve(LOCK)))
                    && things.allMatch(
                            thing -> OURS.contains(thing.getFileName().toString()));
        }
    }

    private static StartRefused inUse(Path root) {
        return new StartRefused(
                "Ugoda już działa na katalogu danych %s. Zamknij ją albo wskaż inny katalog (UGODA_DATA_DIR)."
                        .formatted(root),
                "Ugoda is already running on this data directory: stop it or choose another (UGODA_DATA_DIR).");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }
}
