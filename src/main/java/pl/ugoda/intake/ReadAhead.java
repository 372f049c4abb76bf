package pl.ugoda.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CurrentOrganization;
import pl.ugoda.kernel.OrganizationId;

/** Reads a source chunk by chunk, always one chunk ahead: while the database writes, the next rows are understood. */
final class ReadAhead implements AutoCloseable {
    private final Source source;
    private final int chunk;
    private final OrganizationId organization = CurrentOrganization.get();
    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

    private Future<List<SourceItem>> upcoming;

    ReadAhead(Source source, int chunk) {
        this.source = source;
        this.chunk = chunk;
        upcoming = readOn();
    }

    /** The next rows; fewer than a chunk at the end. */
    List<SourceItem> next() throws IOException {
        try {
            List<SourceItem> read = upcoming.get();
            upcoming = readOn();
            return read;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw new IllegalStateException("the rows could not be read", failed.getCause());
        }
    }

    /** Ends the reading under way, so that the source can be closed. */
    @Override
    public void close() {
        reader.close();
    }

    private Future<List<SourceItem>> readOn() {
        return reader.submit(() -> CurrentOrganization.call(organization, this::read));
    }

    private List<SourceItem> read() throws IOException {
        List<SourceItem> items = new ArrayList<>(chunk);
        while (items.size() < chunk) {
            @Nullable SourceItem item = source.next();
            if (item == null) {
                break;
            }
            items.add(item);
        }
        return items;
    }
}
