package pl.ugoda.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pl.ugoda.intake.Earlier;
import pl.ugoda.intake.Import;
import pl.ugoda.intake.ImportCounts;
import pl.ugoda.intake.ImportFormat;
import pl.ugoda.intake.ImportId;
import pl.ugoda.intake.ImportOptions;
import pl.ugoda.intake.ImportRow;
import pl.ugoda.intake.ImportRows;
import pl.ugoda.intake.ImportState;
import pl.ugoda.intake.RowOutcome;
import pl.ugoda.intake.csv.Columns;
import pl.ugoda.intake.csv.Field;
import pl.ugoda.intake.csv.Finding;
import pl.ugoda.intake.csv.FindingCode;
import pl.ugoda.intake.csv.Table;
import pl.ugoda.intake.csv.TableProblem;
import pl.ugoda.intake.ksef.FileProblem;
import pl.ugoda.intake.ksef.InvoiceReader;
import pl.ugoda.intake.ksef.InvoiceReading;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Money;
import pl.ugoda.web.Page;
import pl.ugoda.web.PageFixtures;
import pl.ugoda.web.TestTemplates;
import pl.ugoda.words.Words;

class ImportPagesTests {
    private static final Map<String, String> EVERY_SUBJECT =
            Map.of("detail", "x", "number", "NIP", "debtor", "x", "other", "x", "gross", "1", "paid", "1", "left", "1");

    @ParameterizedTest
    @EnumSource(ImportState.class)
    void everyStateHasItsPageInBothLanguages(ImportState state) {
        for (Language language : Language.values()) {
            String html = page(language, state);

            assertThat(html).contains("optima-listopad.csv").doesNotContain("???");
            assertThat(html.contains("/cancel\""))
                    .isEqualTo(state.isRunning() || state == ImportState.CHECKED || state == ImportState.CHOOSING);
            assertThat(html.contains("/start\"")).isEqualTo(state == ImportState.CHECKED);
        }
    }

    @Test
    void aWrongCellIsMarkedAndExplained() {
        String html = page(Language.PL, ImportState.CHECKED);

        assertThat(html)
                .contains("<mark class=\"import-wrong\">31.02.2026</mark>")
                .contains("Termin płatności: Nie ma takiego dnia.")
                .contains("Grosze po przecinku czy kropce?")
                .contains("Importuj 208 faktur")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void whileTheFileIsBeingCheckedNothingLooksLikeAResult() {
        assertThat(plain(page(Language.PL, ImportState.CHECKING)))
                .contains("Sprawdzono 100 wierszy")
                .doesNotContain("gotowe do importu", "Nie ma takich wierszy", "z błędem");
    }

    @Test
    void afterTheImportTheCountsSpeakOfWhatWas() {
        assertThat(plain(page(Language.PL, ImportState.CHECKED))).contains("z nich z ostrzeżeniem, wejdą", "nie wejdą");
        assertThat(plain(page(Language.PL, ImportState.DONE)))
                .contains("z nich z ostrzeżeniem", "z błędem, nie weszły")
                .doesNotContain("wejdą");
    }

    @Test
    void aNumberUnderAnotherNameGivesBothNames() {
        ImportRow row = new ImportRow(
                1,
                2,
                RowOutcome.OPENED,
                true,
                List.of(new Finding(FindingCode.OTHER_NAME, Field.NIP)),
                "FV/1",
                Money.zloty("100.00"),
                LocalDate.parse("2026-11-16"),
                null,
                null,
                "Poprawka",
                "Żółta Łódź",
                null);
        RowLine line = new RowWords(work(ImportState.CHECKED), Words.in(Language.PL)).line(row);

        assertThat(plain(String.join(" ", line.findings())))
                .startsWith("Ten NIP ma już dłużnik Żółta Łódź, a tutaj jest Poprawka. Proszę sprawdzić");
        assertThat(line.debtor()).isEqualTo("Poprawka");
        assertThat(line.isWrong(Field.DEBTOR_NAME)).isTrue();
    }

    @Test
    void amountsThatDisagreeAreBothNamed() {
        Import work = work(ImportState.CHECKED)
                .with(
                        new Columns(
                                List.of(Optional.of(Field.GROSS), Optional.of(Field.PAID), Optional.of(Field.LEFT))),
                        ImportOptions.USUAL);
        ImportRow row = new ImportRow(
                1,
                2,
                RowOutcome.ERROR,
                false,
                List.of(new Finding(FindingCode.AMOUNTS_DISAGREE, Field.LEFT)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of("800,00", "300,00", "600,00"));

        assertThat(plain(String.join(" ", new RowWords(work, Words.in(Language.PL)).findings(row))))
                .startsWith("Pozostało do zapłaty: 600,00 nie zgadza się")
                .contains("brutto 800,00", "zapłacono 300,00");
    }

    @Test
    void theListOfImportsInvitesToLoadAFile() {
        String html = TestTemplates.render(
                "intake/imports.jte",
                Map.of(
                        "page", PageFixtures.aPage(Language.PL, "/console/import"),
                        "recent", List.of(work(ImportState.DONE)),
                        "creditors", List.of(),
                        "complaint", "Plik jest pusty."));

        assertThat(html).contains("optima-listopad.csv", "Plik jest pusty.", "214 wierszy");
    }

    @Test
    void everythingThatCanBeFoundHasItsWords() {
        for (Language language : Language.values()) {
            var words = Words.in(language);
            Stream.of(FindingCode.values())
                    .forEach(code -> assertThat(words.text("intake.finding." + code, EVERY_SUBJECT))
                            .isNotBlank());
            Stream.of(Field.values())
                    .forEach(field -> assertThat(words.text("intake.field." + field, Map.of()))
                            .isNotBlank());
            Stream.of(TableProblem.values())
                    .forEach(problem -> assertThat(words.text("intake.problem." + problem, Map.of()))
                            .isNotBlank());
            Stream.of(FileProblem.Kind.values())
                    .forEach(kind -> assertThat(words.text("intake.file-problem." + kind, Map.of("subject", "x")))
                            .isNotBlank());
            Stream.of(RowOutcome.values())
                    .forEach(outcome -> assertThat(words.text("intake.outcome." + outcome, Map.of()))
                            .isNotBlank());
        }
    }

    @Test
    void whatCannotBeReadIsToldByItsPlaceInTheReadersLanguageAndNotInTheParsersWords() {
        var broken = InvoiceReader.read("a.xml", "<Faktura>\n<Fa>".getBytes(StandardCharsets.UTF_8));

        assertThat(said(Language.PL, ((InvoiceReading.Unreadable) broken).problem()))
                .startsWith("Faktury nie da się odczytać, wiersz 2, kolumna ")
                .endsWith(": to nie jest poprawny dokument XML, może być ucięty.");
        assertThat(said(Language.EN, ((InvoiceReading.Unreadable) broken).problem()))
                .startsWith("The invoice cannot be read, line 2, column ")
                .endsWith(": this is no correct XML document, it may be cut.");
        assertThat(said(Language.PL, new FileProblem(FileProblem.Kind.BAD_AMOUNT, 7, 3, "P_15 = 1230,00")))
                .isEqualTo("Faktury nie da się odczytać, wiersz 7, kolumna 3: to nie jest kwota: P_15 = 1230,00.");
        assertThat(said(Language.PL, FileProblem.ofWholeFile(FileProblem.Kind.EMPTY, null)))
                .isEqualTo("Faktury nie da się odczytać: plik jest pusty.");
    }

    @Test
    void whatAnEarlierVersionStoredInEnglishIsNotQuoted() {
        var words = new RowWords(work(ImportState.DONE), Words.in(Language.PL));
        var old = new Finding(
                FindingCode.UNREADABLE_INVOICE, null, "line 70, column 4: not well-formed XML: The element");

        assertThat(words.findings(row(RowOutcome.ERROR, old))).containsExactly("Faktury nie da się odczytać.");
    }

    private static String said(Language language, FileProblem problem) {
        var stored = new Finding(FindingCode.UNREADABLE_INVOICE, null, problem.stored()).stored();
        return new RowWords(work(ImportState.DONE), Words.in(language))
                .findings(row(RowOutcome.ERROR, Finding.read(stored)))
                .getFirst();
    }

    // Short words hold on to the next one by a space that does not break.
    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static String page(Language language, ImportState state) {
        Page page = PageFixtures.aPage(language, "/console/import/x");
        Import work = work(state);
        RowWords words = new RowWords(work, page.phrases());
        List<RowLine> rows = Stream.of(
                        row(
                                RowOutcome.ERROR,
                                new Finding(FindingCode.NO_SUCH_DAY, Field.DUE),
                                new Finding(FindingCode.AMBIGUOUS_AMOUNT, Field.GROSS)),
                        row(RowOutcome.CONFLICT))
                .map(words::line)
                .toList();
        ImportView view = new ImportView(
                work,
                "Brzezina",
                new ImportCounts(208, 0, 1, 0, 5, 4, Money.zloty("412306.18")),
                List.of(
                        new ColumnLine(0, "nr_dok", "FV/2026/0701", Field.INVOICE_NUMBER),
                        new ColumnLine(1, "uwagi", "", null)),
                ImportRows.TO_MEND,
                rows,
                50,
                "",
                "");
        return TestTemplates.render("intake/import.jte", Map.of("page", page, "view", view));
    }

    private static ImportRow row(RowOutcome outcome, Finding... findings) {
        return new ImportRow(
                17,
                18,
                outcome,
                false,
                List.of(findings),
                "FV/2026/0689",
                null,
                null,
                outcome == RowOutcome.CONFLICT
                        ? new Earlier.Claim("FV/2026/0689", Money.zloty("100.00"), LocalDate.parse("2026-11-16"))
                        : null,
                null,
                "Elektro-Żbik",
                null,
                List.of("FV/2026/0689", "31.02.2026", "12,300.00", "<script>alert(1)</script>"));
    }

    private static Import work(ImportState state) {
        return new Import(
                ImportId.next(),
                CreditorId.next(),
                ImportFormat.TABLE,
                state,
                "optima-listopad.csv",
                20_000,
                Instant.parse("2026-11-23T08:00:00Z"),
                new Table(StandardCharsets.UTF_8, 0, ';', 1, List.of("nr", "termin", "brutto", "kontrahent")),
                new Columns(List.of(
                        Optional.of(Field.INVOICE_NUMBER),
                        Optional.of(Field.DUE),
                        Optional.of(Field.GROSS),
                        Optional.of(Field.DEBTOR_NAME))),
                true,
                ImportOptions.USUAL,
                214,
                100,
                null);
    }
}
