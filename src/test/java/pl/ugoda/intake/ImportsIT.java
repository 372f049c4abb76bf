package pl.ugoda.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ugoda.claims.ClaimFixtures.aCreditor;
import static pl.ugoda.intake.ksef.FaFixtures.anInvoice;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.ugoda.claims.CaseFilter;
import pl.ugoda.claims.Cases;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.Claims;
import pl.ugoda.intake.csv.Columns;
import pl.ugoda.intake.csv.Field;
import pl.ugoda.intake.csv.Finding;
import pl.ugoda.intake.csv.FindingCode;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.ledger.Regime;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.Debtors;
import pl.ugoda.platform.EventsUnderWay;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

@UgodaTest
class ImportsIT {
    private static final String HEADER = "nr faktury;data wystawienia;termin;brutto;nazwa;nip;e-mail;telefon\n";
    private static final String THREE_ROWS = HEADER
            + "FV/1;2026-11-02;16.11.2026;1 230,00;Ogrody Mirabela sp. z o.o.;1111111111;biuro@mirabela.example;600 000 318\n"
            + "FV/2;2026-11-03;17.11.2026;100,00 zł;Żółta Gęś;;gesi@przyklad.example;\n"
            + "FV/3;2026-11-03;31.02.2026;12,300.00;Elektro-Żbik;;;\n";

    @Autowired
    Imports imports;

    @Autowired
    ImportWork work;

    @Autowired
    FileLoading loading;

    @Autowired
    Creditors creditors;

    @Autowired
    Debtors debtors;

    @Autowired
    ContactPoints contactPoints;

    @Autowired
    Claims claims;

    @Autowired
    Cases cases;

    @Autowired
    EventsUnderWay events;

    @Autowired
    TestTenant tenant;

    private OrganizationId organization = OrganizationId.next();
    private CreditorId creditor = CreditorId.next();

    @BeforeEach
    void aCreditorImports() {
        organization = tenant.fresh();
        creditor = tenant.as(organization, () -> aCreditor(creditors));
    }

    @Test
    void aTableIsTriedFirstAndImportedThen() {
        ImportId id = uploaded(THREE_ROWS);
        assertThat(counts(id)).isEqualTo(new ImportCounts(2, 0, 0, 0, 1, 0, Money.zloty("1330.00")));
        assertThat(cases()).as("a dry run writes nothing").isZero();

        start(id);
        assertThat(state(id)).isEqualTo(ImportState.DONE);
        assertThat(counts(id).opened()).isEqualTo(2);
        assertThat(cases()).isEqualTo(2);
        Claim claim =
                tenant.as(organization, () -> claims.byInvoiceNumber("FV/1", 2)).getFirst();
        assertThat(claim.amount()).isEqualTo(Money.zloty("1230.00"));
        assertThat(claim.regime()).isEqualTo(new Regime.Trade());
        var debtor = tenant.as(organization, () -> debtors.find(List.of(claim.debtor())))
                .get(claim.debtor());
        assertThat(debtor).isNotNull();
        assertThat(tenant.as(organization, () -> contactPoints.of(List.of(claim.debtor())))
                        .getOrDefault(claim.debtor(), List.of()))
                .hasSize(2);
    }

    @Test
    void everyRowHasItsOutcomeAndABadOneNamesWhatIsWrong() {
        ImportId id = uploaded(THREE_ROWS);
        List<ImportRow> bad = tenant.as(organization, () -> imports.rows(id, ImportRows.TO_MEND, 0, 10));

        assertThat(bad).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(4);
            assertThat(row.outcome()).isEqualTo(RowOutcome.ERROR);
            assertThat(row.findings())
                    .containsExactly(
                            new Finding(FindingCode.NO_SUCH_DAY, Field.DUE),
                            new Finding(FindingCode.AMBIGUOUS_AMOUNT, Field.GROSS));
            assertThat(row.cells()).contains("12,300.00");
        });
        assertThat(tenant.as(organization, () -> imports.rows(id, ImportRows.ALL, 0, 10)))
                .hasSize(3);
    }

    @Test
    void importingAgainChangesNothing() throws IOException {
        load(THREE_ROWS);
        ImportCounts again = load(THREE_ROWS);

        assertThat(again.opened()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(cases()).isEqualTo(2);
    }

    @Test
    void theSameNumberWithAnotherAmountIsAConflictThatNamesBoth() throws IOException {
        load(THREE_ROWS);
        ImportId id = uploaded(THREE_ROWS.replace("1 230,00", "1 231,00"));

        assertThat(counts(id).conflicts()).isEqualTo(1);
        start(id);
        assertThat(tenant.as(organization, () -> imports.rows(id, ImportRows.TO_MEND, 0, 10)))
                .anySatisfy(row -> {
                    assertThat(row.outcome()).isEqualTo(RowOutcome.CONFLICT);
                    assertThat(row.earlier())
                            .isEqualTo(
                                    new Earlier.Claim("FV/1", Money.zloty("1230.00"), LocalDate.parse("2026-11-16")));
                });
        assertThat(tenant.as(organization, () -> claims.byInvoiceNumber("FV/1", 2)))
                .singleElement()
                .satisfies(claim -> assertThat(claim.amount()).isEqualTo(Money.zloty("1230.00")));
    }

    @Test
    void aRepetitionInsideTheFileIsForeseen() {
        ImportId id = uploaded(HEADER
                + "FV/1;;2026-11-16;1,00;Gęś;;;\n"
                + "FV/1;;2026-11-16;1,00;Gęś;;;\n"
                + "FV/1;;2026-11-16;2,00;Gęś;;;\n");

        assertThat(counts(id)).isEqualTo(new ImportCounts(1, 1, 1, 0, 0, 0, Money.zloty("1.00")));
        assertThat(tenant.as(organization, () -> imports.rows(id, ImportRows.TO_MEND, 0, 10)))
                .extracting(ImportRow::earlier)
                .containsExactly(new Earlier.Row("FV/1", 2));
        start(id);
        assertThat(tenant.as(organization, () -> imports.rows(id, ImportRows.TO_MEND, 0, 10)))
                .extracting(ImportRow::earlier)
                .containsExactly(new Earlier.Claim("FV/1", Money.zloty("1.00"), LocalDate.parse("2026-11-16")));
        assertThat(counts(id)).isEqualTo(new ImportCounts(1, 1, 1, 0, 0, 0, Money.zloty("1.00")));
    }

    @Test
    void everyRowShowsWhoOwesAlsoWhenThereIsNothingToMend() {
        ImportId id = uploaded(THREE_ROWS);

        assertThat(rows(id))
                .extracting(ImportRow::debtor)
                .containsExactly("Ogrody Mirabela sp. z o.o.", "Żółta Gęś", "Elektro-Żbik");
        assertThat(rows(id)).extracting(row -> row.cells() == null).containsExactly(true, true, false);
    }

    @Test
    void unknownColumnsWaitForAPersonAndAreRemembered() {
        String table = "a;b;c;d\nFV/1;2026-11-16;1,00;Gęś\n";
        ImportId first = uploaded(table);
        assertThat(state(first)).isEqualTo(ImportState.CHOOSING);
        Columns meaning = new Columns(List.of(
                Optional.of(Field.INVOICE_NUMBER),
                Optional.of(Field.DUE),
                Optional.of(Field.GROSS),
                Optional.of(Field.DEBTOR_NAME)));
        assertThat(tenant.as(organization, () -> imports.choose(first, meaning, ImportOptions.USUAL)))
                .isTrue();
        // The choice sets the listener to work; doing the same work here as well would race with it.
        assertThat(events.awaitNone(Duration.ofSeconds(30))).isTrue();
        start(first);

        ImportId second = uploaded(table);
        assertThat(tenant.as(organization, () -> imports.find(second)))
                .hasValueSatisfying(found -> assertThat(found.columnsKnown()).isTrue());
        assertThat(counts(second).unchanged()).isEqualTo(1);
    }

    @Test
    void anImportThatWasCancelledStops() {
        ImportId id = uploaded(THREE_ROWS);
        assertThat(tenant.as(organization, () -> imports.cancel(id))).isTrue();
        assertThat(tenant.as(organization, () -> imports.start(id))).isFalse();
        assertThat(state(id)).isEqualTo(ImportState.CANCELLED);
    }

    @Test
    void anotherOrganizationSeesNothingOfIt() {
        ImportId id = uploaded(THREE_ROWS);

        assertThat(tenant.as(tenant.fresh(), () -> imports.find(id))).isEmpty();
    }

    @Test
    void anOldEncodingIsUnderstood() throws IOException {
        ImportCounts counts = tenant.as(organization, () -> {
            try {
                return loading.load(
                        creditor,
                        Upload.of("optima.csv", THREE_ROWS.getBytes(Charset.forName("windows-1250"))),
                        ImportOptions.USUAL);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        assertThat(counts.opened()).isEqualTo(2);
        assertThat(tenant.as(organization, () -> debtors.search("żółta gęś", 5)))
                .hasSize(1);
    }

    @Nested
    class StructuredInvoices {
        @Test
        void anArchiveIsReadInvoiceByInvoice() throws IOException {
            ByteArrayOutputStream archive = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(archive)) {
                for (int i = 1; i <= 3; i++) {
                    zip.putNextEntry(new ZipEntry("faktury/" + i + ".xml"));
                    zip.write(anInvoice().number("FV/" + i).bytes());
                }
                zip.putNextEntry(new ZipEntry("zepsuta.xml"));
                zip.write("<Faktura><Fa>".getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("czytaj.txt"));
                zip.write("to nie faktura".getBytes(StandardCharsets.UTF_8));
            }
            ImportId id = uploaded(Upload.of("paczka.zip", archive.toByteArray()));

            assertThat(counts(id).opened()).isEqualTo(3);
            assertThat(counts(id).errors()).isEqualTo(1);
            start(id);
            assertThat(cases()).as("one buyer, one case").isEqualTo(1);
            assertThat(tenant.as(organization, () -> imports.rows(id, ImportRows.TO_MEND, 0, 10)))
                    .singleElement()
                    .satisfies(row ->
                            assertThat(row.findings().getFirst().detail()).startsWith("NOT_WELL_FORMED 1 "));
        }

        @Test
        void severalFilesAreOneImport() {
            ImportId id = uploaded(
                    Upload.of("a.xml", anInvoice().number("FV/1").bytes()),
                    Upload.of("a.xml", anInvoice().number("FV/2").bytes()));

            assertThat(counts(id).opened()).isEqualTo(2);
        }

        @Test
        void theInvoiceOfAnotherSellerIsRefused() {
            byte[] other = anInvoice().xml().replace("9999999999", "5252445767").getBytes(StandardCharsets.UTF_8);
            ImportId id = uploaded(Upload.of("a.xml", other));

            assertThat(counts(id).errors()).isEqualTo(1);
            assertThat(rows(id)).singleElement().satisfies(row -> {
                assertThat(row.other()).isEqualTo("Hurtownia Brzezina sp. z o.o. (NIP 5252445767)");
                assertThat(row.cells()).containsExactly("a.xml");
            });
        }

        @Test
        void theSameInvoiceFromATableIsRecognised() throws IOException {
            load("""
                    nr faktury;data wystawienia;termin;brutto;nazwa;nip
                    FV/2026/0701;2026-11-02;2026-11-16;1230,00;Ogrody Mirabela;1111111111
                    """);

            assertThat(counts(uploaded(Upload.of("a.xml", anInvoice().bytes()))).unchanged())
                    .isEqualTo(1);
        }
    }

    private List<ImportRow> rows(ImportId id) {
        return tenant.as(organization, () -> imports.rows(id, ImportRows.ALL, 0, 10));
    }

    private ImportId uploaded(String table) {
        return uploaded(Upload.of("optima.csv", table.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportId uploaded(Upload... files) {
        ImportId id = tenant.as(organization, () -> {
            try {
                return switch (imports.take(creditor, List.of(files), ImportOptions.USUAL)) {
                    case Imports.Uploaded.Accepted(var accepted) -> accepted;
                    case Imports.Uploaded.Refused(var problem) -> throw new AssertionError(problem);
                };
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        work(id);
        return id;
    }

    @CanIgnoreReturnValue
    private ImportCounts load(String table) throws IOException {
        return tenant.as(organization, () -> {
            try {
                return loading.load(
                        creditor, Upload.of("optima.csv", table.getBytes(StandardCharsets.UTF_8)), ImportOptions.USUAL);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private void start(ImportId id) {
        assertThat(tenant.as(organization, () -> imports.release(id))).isTrue();
        work(id);
    }

    private void work(ImportId id) {
        tenant.as(organization, () -> work.work(id));
    }

    private ImportCounts counts(ImportId id) {
        return tenant.as(organization, () -> imports.counts(id));
    }

    private ImportState state(ImportId id) {
        return tenant.as(organization, () -> imports.find(id)).orElseThrow().state();
    }

    private long cases() {
        return tenant.as(organization, () -> cases.totals(CaseFilter.all())).cases();
    }
}
