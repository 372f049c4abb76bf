package pl.ugoda.payments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.audit.Audit;
import pl.ugoda.kernel.CurrentActor;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.kernel.PolishDays;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.payments.statement.BankStatement;
import pl.ugoda.payments.statement.StatementFile;
import pl.ugoda.payments.statement.StatementFormat;
import pl.ugoda.payments.statement.StatementProblem;
import pl.ugoda.payments.statement.StatementReader;
import pl.ugoda.vault.DataClass;
import pl.ugoda.vault.Vault;

/** Takes bank statements in: keeps the file, knows again what it has seen, checks the sums, and has the money recognised. */
@Service
public class Statements {
    private static final int LATEST = 50;

    /** What a bank announces may be booked on the next working day, over holidays; what is later is a mistake. */
    private static final int MOST_DAYS_AHEAD = 7;

    private final StatementRepository statements;
    private final BankSourceRepository sources;
    private final TransferIntake transfers;
    private final Recognition recognition;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    Statements(
            StatementRepository statements,
            BankSourceRepository sources,
            TransferIntake transfers,
            Recognition recognition,
            Vault vault,
            Audit audit,
            Clock clock) {
        this.statements = statements;
        this.sources = sources;
        this.transfers = transfers;
        this.recognition = recognition;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of the file or nothing of it. Handing the same file in again changes nothing, also while it is still being taken in. */
    @Transactional
    public StatementImport take(String fileName, byte[] bytes) {
        statements.lockForIntake();
        byte[] digest = sha256(bytes);
        Optional<Instant> before = statements.imported(digest);
        if (before.isPresent()) {
            return new StatementImport.AlreadyImported(before.get());
        }
        return switch (StatementReader.read(bytes)) {
            case StatementFile.Refused(var problem) -> new StatementImport.Refused(problem);
            case StatementFile.Read read -> take(fileName, bytes, digest, read);
        };
    }

    /** The latest statements, the newest first. */
    @Transactional(readOnly = true)
    public List<ImportedStatement> latest() {
        return statements.latest(LATEST);
    }

    private StatementImport take(String fileName, byte[] bytes, byte[] digest, StatementFile.Read read) {
        List<Watched> watched = new ArrayList<>();
        Set<String> foreign = new LinkedHashSet<>();
        for (BankStatement statement : read.statements()) {
            source(statement)
                    .ifPresentOrElse(
                            source -> watched.add(new Watched(statement, source)),
                            () -> foreign.add(statement.account()));
        }
        if (watched.isEmpty()) {
            return new StatementImport.NoWatchedAccount(List.copyOf(foreign));
        }
        Optional<LocalDate> tooLate = watched.stream()
                .flatMap(each -> lastDays(each.statement()))
                .filter(LocalDate.now(clock).plusDays(MOST_DAYS_AHEAD)::isBefore)
                .findFirst();
        if (tooLate.isPresent()) {
            return new StatementImport.Refused(new StatementProblem(
                    0, StatementProblem.Kind.IN_THE_FUTURE, tooLate.get().toString()));
        }
        UUID file = TimeOrderedId.next();
        byte[] sealed = vault.seal(DataClass.FINANCIAL, new String(bytes, StandardCharsets.ISO_8859_1));
        statements.addFile(
                file,
                digest,
                plainName(fileName),
                bytes.length,
                sealed,
                CurrentActor.get().code(),
                clock.instant());
        List<ImportedStatement> imported = new ArrayList<>();
        Recognition.Tally tally = Recognition.Tally.NONE;
        int lines = 0;
        for (Watched each : watched) {
            ImportedStatement statement = add(file, each);
            List<StoredTransfer> fresh = transfers.take(each.source(), statement.id(), each.statement());
            statements.noteFresh(statement.id(), fresh.size());
            tally = tally.plus(recognition.recognise(each.source(), fresh, mayBook(each.statement())));
            know(each);
            imported.add(transfers.withFresh(statement, fresh.size()));
            lines += fresh.size();
        }
        audit.recordBulk("payments.import-statement", file, lines, digest);
        return new StatementImport.Imported(
                imported, read.problems(), List.copyOf(foreign), tally.booked(), tally.queued());
    }

    private static Stream<LocalDate> lastDays(BankStatement statement) {
        return Stream.concat(
                Stream.ofNullable(statement.to()),
                statement.entries().stream().flatMap(entry -> Stream.ofNullable(entry.bookedOn())));
    }

    private ImportedStatement add(UUID file, Watched each) {
        BankStatement statement = each.statement();
        Money opening = money(statement.openingBalance(), each.source());
        Money closing = money(statement.closingBalance(), each.source());
        LocalDate from = statement.from();
        Boolean continues = continues(each.source(), from, opening);
        ImportedStatement row = new ImportedStatement(
                StatementId.next(),
                each.source().id(),
                statement.number(),
                from,
                statement.to(),
                closing,
                statement.balances(),
                continues,
                statement.entries().size(),
                0);
        statements.add(
                row, file, statement.reference(), each.source().currency().getCurrencyCode(), opening, clock.instant());
        return row;
    }

    private @Nullable Boolean continues(BankSource source, @Nullable LocalDate from, @Nullable Money opening) {
        if (from == null || opening == null) {
            return null;
        }
        return statements.closingBefore(source.id(), from).map(opening::equals).orElse(null);
    }

    /** Money of a statement that does not add up, or is a mere notice, is shown to a person before it is booked. */
    private static boolean mayBook(BankStatement statement) {
        return statement.format() == StatementFormat.MT940 && !Boolean.FALSE.equals(statement.balances());
    }

    private void know(Watched each) {
        LocalDate to = each.statement().to();
        if (to != null && each.statement().format() == StatementFormat.MT940) {
            Instant end = to.plusDays(1).atStartOfDay(PolishDays.WARSAW).toInstant();
            Instant now = clock.instant();
            sources.knowUntil(each.source().id(), end.isAfter(now) ? now : end);
        }
    }

    private Optional<BankSource> source(BankStatement statement) {
        return Nrb.parse(statement.account())
                .flatMap(sources::withAccount)
                .filter(source -> statement.currency().isEmpty()
                        || statement.currency().equals(source.currency().getCurrencyCode()));
    }

    private static @Nullable Money money(java.math.@Nullable BigDecimal amount, BankSource source) {
        return amount == null ? null : Money.roundedHalfUp(amount, source.currency());
    }

    private static String plainName(String fileName) {
        String plain = fileName.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        return plain.length() > 120 ? plain.substring(plain.length() - 120) : plain;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Watched(BankStatement statement, BankSource source) {}
}
