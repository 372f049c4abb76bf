package pl.ugoda.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only this system user may enter, whatever the machine's default; on Windows the folder above decides. */
public final class PrivateFiles {
    private static final Set<PosixFilePermission> OWNER_ENTERS = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_READS = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /** Makes the folder, and those above that are missing, for the owner alone; one that is there already stays as it is. */
    public static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder, attribute(folder, OWNER_ENTERS));
    }

    /** Makes an empty file for the owner alone. */
    public static Path file(Path file) throws IOException {
        return Files.createFile(file, attribute(file, OWNER_READS));
    }

    /** Takes away what others may do with a folder or a file of ours. */
    static void close(Path ours) throws IOException {
        if (knowsPermissions(ours)) {
            var _ = Files.setPosixFilePermissions(ours, Files.isDirectory(ours) ? OWNER_ENTERS : OWNER_READS);
        }
    }

    /** What others may do with it: nothing, or some of {@code ---rwxrwx}. */
    static Set<PosixFilePermission> openTo(Path path) throws IOException {
        if (!knowsPermissions(path)) {
            return Set.of();
        }
        var granted = Files.getPosixFilePermissions(path);
        granted.retainAll(PosixFilePermissions.fromString("---rwxrwx"));
        return granted;
    }

    private static FileAttribute<?>[] attribute(Path path, Set<PosixFilePermission> permissions) {
        return knowsPermissions(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
