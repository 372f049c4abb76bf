package pl.ugoda.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Why a file given to a command cannot be opened: missing, a folder, or kept from us. */
final class InputFile {
    private InputFile() {}

    static String whyNot(Path file, IOException unreadable) {
        if (Files.isDirectory(file)) {
            return "this is a folder, not a file";
        }
        return Files.notExists(file)
                ? "there is no such file; check its name"
                : "the file cannot be opened (" + unreadable.getClass().getSimpleName() + "); check your rights";
    }
}
