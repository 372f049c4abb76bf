package pl.ugoda.intake;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.parties.Creditor;
import pl.ugoda.parties.Creditors;

/**
 * Does the long work of imports, chunk by chunk, each in a transaction of its own together with the record of how far it got. So it
 * can be cancelled between chunks, taken up again after a crash (the event stays in the registry until the work has ended), and two
 * workers on the same import do no harm: the one that finds the record moved stops.
 */
@Component
class ImportWork {
    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);
    private static final int CHUNK = 1000;
    private static final int TRIES = 3;

    private final ImportRepository imports;
    private final ImportRowRepository rows;
    private final StoredBytes bytes;
    private final Booking booking;
    private final Creditors creditors;
    private final TransactionOperations transaction;
    private final Clock clock;

    ImportWork(
            ImportRepository imports,
            ImportRowRepository rows,
            StoredBytes bytes,
            Booking booking,
            Creditors creditors,
            TransactionOperations transaction,
            Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.bytes = bytes;
        this.booking = booking;
        this.creditors = creditors;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Repeating is harmless: work that is done, cancelled or under way elsewhere is left alone. */
    @ApplicationModuleListener
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void on(ImportDue event) {
        work(new ImportId(event.importId()));
    }

    void work(ImportId id) {
        Import work = inTransaction(id);
        if (work == null || !work.state().isRunning()) {
            return;
        }
        try (Source source = open(work)) {
            skip(source, work.rowsDone());
            workOff(work, source);
        } catch (IOException | RuntimeException broken) {
            log.error("import {} stopped after an error", id, broken);
            transaction.executeWithoutResult(
                    status -> ignore(imports.move(id, work.state(), ImportState.FAILED, null)));
        }
    }

    private void workOff(Import work, Source source) throws IOException {
        Foresight earlier = new Foresight(new EarlierRows(), new EarlierDebtors());
        try (ReadAhead ahead = new ReadAhead(source, CHUNK)) {
            workOff(work, ahead, earlier);
        }
    }

    private void workOff(Import work, ReadAhead ahead, Foresight earlier) throws IOException {
        int done = work.rowsDone();
        while (true) {
            List<SourceItem> chunk = ahead.next();
            int from = done;
            if (!chunk.isEmpty() && !repeated(() -> oneChunk(work, chunk, from, earlier))) {
                return;
            }
            done += chunk.size();
            if (chunk.size() < CHUNK) {
                ImportState end = work.state() == ImportState.CHECKING ? ImportState.CHECKED : ImportState.DONE;
                transaction.executeWithoutResult(status -> ignore(imports.move(work.id(), work.state(), end, null)));
                return;
            }
        }
    }

    /** False when the work was cancelled or is done by another worker. */
    private boolean oneChunk(Import work, List<SourceItem> chunk, int from, Foresight earlier) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            imports.planAfresh();
            if (!imports.advance(work.id(), work.state(), from, from + chunk.size())) {
                return false;
            }
            rows.put(
                    work.id(),
                    work.state() == ImportState.CHECKING
                            ? booking.foresee(work, chunk, earlier)
                            : booking.book(work, chunk));
            return true;
        }));
    }

    // Two imports that touch the same cases may be told to try again by the database.
    private static boolean repeated(BooleanSupplier work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.getAsBoolean();
            } catch (ConcurrencyFailureException again) {
                if (attempt == TRIES) {
                    throw again;
                }
            }
        }
    }

    private static void skip(Source source, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            if (source.next() == null) {
                return;
            }
        }
    }

    private Source open(Import work) throws IOException {
        LocalDate today = LocalDate.now(clock);
        if (work.table() != null && work.columns() != null) {
            return new TableSource(work.table(), work.columns(), today, bytes.open(work.id()));
        }
        Creditor creditor = creditors.find(work.creditor()).orElseThrow();
        return new KsefSource(
                bytes.open(work.id()),
                work.fileName(),
                new KsefRows(creditor.nip(), work.options().termDays(), today));
    }

    private @Nullable Import inTransaction(ImportId id) {
        return transaction.execute(status -> imports.find(id).orElse(null));
    }

    // An import that was cancelled meanwhile stays cancelled: then nothing moved, and that is right.
    private static void ignore(boolean moved) {
        log.debug("import moved: {}", moved);
    }
}
