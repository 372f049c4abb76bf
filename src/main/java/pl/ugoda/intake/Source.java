package pl.ugoda.intake;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of an import, one after the other; it stays open while they are worked on, so that a file is read once. */
interface Source extends AutoCloseable {
    /** The next item, or null after the last. */
    @Nullable
    SourceItem next() throws IOException;

    @Override
    void close() throws IOException;
}
