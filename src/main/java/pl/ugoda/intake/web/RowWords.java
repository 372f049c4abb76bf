package pl.ugoda.intake.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.ugoda.intake.Earlier;
import pl.ugoda.intake.Import;
import pl.ugoda.intake.ImportFormat;
import pl.ugoda.intake.ImportRow;
import pl.ugoda.intake.RowOutcome;
import pl.ugoda.intake.csv.Columns;
import pl.ugoda.intake.csv.Field;
import pl.ugoda.intake.csv.Finding;
import pl.ugoda.intake.csv.FindingCode;
import pl.ugoda.intake.ksef.FileProblem;
import pl.ugoda.words.Phrases;

/** Puts rows and what was found in them into words. */
final class RowWords {
    private final Phrases words;
    private final boolean documents;
    private final Map<Field, Integer> places = new HashMap<>();

    RowWords(Import work, Phrases words) {
        this.words = words;
        documents = work.format() == ImportFormat.KSEF;
        Columns columns = work.columns();
        if (columns != null) {
            for (int i = 0; i < columns.fields().size(); i++) {
                int place = i;
                columns.fields().get(i).ifPresent(field -> places.putIfAbsent(field, place));
            }
        }
    }

    RowLine line(ImportRow row) {
        Set<Field> wrong = EnumSet.noneOf(Field.class);
        for (Finding finding : row.findings()) {
            if (finding.field() != null) {
                wrong.add(finding.field());
            }
            if (finding.code() == FindingCode.OTHER_NAME) {
                wrong.add(Field.DEBTOR_NAME);
            }
        }
        return new RowLine(
                row.line(),
                documents && row.cells() != null && !row.cells().isEmpty()
                        ? row.cells().getFirst()
                        : "",
                row.outcome(),
                shown(row, Field.INVOICE_NUMBER, row.invoiceNumber()),
                shown(row, Field.DEBTOR_NAME, row.debtor()),
                row.amount() == null
                        ? shown(row, Field.LEFT, shown(row, Field.GROSS, null))
                        : words.formats().money(row.amount()),
                shown(row, Field.DUE, row.due() == null ? null : words.formats().tableDate(row.due())),
                wrong,
                findings(row));
    }

    /** One sentence for each, the conflict first. */
    List<String> findings(ImportRow row) {
        var sentences = new ArrayList<String>();
        if (row.outcome() == RowOutcome.CONFLICT) {
            sentences.add(conflict(row.earlier()));
        }
        for (Finding finding : row.findings()) {
            Field field = finding.field();
            String what = finding.code() == FindingCode.UNREADABLE_INVOICE
                    ? unreadable(orDash(finding.detail()))
                    : words.text("intake.finding." + finding.code(), subjects(row, finding));
            sentences.add(
                    field == null || finding.code() == FindingCode.OTHER_NAME
                            ? what
                            : words.text("intake.field." + field, Map.of()) + ": " + what);
        }
        return sentences;
    }

    /** Where and why, in the reader's language. */
    private String unreadable(String stored) {
        return FileProblem.read(stored)
                .map(problem -> {
                    String why = words.text(
                            "intake.file-problem." + problem.kind(), Map.of("subject", orDash(problem.subject())));
                    return problem.line() == 0
                            ? words.text("intake.finding.UNREADABLE_INVOICE.why", Map.of("why", why))
                            : words.text(
                                    "intake.finding.UNREADABLE_INVOICE.at",
                                    Map.of("line", problem.line(), "column", problem.column(), "why", why));
                })
                .orElseGet(() -> words.text("intake.finding.UNREADABLE_INVOICE"));
    }

    // What a message may name: from the sealed cells and names, never from the finding itself.
    private Map<String, String> subjects(ImportRow row, Finding finding) {
        return Map.of(
                "detail", orDash(finding.detail()),
                "number", String.valueOf(finding.field()),
                "debtor", orDash(row.debtor()),
                "other", orDash(row.other()),
                "gross", orDash(shown(row, Field.GROSS, null)),
                "paid", orDash(shown(row, Field.PAID, null)),
                "left", orDash(shown(row, Field.LEFT, null)));
    }

    private String conflict(@Nullable Earlier earlier) {
        return switch (earlier) {
            case null -> words.text("intake.conflict", Map.of());
            case Earlier.Claim(var invoice, var amount, var due) ->
                words.text(
                        "intake.conflict.claim",
                        Map.of(
                                "invoice", invoice,
                                "amount", words.formats().money(amount),
                                "due", words.formats().tableDate(due)));
            case Earlier.Row(var invoice, var line) ->
                words.text("intake.conflict.row", Map.of("invoice", invoice, "line", line));
        };
    }

    // What the file says, where a person has to look at it; else what we understood.
    private String shown(ImportRow row, Field field, @Nullable String understood) {
        Integer place = places.get(field);
        List<String> cells = row.cells();
        if (cells != null && place != null && place < cells.size()) {
            return cells.get(place);
        }
        return understood == null ? "" : understood;
    }

    private static String orDash(@Nullable String text) {
        return text == null || text.isEmpty() ? "–" : text;
    }
}
