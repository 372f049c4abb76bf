package pl.ugoda.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import pl.ugoda.platform.PrivateFiles;

/**
 * The file that holds the master key: one key a line, 32 bytes in base64; the first line wraps, further lines are older keys that
 * still open. Whoever has this file and the database can read everything, so only its owner may.
 */
final class MasterKeyFile {
    private static final SecureRandom RANDOM = new SecureRandom();

    private MasterKeyFile() {}

    /** Reads the key, making it on the very first start. */
    static MasterKey readOrCreate(Path file) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            refuseWhenOthersMayRead(file);
            List<byte[]> keys = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> key(line, file))
                    .toList();
            if (keys.isEmpty()) {
                throw new IllegalStateException("the master key file " + file + " is empty");
            }
            return new MasterKey(keys);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the master key file " + file, broken);
        }
    }

    private static void create(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory != null) {
            var _ = PrivateFiles.folder(directory);
        }
        byte[] key = new byte[MasterKey.LENGTH];
        RANDOM.nextBytes(key);
        // Private before it holds anything; moved into place complete, so that a crash leaves no half key.
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.writeString(PrivateFiles.file(draft), Base64.getEncoder().encodeToString(key) + System.lineSeparator());
        try {
            Files.move(draft, file);
        } catch (FileAlreadyExistsException anotherProcessWasFaster) {
            Files.delete(draft);
        }
    }

    private static void refuseWhenOthersMayRead(Path file) throws IOException {
        if (!knowsPermissions(file)) {
            return;
        }
        var others = EnumSet.copyOf(PosixFilePermissions.fromString("---rwxrwx"));
        var granted = Files.getPosixFilePermissions(file);
        for (PosixFilePermission permission : granted) {
            if (others.contains(permission)) {
                throw new IllegalStateException("the master key file %s is open to others (%s): run chmod 600 on it"
                        .formatted(file, PosixFilePermissions.toString(granted)));
            }
        }
    }

    private static boolean knowsPermissions(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static byte[] key(String line, Path file) {
        try {
            byte[] key = Base64.getDecoder().decode(line);
            if (key.length == MasterKey.LENGTH) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // Said below, without the line itself.
        }
        throw new IllegalStateException(
                "a line of the master key file %s is not %d bytes in base64".formatted(file, MasterKey.LENGTH));
    }
}
