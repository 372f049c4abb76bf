package pl.ugoda.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ugoda.claims.ClaimFixtures.aCreditor;
import static pl.ugoda.intake.ksef.FaFixtures.anInvoice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.ugoda.claims.Claims;
import pl.ugoda.intake.csv.Field;
import pl.ugoda.intake.csv.Finding;
import pl.ugoda.intake.csv.FindingCode;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.parties.ContactPoint;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Creditors;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

/** A mistyped NIP sends one firm's invoices to another: a person is shown both names, and nobody's address is mixed in. */
@UgodaTest
class ANumberUnderAnotherNameIT {
    private static final String HEADER = "nr faktury;data wystawienia;termin;brutto;nazwa;nip;e-mail;telefon\n";
    private static final String LODZ =
            "FV/1;2026-11-02;16.11.2026;100,00;Żółta Łódź sp. z o.o.;1111111111;biuro@lodz.example;\n";
    private static final String SAME =
            "FV/2;2026-11-02;16.11.2026;100,00;ŻÓŁTA ŁÓDŹ spółka z ograniczoną odpowiedzialnością;1111111111;"
                    + "faktury@lodz.example;\n";
    private static final String OTHER =
            "FV/3;2026-11-02;16.11.2026;100,00;Poprawka sp. z o.o.;1111111111;biuro@poprawka.example;600 000 318\n";

    @Autowired
    Imports imports;

    @Autowired
    ImportWork work;

    @Autowired
    Creditors creditors;

    @Autowired
    ContactPoints contactPoints;

    @Autowired
    Claims claims;

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
    void isAWarningWithBothNamesWithinOneFile() {
        ImportId id = uploaded(HEADER + LODZ + SAME + OTHER);

        assertThat(counts(id).warned()).isEqualTo(1);
        assertDoubted(rows(id).getLast());
        start(id);
        assertThat(counts(id)).isEqualTo(new ImportCounts(3, 0, 0, 0, 0, 1, Money.zloty("300.00")));
        assertDoubted(rows(id).getLast());
        assertContactsOfTheFirstAlone("FV/3");
    }

    @Test
    void isAWarningWithBothNamesAgainstTheBooks() {
        start(uploaded(HEADER + LODZ));
        ImportId id = uploaded(HEADER + SAME + OTHER);

        assertThat(counts(id).warned()).isEqualTo(1);
        assertDoubted(rows(id).getLast());
        start(id);
        assertDoubted(rows(id).getLast());
        assertContactsOfTheFirstAlone("FV/3");
    }

    @Test
    void isAWarningOfStructuredInvoicesToo() {
        String other = anInvoice()
                .number("FV/2")
                .xml()
                .replace("Ogrody Mirabela", "Poprawka")
                .replace("biuro@mirabela", "biuro@poprawka");
        ImportId id = uploaded(
                Upload.of("a.xml", anInvoice().number("FV/1").bytes()),
                Upload.of("b.xml", other.getBytes(StandardCharsets.UTF_8)));

        assertThat(rows(id).getLast().findings()).contains(new Finding(FindingCode.OTHER_NAME, Field.NIP));
        assertThat(rows(id)).extracting(ImportRow::cells).containsExactly(List.of("a.xml"), List.of("b.xml"));
        start(id);
        assertThat(contactsOf("FV/2")).containsExactly("biuro@mirabela.example", "+48600000318");
    }

    private void assertDoubted(ImportRow row) {
        assertThat(row.findings()).containsExactly(new Finding(FindingCode.OTHER_NAME, Field.NIP));
        assertThat(row.debtor()).isEqualTo("Poprawka sp. z o.o.");
        assertThat(row.other()).isEqualTo("Żółta Łódź sp. z o.o.");
    }

    private void assertContactsOfTheFirstAlone(String invoice) {
        assertThat(contactsOf(invoice)).containsExactlyInAnyOrder("biuro@lodz.example", "faktury@lodz.example");
    }

    private List<String> contactsOf(String invoice) {
        return tenant.as(organization, () -> {
            DebtorId debtor = claims.byInvoiceNumber(invoice, 2).getFirst().debtor();
            return contactPoints.of(List.of(debtor)).getOrDefault(debtor, List.of()).stream()
                    .map(ContactPoint::value)
                    .toList();
        });
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
        tenant.as(organization, () -> work.work(id));
        return id;
    }

    private void start(ImportId id) {
        assertThat(tenant.as(organization, () -> imports.release(id))).isTrue();
        tenant.as(organization, () -> work.work(id));
    }

    private ImportCounts counts(ImportId id) {
        return tenant.as(organization, () -> imports.counts(id));
    }

    private List<ImportRow> rows(ImportId id) {
        return tenant.as(organization, () -> imports.rows(id, ImportRows.ALL, 0, 10));
    }
}
