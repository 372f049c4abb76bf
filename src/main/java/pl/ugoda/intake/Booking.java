package pl.ugoda.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Claims;
import pl.ugoda.claims.KnownClaim;
import pl.ugoda.claims.NewClaim;
import pl.ugoda.claims.Registered;
import pl.ugoda.intake.csv.Field;
import pl.ugoda.intake.csv.Finding;
import pl.ugoda.intake.csv.FindingCode;
import pl.ugoda.intake.csv.InvoiceRow;
import pl.ugoda.intake.csv.RowReading;
import pl.ugoda.parties.Debtors;
import pl.ugoda.parties.Debtors.Recognition;
import pl.ugoda.parties.Debtors.Recognition.Doubt;
import pl.ugoda.parties.NewDebtor;

/** Turns a chunk of rows into debtors and claims, set by set; or tells what that would come to. */
@Component
class Booking {
    private final Debtors debtors;
    private final Claims claims;

    Booking(Debtors debtors, Claims claims) {
        this.debtors = debtors;
        this.claims = claims;
    }

    /** Registers what can be registered, within the caller's transaction. */
    List<ImportRow> book(Import work, List<SourceItem> chunk) {
        List<SourceItem> bookable = bookable(chunk);
        List<RowContent> contents =
                bookable.stream().map(item -> content(work, item)).toList();
        List<Recognition> owing =
                debtors.registerEach(contents.stream().map(RowContent::debtor).toList());
        List<NewClaim> wanted = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            wanted.add(contents.get(i).claim(owing.get(i).debtor()));
        }
        List<Registered> answers = wanted.isEmpty() ? List.of() : claims.register(wanted);
        Map<Integer, ImportRow> booked = new HashMap<>();
        for (int i = 0; i < bookable.size(); i++) {
            SourceItem item = bookable.get(i);
            booked.put(item.number(), row(item, answers.get(i), owing.get(i).doubt()));
        }
        return chunk.stream()
                .map(item -> booked.containsKey(item.number()) ? booked.get(item.number()) : unbooked(item))
                .toList();
    }

    /**
     * Tells what registering would answer, changing nothing.
     *
     * @param earlier what earlier chunks of the same file would register
     */
    List<ImportRow> foresee(Import work, List<SourceItem> chunk, Foresight earlier) {
        List<SourceItem> bookable = bookable(chunk);
        List<RowContent> contents =
                bookable.stream().map(item -> content(work, item)).toList();
        Map<String, KnownClaim> known = claims.known(
                work.creditor(),
                contents.stream().map(content -> content.row().externalKey()).collect(Collectors.toSet()));
        List<NewDebtor> owing = contents.stream().map(RowContent::debtor).toList();
        List<Optional<Recognition>> recognized = debtors.recognize(owing);
        Map<Integer, ImportRow> foreseen = new HashMap<>();
        for (int i = 0; i < bookable.size(); i++) {
            @Nullable Doubt doubt = doubt(owing.get(i), recognized.get(i), earlier.debtors());
            SourceItem item = bookable.get(i);
            foreseen.put(item.number(), foreseen(item, contents.get(i), known, earlier.rows(), doubt));
        }
        return chunk.stream()
                .map(item -> foreseen.containsKey(item.number()) ? foreseen.get(item.number()) : unbooked(item))
                .toList();
    }

    private static @Nullable Doubt doubt(NewDebtor debtor, Optional<Recognition> registered, EarlierDebtors earlier) {
        if (registered.isEmpty()) {
            return earlier.doubt(debtor).orElse(null);
        }
        @Nullable Doubt doubt = registered.get().doubt();
        if (doubt == null) {
            earlier.remember(debtor);
        }
        return doubt;
    }

    private static ImportRow foreseen(
            SourceItem item,
            RowContent content,
            Map<String, KnownClaim> known,
            EarlierRows earlier,
            @Nullable Doubt doubt) {
        String key = content.row().externalKey();
        KnownClaim before = known.get(key);
        if (before != null) {
            return before.content().equals(content.hash())
                    ? row(item, RowOutcome.UNCHANGED, null, null, doubt)
                    : row(item, RowOutcome.CONFLICT, earlier(before), null, doubt);
        }
        return switch (earlier.compare(key, content.hash(), item.line())) {
            case EarlierRows.Comparison.New() -> row(item, RowOutcome.OPENED, null, null, doubt);
            case EarlierRows.Comparison.Same() -> row(item, RowOutcome.UNCHANGED, null, null, doubt);
            case EarlierRows.Comparison.Other(long line) ->
                row(item, RowOutcome.CONFLICT, new Earlier.Row(content.row().invoiceNumber(), line), null, doubt);
        };
    }

    private static List<SourceItem> bookable(List<SourceItem> chunk) {
        return chunk.stream()
                .filter(item -> item.reading() instanceof RowReading.Understood)
                .toList();
    }

    private static RowContent content(Import work, SourceItem item) {
        return switch (item.reading()) {
            case RowReading.Understood(InvoiceRow row, var _) -> new RowContent(row, work.creditor(), work.options());
            case RowReading.ReadOnly _, RowReading.Refused _ ->
                throw new IllegalArgumentException("only an understood row has content");
        };
    }

    private static ImportRow row(SourceItem item, Registered answer, @Nullable Doubt doubt) {
        return switch (answer) {
            case Registered.Opened(var claim, var _) -> row(item, RowOutcome.OPENED, null, claim.value(), doubt);
            case Registered.Unchanged(var claim) -> row(item, RowOutcome.UNCHANGED, null, claim.value(), doubt);
            case Registered.Conflict(var existing) ->
                row(item, RowOutcome.CONFLICT, earlier(existing), existing.id().value(), doubt);
        };
    }

    private static Earlier earlier(KnownClaim claim) {
        return new Earlier.Claim(claim.invoiceNumber(), claim.amount(), claim.due());
    }

    private static ImportRow row(
            SourceItem item,
            RowOutcome outcome,
            @Nullable Earlier earlier,
            @Nullable UUID claim,
            @Nullable Doubt doubt) {
        if (!(item.reading() instanceof RowReading.Understood(InvoiceRow row, List<Finding> read))) {
            throw new IllegalArgumentException("only an understood row is booked");
        }
        List<Finding> findings = new ArrayList<>(read);
        if (doubt != null) {
            findings.add(new Finding(FindingCode.OTHER_NAME, field(doubt)));
        }
        boolean look = !findings.isEmpty() || outcome == RowOutcome.CONFLICT;
        return new ImportRow(
                item.number(),
                item.line(),
                outcome,
                !findings.isEmpty() && outcome == RowOutcome.OPENED,
                findings,
                row.invoiceNumber(),
                row.amount(),
                row.due(),
                earlier,
                claim,
                item.debtor(),
                doubt == null ? null : doubt.knownName(),
                look || item.document() ? item.cells() : null);
    }

    private static Field field(Doubt doubt) {
        return switch (doubt.by()) {
            case PESEL -> Field.PESEL;
            case NIP -> Field.NIP;
            case REFERENCE -> Field.DEBTOR_REFERENCE;
        };
    }

    private static ImportRow unbooked(SourceItem item) {
        RowOutcome outcome = switch (item.reading()) {
            case RowReading.Refused _ -> RowOutcome.ERROR;
            case RowReading.ReadOnly _ -> RowOutcome.READ_ONLY;
            case RowReading.Understood _ -> throw new IllegalArgumentException("an understood row is booked");
        };
        return new ImportRow(
                item.number(),
                item.line(),
                outcome,
                false,
                item.reading().findings(),
                item.invoiceNumber(),
                null,
                null,
                null,
                null,
                item.debtor(),
                item.other(),
                item.cells());
    }
}
