package pl.ugoda.intake;

import java.io.IOException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.intake.csv.ByteSource;
import pl.ugoda.intake.csv.Columns;
import pl.ugoda.intake.csv.CsvRecord;
import pl.ugoda.intake.csv.Table;
import pl.ugoda.intake.csv.TableProblem;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.CurrentActor;
import pl.ugoda.kernel.CurrentOrganization;

/** Files of invoices on their way to becoming claims: uploaded, understood, tried, and only then imported. */
@Service
@Transactional
public class Imports {
    private final ImportRepository imports;
    private final ImportRowRepository rows;
    private final StoredBytes bytes;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final InstantSource technicalClock;

    Imports(
            ImportRepository imports,
            ImportRowRepository rows,
            StoredBytes bytes,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock,
            @Qualifier("technicalClock") InstantSource technicalClock) {
        this.imports = imports;
        this.rows = rows;
        this.bytes = bytes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.technicalClock = technicalClock;
    }

    /** What came of an upload. */
    public sealed interface Uploaded {
        record Accepted(ImportId id) implements Uploaded {}

        /** Nothing was kept; the name is one of {@link TableProblem}, for its message. */
        record Refused(String problem) implements Uploaded {}
    }

    /**
     * Keeps one table, one structured invoice, an archive of them, or several of them, and starts to check it. A table whose
     * required columns cannot be guessed waits for a person.
     */
    public Uploaded upload(CreditorId creditor, List<Upload> files, ImportOptions options) throws IOException {
        Uploaded answer = take(creditor, files, options);
        if (answer instanceof Uploaded.Accepted(var id) && !waitsForColumns(id)) {
            due(id);
        }
        return answer;
    }

    /** As {@link #upload}, for a caller who does the work at once. */
    Uploaded take(CreditorId creditor, List<Upload> files, ImportOptions options) throws IOException {
        if (files.isEmpty()) {
            return refused(TableProblem.EMPTY);
        }
        byte[] packed = files.size() == 1 ? null : Packing.together(files);
        if (files.size() > 1 && packed == null) {
            return refused(TableProblem.TOO_LARGE);
        }
        ByteSource source = packed == null ? files.getFirst()::open : ByteSource.of(packed);
        StoredBytes.Kept kept = StoredBytes.measure(source);
        if (kept.size() > Table.MOST_BYTES) {
            return refused(TableProblem.TOO_LARGE);
        }
        String name = Packing.plainName(files.getFirst().fileName());
        if (packed != null || Packing.isKsef(source)) {
            return accept(ksef(creditor, name, kept.size(), options), kept, source);
        }
        return switch (Table.recognise(source)) {
            case Table.Recognition.Refused(var problem) -> refused(problem);
            case Table.Recognition.Recognised(var table) ->
                accept(table(creditor, name, kept.size(), options, table), kept, source);
        };
    }

    private Uploaded accept(Import found, StoredBytes.Kept kept, ByteSource source) throws IOException {
        imports.add(found, kept.sha256(), CurrentActor.get().code());
        bytes.keep(found.id(), source);
        audit.record(new Deed(
                "import.upload",
                "import",
                found.id().value(),
                Map.of(
                        "bytes",
                        Long.toString(kept.size()),
                        "format",
                        found.format().name())));
        return new Uploaded.Accepted(found.id());
    }

    private Import ksef(CreditorId creditor, String name, long size, ImportOptions options) {
        return new Import(
                ImportId.next(),
                creditor,
                ImportFormat.KSEF,
                ImportState.CHECKING,
                name,
                size,
                clock.instant(),
                null,
                null,
                false,
                options,
                0,
                0,
                null);
    }

    private Import table(CreditorId creditor, String name, long size, ImportOptions options, Table table) {
        Optional<Columns> remembered = imports.remembered(creditor, HeaderHash.of(table));
        Columns columns = remembered.orElseGet(() -> Columns.guess(table.header()));
        return new Import(
                ImportId.next(),
                creditor,
                ImportFormat.TABLE,
                columns.missing().isEmpty() ? ImportState.CHECKING : ImportState.CHOOSING,
                name,
                size,
                clock.instant(),
                table,
                columns,
                remembered.isPresent(),
                options,
                0,
                0,
                null);
    }

    /** Gives the columns another meaning and checks again; false when the import is past that or a required column is missing. */
    public boolean choose(ImportId id, Columns columns, ImportOptions options) {
        Import found = imports.find(id).orElse(null);
        if (found == null
                || !(found.state() == ImportState.CHOOSING || found.state() == ImportState.CHECKED)
                || (found.table() != null
                        && !(columns.missing().isEmpty() && columns.ambiguous().isEmpty()))) {
            return false;
        }
        imports.choose(id, columns, options);
        rows.forget(id);
        boolean begun = imports.move(id, found.state(), ImportState.CHECKING, technicalClock.instant());
        if (begun) {
            due(id);
        }
        return begun;
    }

    /** Imports what was checked; false when there is nothing to start. Its meaning of the columns is remembered for the next time. */
    public boolean start(ImportId id) {
        boolean started = release(id);
        if (started) {
            due(id);
        }
        return started;
    }

    /** As {@link #start}, for a caller who does the work at once. */
    boolean release(ImportId id) {
        Import found = imports.find(id).orElse(null);
        if (found == null || !imports.move(id, ImportState.CHECKED, ImportState.IMPORTING, technicalClock.instant())) {
            return false;
        }
        if (found.table() != null && found.columns() != null) {
            imports.remember(found.creditor(), HeaderHash.of(found.table()), found.columns());
        }
        audit.record(Deed.of("import.start", "import", id.value()));
        return true;
    }

    /** Stops the work after the chunk under way; what was imported stays. False when nothing was there to cancel. */
    public boolean cancel(ImportId id) {
        Import found = imports.find(id).orElse(null);
        if (found == null || !imports.move(id, found.state(), ImportState.CANCELLED, null)) {
            return false;
        }
        audit.record(Deed.of("import.cancel", "import", id.value()));
        return true;
    }

    @Transactional(readOnly = true)
    public Optional<Import> find(ImportId id) {
        return imports.find(id);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Import> recent(int limit) {
        return imports.recent(limit);
    }

    @Transactional(readOnly = true)
    public ImportCounts counts(ImportId id) {
        return rows.counts(id);
    }

    /** The cells of the first row, so that a person sees what a column holds; empty for structured invoices. */
    @Transactional(readOnly = true)
    public List<String> example(Import work) throws IOException {
        if (work.table() == null) {
            return List.of();
        }
        try (Table.Rows table = work.table().rows(bytes.open(work.id()))) {
            CsvRecord first = table.next();
            return first == null ? List.of() : first.cells();
        }
    }

    /** In the order of the file, those after the given number. */
    @Transactional(readOnly = true)
    public List<ImportRow> rows(ImportId id, ImportRows which, int after, int limit) {
        return rows.page(id, which, after, limit);
    }

    private boolean waitsForColumns(ImportId id) {
        return imports.find(id)
                .map(found -> found.state() == ImportState.CHOOSING)
                .orElse(false);
    }

    private void due(ImportId id) {
        events.publishEvent(new ImportDue(CurrentOrganization.get(), id.value()));
    }

    private static Uploaded refused(TableProblem problem) {
        return new Uploaded.Refused(problem.name());
    }
}
