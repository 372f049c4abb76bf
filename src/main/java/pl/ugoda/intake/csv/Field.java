package pl.ugoda.intake.csv;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of an invoice table can mean to us, with the headers by which Polish and English programs name it. */
public enum Field {
    EXTERNAL_ID("external_id", "id_zewnetrzne", "klucz", "external_key"),
    INVOICE_NUMBER(
            "invoice_number",
            "nr_faktury",
            "numer_faktury",
            "faktura",
            "nr_dok",
            "nr_dokumentu",
            "numer_dokumentu",
            "dokument",
            "numer",
            "invoice",
            "invoice_no",
            "number",
            "nr",
            "numer_fv",
            "nr_fv",
            "fv"),
    ISSUED_ON(
            "issue_date",
            "data_wystawienia",
            "data_wyst",
            "wystawiono",
            "data_faktury",
            "data_dokumentu",
            "issued_on",
            "invoice_date",
            "data",
            "wystawiona"),
    DUE(
            "due_date",
            "termin",
            "termin_platnosci",
            "data_platnosci",
            "termin_zaplaty",
            "platne_do",
            "payment_due",
            "due",
            "termin_plat",
            "data_wymagalnosci",
            "wymagalnosc",
            "payment_to"),
    GROSS(
            "gross",
            "brutto",
            "kwota_brutto",
            "wartosc_brutto",
            "kwota",
            "kwota_faktury",
            "amount",
            "gross_amount",
            "razem_brutto",
            "wartosc",
            "naleznosc",
            "total",
            "price_gross",
            "kwota_ogolem",
            "wartosc_faktury",
            "invoice_amount",
            "total_amount"),
    PAID("paid", "zaplacono", "wplacono", "kwota_zaplacona", "oplacono", "suma_wplat", "paid_amount", "rozliczono"),
    /** What is still owed; where it is said it is believed, and nothing is subtracted from it. */
    LEFT(
            "left",
            "pozostalo",
            "pozostaje",
            "pozostalo_do_zaplaty",
            "pozostaje_do_zaplaty",
            "pozostala_kwota",
            "kwota_pozostala",
            "kwota_pozostala_do_zaplaty",
            "do_zaplaty",
            "do_zaplaty_pozostalo",
            "razem_do_zaplaty",
            "zostalo",
            "zostalo_do_zaplaty",
            "niezaplacono",
            "nie_zaplacono",
            "nierozliczono",
            "nierozliczona_kwota",
            "kwota_nierozliczona",
            "amount_due",
            "amount_left",
            "left_to_pay",
            "remaining",
            "remaining_amount",
            "outstanding",
            "outstanding_amount",
            "balance_due",
            "unpaid",
            "unpaid_amount"),
    CURRENCY("currency", "waluta", "kod_waluty"),
    DEBTOR_NAME(
            "debtor_name",
            "nazwa",
            "kontrahent",
            "nazwa_kontrahenta",
            "dluznik",
            "nazwa_dluznika",
            "klient",
            "nazwa_klienta",
            "nabywca",
            "nazwa_nabywcy",
            "odbiorca",
            "imie_i_nazwisko",
            "name",
            "buyer",
            "buyer_name",
            "customer",
            "customer_name",
            "platnik",
            "nazwa_firmy"),
    DEBTOR_REFERENCE(
            "debtor_reference",
            "kod_kontrahenta",
            "nr_klienta",
            "numer_klienta",
            "id_klienta",
            "kod_klienta",
            "akronim",
            "customer_number",
            "customer_id",
            "client_id",
            "debtor_id",
            "nr_kontrahenta"),
    NIP(
            "nip",
            "debtor_nip",
            "nip_nabywcy",
            "nip_kontrahenta",
            "numer_nip",
            "nr_nip",
            "tax_no",
            "buyer_tax_no",
            "vat_id"),
    PESEL("pesel", "debtor_pesel", "nr_pesel"),
    EMAIL("email", "e_mail", "mail", "adres_email", "adres_e_mail", "poczta", "buyer_email", "debtor_email"),
    PHONE(
            "phone",
            "telefon",
            "tel",
            "nr_telefonu",
            "numer_telefonu",
            "komorka",
            "telefon_komorkowy",
            "mobile",
            "debtor_phone",
            "nr_tel",
            "gsm"),
    STREET("street", "ulica", "adres", "address", "ulica_i_numer", "adres_ulica", "debtor_address"),
    POSTAL_CODE("postal_code", "kod", "kod_pocztowy", "zip", "postcode", "kod_poczt"),
    CITY("city", "miasto", "miejscowosc", "poczta_miasto", "town"),
    BIRTH_DATE("birth_date", "data_urodzenia", "ur", "date_of_birth"),
    DEBTOR_KIND(
            "debtor_kind",
            "rodzaj",
            "rodzaj_dluznika",
            "typ_dluznika",
            "typ_klienta",
            "rodzaj_klienta",
            "customer_type"),
    INTEREST("interest", "odsetki", "rodzaj_odsetek", "regime"),
    LANGUAGE("language", "jezyk", "lang"),
    DESCRIPTION("description", "opis", "tytul", "przedmiot", "za_co", "title");

    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final Pattern AROUND = Pattern.compile("^_+|_+$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    // Names between bars: an enum holds nothing that could be changed.
    private final String headers;

    Field(String... headers) {
        this.headers = "|" + String.join("|", headers) + "|";
    }

    /** The field a header most likely means. */
    public static Optional<Field> guess(String header) {
        String plain = plain(header);
        for (Field field : values()) {
            if (!plain.isEmpty() && field.headers.contains("|" + plain + "|")) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** {@code " Termin płatności: "} becomes {@code termin_platnosci}. */
    static String plain(String header) {
        String letters = withoutMarks(header).toLowerCase(Locale.ROOT);
        return AROUND.matcher(BETWEEN.matcher(letters).replaceAll("_")).replaceAll("");
    }

    /** Polish letters without their marks; ł has no decomposition and is named. */
    static String withoutMarks(String text) {
        String plain = text.replace('ł', 'l').replace('Ł', 'L');
        return MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
    }
}
