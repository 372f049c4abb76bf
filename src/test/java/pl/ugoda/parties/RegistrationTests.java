package pl.ugoda.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Nip;
import pl.ugoda.parties.Debtors.Recognition;

class RegistrationTests {
    private static final CreditorId BRZEZINA = CreditorId.next();
    private static final CreditorId LUMERIS = CreditorId.next();
    private static final String NIP = "5260001246";
    private static final String OTHER_NIP = "1060000062";

    private final Registration registration = new Registration();

    @Nested
    class TheSameDebtorOfACreditor {
        @Test
        void hasTheSameTaxNumberWhateverItsName() {
            decide(debtor(BRZEZINA, "Kwiaty Ola", NIP, "K1"));
            decide(debtor(BRZEZINA, "OLA KWIATY sp. z o.o.", NIP, "K2"));

            assertOneDebtor();
        }

        @Test
        void elseTheSameReference() {
            decide(debtor(BRZEZINA, "Kwiaty Ola", null, "K1"));
            decide(debtor(BRZEZINA, "Kwiaciarnia", null, "K1"));

            assertOneDebtor();
        }

        @Test
        void isDoubtedWhenItsNumberStandsUnderAnotherNameAndGainsNothingThen() {
            decide(debtor(BRZEZINA, "Żółta Łódź sp. z o.o.", NIP, "", "biuro@lodz.example"));
            decide(debtor(BRZEZINA, "Poprawka sp. z o.o.", NIP, "K2", "biuro@poprawka.example"));

            assertOneDebtor();
            assertThat(registration.recognitions())
                    .extracting(Recognition::doubt)
                    .containsExactly(null, new Recognition.Doubt(Recognition.KnownBy.NIP, "Żółta Łódź sp. z o.o."));
            assertThat(registration.additions()).as("not even its reference").isEmpty();
            assertThat(registration.personMarks())
                    .as("its address stands for nobody")
                    .hasSize(2);

            decide(debtor(BRZEZINA, "Poprawka sp. z o.o.", OTHER_NIP, "K2", "biuro@poprawka.example"));
            assertThat(registration.recognitions().getLast().doubt())
                    .as("with its own number nothing leads it there")
                    .isNull();
            assertThat(registration.fresh()).hasSize(2);
        }

        @Test
        void isDoubtedByAReferenceToo() {
            decide(debtor(BRZEZINA, "Kwiaty Ola", null, "K1"));
            decide(debtor(BRZEZINA, "Tartak Dąb", null, "K1"));

            assertOneDebtor();
            assertThat(registration.recognitions().getLast().doubt())
                    .isEqualTo(new Recognition.Doubt(Recognition.KnownBy.REFERENCE, "Kwiaty Ola"));
        }

        @Test
        void isNotDoubtedForAnotherWayOfWriting() {
            decide(debtor(BRZEZINA, "Żółta Łódź sp. z o.o.", NIP, ""));
            decide(debtor(BRZEZINA, "ZOLTA LODZ spółka z ograniczoną odpowiedzialnością", NIP, ""));

            assertThat(registration.recognitions())
                    .extracting(Recognition::doubt)
                    .containsOnlyNulls();
        }

        @Test
        void elseTheSameContactPointAndName() {
            decide(debtor(BRZEZINA, "Jan Łącki", null, "", "jan@dom.example"));
            decide(debtor(BRZEZINA, "JAN  LACKI", null, "", "jan@dom.example"));

            assertOneDebtor();
        }

        @Test
        void isNotRecognizedByAContactPointAlone() {
            decide(debtor(BRZEZINA, "Jan Łącki", null, "", "dom@dom.example"));
            decide(debtor(BRZEZINA, "Ewa Łącka", null, "", "dom@dom.example"));

            assertThat(registration.fresh()).hasSize(2);
        }

        @Test
        void isNotRecognizedByAReferenceWhenTheTaxNumbersDiffer() {
            decide(debtor(BRZEZINA, "Kwiaty Ola", NIP, "K1"));
            decide(debtor(BRZEZINA, "Tartak Dąb", OTHER_NIP, "K1"));

            assertThat(registration.fresh()).hasSize(2);
            assertThat(registration.fresh().getLast().marks().reference())
                    .as("the reference stays with its first owner")
                    .isNull();
        }

        @Test
        void gainsWhatWasMissing() {
            decide(debtor(BRZEZINA, "Kwiaty Ola", null, "K1"));
            decide(debtor(BRZEZINA, "Kwiaty Ola", NIP, "K1"));
            decide(debtor(BRZEZINA, "Kwiaty Ola", NIP, ""));

            assertOneDebtor();
            assertThat(registration.additions()).hasSize(1);
        }
    }

    @Nested
    class TheSamePerson {
        @Test
        void hasTheSameTaxNumberWithEveryCreditor() {
            decide(debtor(BRZEZINA, "Kwiaty Ola", NIP, "K1"));
            decide(debtor(LUMERIS, "Kwiaty Ola", NIP, "77"));

            assertThat(registration.fresh()).hasSize(2);
            assertOnePerson();
        }

        @Test
        void elseTheSameContactPoint() {
            decide(debtor(BRZEZINA, "Jan Łącki", null, "K1", "jan@dom.example"));
            decide(debtor(LUMERIS, "J. Łącki", null, "77", "jan@dom.example"));

            assertOnePerson();
        }

        @Test
        void isNotMadeOfTwoFirmsThatShareAnOffice() {
            decide(debtor(BRZEZINA, "Kwiaty Ola", NIP, "K1", "biuro@ksiegowa.example"));
            decide(debtor(LUMERIS, "Tartak Dąb", OTHER_NIP, "77", "biuro@ksiegowa.example"));

            assertThat(registration.fresh())
                    .extracting(Registration.Fresh::person)
                    .doesNotHaveDuplicates();
        }

        @Test
        void isRememberedAcrossRegistrations() {
            decide(debtor(BRZEZINA, "Jan Łącki", null, "K1", "jan@dom.example"));
            var later = new Registration();
            registration.personMarks().forEach(later::knows);
            var again = debtor(LUMERIS, "Jan Łącki", null, "77", "jan@dom.example");

            later.decide(again, marks(again));

            assertThat(later.fresh().getFirst().person())
                    .isEqualTo(registration.fresh().getFirst().person());
            assertThat(later.personMarks()).isEmpty();
        }
    }

    private void decide(NewDebtor debtor) {
        registration.decide(debtor, marks(debtor));
    }

    private void assertOneDebtor() {
        assertThat(registration.fresh()).hasSize(1);
        assertThat(registration.recognitions())
                .extracting(Recognition::debtor)
                .hasSizeGreaterThan(1)
                .containsOnly(registration.fresh().getFirst().id());
    }

    private void assertOnePerson() {
        assertThat(registration.fresh().stream().map(Registration.Fresh::person).distinct())
                .hasSize(1);
    }

    private static NewDebtor debtor(
            CreditorId creditor, String name, @Nullable String nip, String reference, String... emails) {
        return new NewDebtor(
                creditor,
                reference,
                DebtorKind.COMPANY,
                name,
                nip == null ? null : new Nip(nip),
                null,
                null,
                null,
                Language.PL,
                List.of(emails).stream()
                        .map(email -> NewContactPoint.email(email).orElseThrow())
                        .toList());
    }

    private static Marks marks(NewDebtor debtor) {
        var points = new LinkedHashMap<NewContactPoint, Fingerprint>();
        debtor.contactPoints().forEach(point -> points.put(point, print("point " + point.value())));
        return new Marks(
                null,
                debtor.nip() == null ? null : print("nip " + debtor.nip().digits()),
                debtor.reference().isEmpty() ? null : print("reference " + debtor.reference()),
                print("name " + Names.normalized(debtor.name())),
                points);
    }

    private static Fingerprint print(String text) {
        return new Fingerprint(text.getBytes(StandardCharsets.UTF_8));
    }
}
