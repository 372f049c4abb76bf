package pl.ugoda.intake;

import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Service;
import pl.ugoda.kernel.CreditorId;

/** The whole way of a file in one call, for those who wait for it: the demo, the benchmark. */
@Service
public class FileLoading {
    private final Imports imports;
    private final ImportWork work;

    FileLoading(Imports imports, ImportWork work) {
        this.imports = imports;
        this.work = work;
    }

    /**
     * Uploads, checks and imports on the calling thread, with the organization bound and no transaction open.
     *
     * @throws IllegalArgumentException when the file as a whole is refused or its columns cannot be guessed
     */
    public ImportCounts load(CreditorId creditor, Upload file, ImportOptions options) throws IOException {
        return switch (imports.take(creditor, List.of(file), options)) {
            case Imports.Uploaded.Refused(var problem) ->
                throw new IllegalArgumentException("the file is refused: " + problem);
            case Imports.Uploaded.Accepted(var id) -> {
                work.work(id);
                if (!imports.release(id)) {
                    throw new IllegalArgumentException("the columns of the file cannot be guessed");
                }
                work.work(id);
                yield imports.counts(id);
            }
        };
    }
}
