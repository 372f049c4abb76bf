package pl.ugoda.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Nip;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.kernel.OrganizationId;
import pl.ugoda.testing.TestTenant;
import pl.ugoda.testing.UgodaTest;

@UgodaTest
class PartiesIT {
    @Autowired
    Creditors creditors;

    @Autowired
    Debtors debtors;

    @Autowired
    ContactPoints contactPoints;

    @Autowired
    TestTenant tenant;

    @Autowired
    JdbcClient db;

    private OrganizationId organization;
    private CreditorId brzezina;

    @BeforeEach
    void anOrganizationWithACreditor() {
        organization = tenant.fresh();
        brzezina = tenant.as(organization, () -> creditors.register(creditor("Hurtownia Brzezina", "5260001246")));
    }

    @Test
    void aCreditorComesBackAsItWasRegisteredAndChanged() {
        tenant.as(organization, () -> {
            var found = creditors.find(brzezina).orElseThrow();
            assertThat(found.nip()).isEqualTo(new Nip("5260001246"));
            assertThat(found.quoteValidForWorkingDays()).isEqualTo(3);
            assertThat(found.goesToCourt()).as("nobody threatens by default").isFalse();
            assertThat(creditors.goingToCourt()).isEmpty();

            creditors.change(new Creditor(
                    brzezina,
                    found.name(),
                    "Brzezina",
                    null,
                    found.address(),
                    found.account(),
                    found.email(),
                    found.phone(),
                    found.opensAt().minusHours(1),
                    found.closesAt(),
                    5,
                    2,
                    true));

            assertThat(creditors.all()).singleElement().satisfies(changed -> {
                assertThat(changed.shortName()).isEqualTo("Brzezina");
                assertThat(changed.nip()).isNull();
                assertThat(changed.quoteValidForWorkingDays()).isEqualTo(5);
                assertThat(changed.goesToCourt()).isTrue();
            });
        });
    }

    @Test
    void aDebtorComesBackAsItWasRegistered() {
        var given = new NewDebtor(
                brzezina,
                "K-17",
                DebtorKind.SOLE_TRADER,
                "Kwiaciarnia Żaneta Łącka",
                new Nip("1060000062"),
                null,
                LocalDate.of(1980, 2, 29),
                PostalAddress.parse("ul. Lipowa 1, 00-950 Warszawa").orElseThrow(),
                Language.EN,
                Stream.of(NewContactPoint.email("Zaneta@kwiaty.example"), NewContactPoint.phone("600 100 200"))
                        .map(java.util.Optional::orElseThrow)
                        .toList());

        var id = tenant.as(organization, () -> debtors.register(List.of(given)).getFirst());

        var found = tenant.as(organization, () -> debtors.find(List.of(id)).get(id));
        assertThat(found)
                .isEqualTo(new Debtor(
                        id,
                        found.person(),
                        brzezina,
                        given.kind(),
                        given.name(),
                        given.nip(),
                        null,
                        given.birthDate(),
                        given.address(),
                        Language.EN));
        assertThat(tenant.as(organization, () -> contactPoints.of(List.of(id)).get(id)))
                .extracting(ContactPoint::value, ContactPoint::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("zaneta@kwiaty.example", ContactPointState.UNCONFIRMED),
                        org.assertj.core.groups.Tuple.tuple("+48600100200", ContactPointState.UNCONFIRMED));
    }

    @Test
    void nothingPersonalIsReadableInTheTables() {
        tenant.as(organization, () -> debtors.register(List.of(debtor("Zenobia Przykładowa", null, "z@dom.example"))));

        var stored = tenant.inTransaction(
                organization, () -> db.sql("""
                        SELECT name_sealed || name_index FROM parties.debtor
                        UNION ALL SELECT value_sealed || value_index FROM parties.contact_point
                        UNION ALL SELECT word_index FROM parties.debtor_word
                        UNION ALL SELECT key_index FROM parties.person_key
                        """).query(byte[].class).list());

        assertThat(stored)
                .hasSizeGreaterThan(4)
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContainIgnoringCase("zenobia")
                        .doesNotContain("dom.example"));
    }

    @Test
    void theSameFileTwiceAddsNothing() {
        var file = List.of(
                debtor("Kwiaty Ola", "1060000062", "ola@kwiaty.example"), debtor("Jan Łącki", null, "jan@dom.example"));

        var first = tenant.as(organization, () -> debtors.register(file));
        var second = tenant.as(organization, () -> debtors.register(file));

        assertThat(second).isEqualTo(first);
        assertThat(count("parties.debtor")).isEqualTo(2);
        assertThat(count("parties.contact_point")).isEqualTo(2);
    }

    @Test
    void aKnownDebtorGainsWhatWasMissing() {
        var id = tenant.as(organization, () -> debtors.register(List.of(debtor("Jan Łącki", null, "jan@dom.example"))))
                .getFirst();

        tenant.as(
                organization,
                () -> debtors.register(
                        List.of(debtor("Jan Łącki", "1060000062", "jan@dom.example", "jan@praca.example"))));

        var found = tenant.as(organization, () -> debtors.find(List.of(id)).get(id));
        assertThat(found.nip()).isEqualTo(new Nip("1060000062"));
        assertThat(tenant.as(organization, () -> contactPoints.of(List.of(id)).get(id)))
                .hasSize(2);
    }

    @Test
    void oneDebtorOfTwoCreditorsIsOnePerson() {
        var lumeris = tenant.as(organization, () -> creditors.register(creditor("Lumeris Internet", null)));
        var one = debtor("Jan Łącki", null, "jan@dom.example");
        var other = new NewDebtor(
                lumeris, "", one.kind(), "J. Łącki", null, null, null, null, Language.PL, one.contactPoints());

        var ids = tenant.as(organization, () -> {
            var all = new ArrayList<>(debtors.register(List.of(one)));
            all.addAll(debtors.register(List.of(other)));
            return all;
        });

        var found = tenant.as(organization, () -> debtors.find(ids));
        assertThat(found).hasSize(2);
        assertThat(found.values().stream().map(Debtor::person).distinct()).hasSize(1);
        var person = found.values().iterator().next().person();
        assertThat(tenant.as(organization, () -> debtors.ofPerson(person))).containsExactlyElementsOf(ids);
    }

    @Test
    void aFirmsInvoiceAddressCountsAsConfirmedAndAPersonsDoesNot() {
        var firm = debtor("Tartak Dąb sp. z o.o.", "1060000062", "biuro@tartak.example");
        var person = new NewDebtor(
                brzezina,
                "",
                DebtorKind.CONSUMER,
                "Jan Łącki",
                null,
                null,
                null,
                null,
                Language.PL,
                List.of(NewContactPoint.email("jan@dom.example").orElseThrow()));
        var ids = tenant.as(organization, () -> debtors.register(List.of(firm, person)));

        assertThat(stateOf(ids.getFirst())).isEqualTo(ContactPointState.CONFIRMED);
        assertThat(stateOf(ids.getLast())).isEqualTo(ContactPointState.UNCONFIRMED);

        var point = tenant.as(organization, () -> contactPoints.withValue(Medium.EMAIL, "JAN@dom.example"))
                .getFirst();
        tenant.as(organization, () -> contactPoints.confirm(point.id()));
        assertThat(stateOf(ids.getLast())).isEqualTo(ContactPointState.CONFIRMED);
        tenant.as(organization, () -> contactPoints.markUnusable(point.id(), "hard-bounce"));
        assertThat(stateOf(ids.getLast())).isEqualTo(ContactPointState.UNUSABLE);
    }

    @Test
    void debtorsAreFoundByWhatIsRememberedOfThem() {
        var id = tenant.as(
                        organization,
                        () -> debtors.register(List.of(
                                debtor("Kwiaciarnia Łącka", "1060000062", "ola@kwiaty.example"),
                                debtor("Tartak Dąb", null, "biuro@tartak.example"))))
                .getFirst();

        for (String text : List.of("106-000-00-62", "OLA@kwiaty.example", "lacka", "kwiaciarnia łącka")) {
            assertThat(tenant.as(organization, () -> debtors.search(text, 10)))
                    .as(text)
                    .containsExactly(id);
        }
        assertThat(tenant.as(organization, () -> debtors.search("kwiaciarnia dąb", 10)))
                .isEmpty();
        assertThat(tenant.as(tenant.fresh(), () -> debtors.search("lacka", 10))).isEmpty();
    }

    @Test
    @Tag("extended")
    void fiveThousandDebtorsASecondAreRegistered() {
        int batches = 20;
        var files = IntStream.range(0, batches)
                .mapToObj(batch -> IntStream.range(0, 1_000)
                        .mapToObj(i -> debtor(
                                "Firma Przykładowa " + batch + ' ' + i,
                                null,
                                "kontakt" + batch + "x" + i + "@firma.example"))
                        .toList())
                .toList();
        tenant.as(organization, () -> debtors.register(files.getFirst()));

        long start = System.nanoTime();
        files.stream().skip(1).forEach(file -> tenant.as(organization, () -> debtors.register(file)));
        long perSecond = (batches - 1) * 1_000L * 1_000_000_000L / (System.nanoTime() - start);

        System.out.println("parties: " + perSecond + " debtors registered a second");
        assertThat(perSecond).isGreaterThan(5_000);
    }

    private ContactPointState stateOf(DebtorId debtor) {
        return tenant.as(organization, () -> contactPoints.of(List.of(debtor)).get(debtor))
                .getFirst()
                .state();
    }

    private int count(String table) {
        return tenant.inTransaction(
                organization,
                () -> db.sql("SELECT count(*) FROM " + table)
                        .query(Integer.class)
                        .single());
    }

    private NewDebtor debtor(String name, @Nullable String nip, String... emails) {
        return new NewDebtor(
                brzezina,
                "",
                DebtorKind.COMPANY,
                name,
                nip == null ? null : new Nip(nip),
                null,
                null,
                null,
                Language.PL,
                Arrays.stream(emails)
                        .map(email -> NewContactPoint.email(email).orElseThrow())
                        .toList());
    }

    private static NewCreditor creditor(String name, @Nullable String nip) {
        return new NewCreditor(
                name,
                name,
                nip == null ? null : new Nip(nip),
                PostalAddress.NONE,
                Nrb.of("109024020000000610000435"),
                "biuro@wierzyciel.example",
                "+48 22 555 01 23");
    }
}
