package pl.ugoda.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.kernel.PolishDays;
import pl.ugoda.platform.PrivateFiles;

/**
 * One small file a day and organization with the chain's newest fingerprint. Whoever can rewrite the database cannot rewrite the
 * copies of these files that were carried elsewhere.
 */
@Component
class RootFiles {
    private static final String SUFFIX = ".root";

    private final Path directory;

    RootFiles(@Value("${ugoda.data-dir:data}") Path dataDirectory) {
        this.directory = dataDirectory.resolve("audit");
    }

    /** Today's file then names this block; the files of past days stay as they are. */
    void export(Block block) {
        LocalDate day = block.sealedAt().atZone(PolishDays.WARSAW).toLocalDate();
        Path home = home(block.organization());
        String text = "block=%d%nhash=%s%nsealed-at=%s%n".formatted(block.number(), block.hash(), block.sealedAt());
        try {
            Path draft = Files.createTempFile(PrivateFiles.folder(home), day.toString(), ".new");
            Files.writeString(draft, text);
            Files.move(
                    draft,
                    home.resolve(day + SUFFIX),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot export the audit root to " + home, broken);
        }
    }

    /** All roots of an organization, oldest first. */
    List<Root> of(OrganizationId organization) {
        Path home = home(organization);
        if (Files.notExists(home)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .map(RootFiles::read)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot list the audit roots in " + home, broken);
        }
    }

    private Path home(OrganizationId organization) {
        return directory.resolve(organization.toString());
    }

    private static Root read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            String name = file.getFileName().toString();
            return new Root(
                    LocalDate.parse(name.substring(0, name.length() - SUFFIX.length())),
                    Long.parseLong(properties.getProperty("block", "")),
                    new Digest(properties.getProperty("hash", "")),
                    Instant.parse(properties.getProperty("sealed-at", "")));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the audit root " + file, broken);
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            throw new IllegalStateException("the audit root " + file + " is damaged", unreadable);
        }
    }
}
