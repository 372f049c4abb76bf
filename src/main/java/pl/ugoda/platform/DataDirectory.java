package pl.ugoda.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The directory an installation keeps its data in, held by one process at a time. */
final class DataDirectory implements AutoCloseable {
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
            Files.createDirectories(root);
            var channel =
                    FileChannel.open(root.resolve("ugoda.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new DataDirectory(root, channel, lock));
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
                Files.createDirectories(file.getParent());
                writePrivately(file, firstTime.get());
            }
            return Files.readString(file).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + file, broken);
        }
    }

    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
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
