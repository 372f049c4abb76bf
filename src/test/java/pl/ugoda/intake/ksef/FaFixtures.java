package pl.ugoda.intake.ksef;

import java.nio.charset.StandardCharsets;

/** Structured invoices composed for tests; the firms are invented and live under .example. */
public final class FaFixtures {
    private String form = "FA (3)";
    private String kind = "VAT";
    private String number = "FV/2026/0701";
    private String currency = "PLN";
    private String gross = "1230.00";
    private String issued = "2026-11-02";
    private String afterKind = "";
    private String payment = "<TerminPlatnosci><Termin>2026-11-16</Termin></TerminPlatnosci>";
    private String buyer = "<NIP>1111111111</NIP><Nazwa>Ogrody Mirabela sp. z o.o.</Nazwa>";
    private String third = "";

    public static FaFixtures anInvoice() {
        return new FaFixtures();
    }

    FaFixtures form(String value) {
        form = value;
        return this;
    }

    FaFixtures kind(String value) {
        kind = value;
        return this;
    }

    public FaFixtures number(String value) {
        number = value;
        return this;
    }

    FaFixtures in(String value) {
        currency = value;
        return this;
    }

    public FaFixtures gross(String value) {
        gross = value;
        return this;
    }

    FaFixtures issued(String value) {
        issued = value;
        return this;
    }

    FaFixtures with(String elements) {
        afterKind = elements;
        return this;
    }

    FaFixtures paidBy(String elements) {
        payment = elements;
        return this;
    }

    FaFixtures buyer(String elements) {
        buyer = elements;
        return this;
    }

    FaFixtures third(String elements) {
        third = elements;
        return this;
    }

    public String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Faktura xmlns="http://crd.gov.pl/wzor/2025/06/25/13775/">
                  <Naglowek><KodFormularza kodSystemowy="%s" wersjaSchemy="1-0E">FA</KodFormularza></Naglowek>
                  <Podmiot1>
                    <DaneIdentyfikacyjne><NIP>9999999999</NIP><Nazwa>Hurtownia Brzezina sp. z o.o.</Nazwa></DaneIdentyfikacyjne>
                    <Adres><KodKraju>PL</KodKraju><AdresL1>ul. Łąkowa 1</AdresL1><AdresL2>00-001 Zmyślona</AdresL2></Adres>
                  </Podmiot1>
                  <Podmiot2>
                    <DaneIdentyfikacyjne>%s</DaneIdentyfikacyjne>
                    <Adres><KodKraju>PL</KodKraju><AdresL1>ul. Różana 7</AdresL1><AdresL2>00-002 Zmyślona</AdresL2></Adres>
                    <DaneKontaktowe><Email>biuro@mirabela.example</Email><Telefon>600 000 318</Telefon></DaneKontaktowe>
                    <NrKlienta>K-17</NrKlienta>
                  </Podmiot2>
                  %s
                  <Fa>
                    <KodWaluty>%s</KodWaluty>
                    <P_1>%s</P_1>
                    <P_2>%s</P_2>
                    <P_6>2026-10-30</P_6>
                    <P_15>%s</P_15>
                    <RodzajFaktury>%s</RodzajFaktury>
                    %s
                    <FaWiersz><P_7>Żeliwo &amp; glina</P_7></FaWiersz>
                    <Platnosc>%s</Platnosc>
                  </Fa>
                </Faktura>
                """.formatted(form, buyer, third, currency, issued, number, gross, kind, afterKind, payment);
    }

    public byte[] bytes() {
        return xml().getBytes(StandardCharsets.UTF_8);
    }
}
