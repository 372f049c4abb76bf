package pl.ugoda.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import pl.ugoda.intake.Upload;

/**
 * An invented file of invoices as an accounting program exports it: each debtor has one to three invoices, in a row. Of twenty
 * debtors twelve are people (most known by PESEL, the others by their birth date), three trade alone and five are companies; some
 * have no e-mail address, some no phone. Two rows of a hundred cannot be booked. The same numbers always give the same file.
 */
record InvoiceFile(int firstDebtor, int rows) {
    private static final String HEADER =
            "Nr faktury;Data wystawienia;Termin płatności;Kwota brutto;Zapłacono;Za co;Klient;"
                    + "Nr klienta;NIP;PESEL;Data urodzenia;E-mail;Telefon;Ulica;Kod pocztowy;Miejscowość;Typ klienta\n";

    private static final List<String> NAMES =
            List.of("Anna", "Jan", "Ola", "Marek", "Irena", "Piotr", "Zofia", "Adam", "Ewa", "Karol", "Maria", "Leon");
    private static final List<String> SURNAMES = List.of(
            "Próbna",
            "Wzorcowa",
            "Pomiarowa",
            "Jesionek",
            "Modrzewik",
            "Wierzbina",
            "Brzezina",
            "Olszyna",
            "Topolka",
            "Kasztanek",
            "Jarzębina",
            "Leszczyna",
            "Bukowina",
            "Dębinka",
            "Sosenka",
            "Świerczek",
            "Głogowinka");
    private static final List<String> TRADES = List.of(
            "Zakład Stolarski", "Pracownia", "Meble", "Hurtownia", "Serwis", "Usługi Transportowe", "Piekarnia");
    private static final List<String> STREETS =
            List.of("Jasna", "Cicha", "Leśna", "Składowa", "Świetlna", "Ogrodowa", "Źródlana", "Łąkowa");
    private static final List<String> TOWNS = List.of(
            "00-001;Warszawa", "30-001;Kraków", "50-001;Wrocław", "61-888;Poznań", "70-001;Szczecin", "90-001;Łódź");

    private static final int PEOPLE = 12;
    private static final int SOLE_TRADERS = 15;
    private static final int OF = 20;
    private static final int[] PESEL_WEIGHTS = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3};
    private static final int[] NIP_WEIGHTS = {6, 5, 7, 2, 3, 4, 5, 6, 7};
    private static final int MOST_INVOICES = 3;

    Upload upload() {
        return Upload.of("faktury.csv", bytes());
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(HEADER);
        int debtor = firstDebtor;
        int ofDebtor = 0;
        for (int row = 0; row < rows; row++) {
            if (ofDebtor == invoices(debtor)) {
                debtor++;
                ofDebtor = 0;
            }
            row(text, row, debtor, ofDebtor);
            ofDebtor++;
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** How many rows cannot be booked. */
    int broken() {
        int broken = 0;
        for (int row = 0; row < rows; row++) {
            if (isBroken(row)) {
                broken++;
            }
        }
        return broken;
    }

    static boolean isPerson(int debtor) {
        return debtor % OF < PEOPLE;
    }

    static String email(int debtor) {
        return debtor % 9 == 8 ? "" : "odbiorca" + debtor + "@poczta.example";
    }

    static LocalDate born(int debtor) {
        return LocalDate.of(1950 + debtor % 50, 1 + debtor / 50 % 12, 1 + debtor / 600 % 28);
    }

    private static int invoices(int debtor) {
        return 1 + debtor % MOST_INVOICES;
    }

    private static boolean isBroken(int row) {
        return row % 50 == 17;
    }

    private static void row(StringBuilder text, int row, int debtor, int ofDebtor) {
        LocalDate due = BenchPortfolio.TODAY.minusDays(4 + (debtor * 7L + ofDebtor * 13L) % 70);
        // Broken in turn: a day that does not exist, and an amount that could be read in two ways.
        boolean noSuchDay = isBroken(row) && row % 100 == 17;
        boolean twoReadings = isBroken(row) && !noSuchDay;
        text.append("FV/2026/").append(debtor).append('/').append(ofDebtor + 1).append(';');
        text.append(due.minusDays(14)).append(';');
        text.append(noSuchDay ? "2026-02-31" : due).append(';');
        text.append(twoReadings ? "1.234" : amount(debtor, ofDebtor)).append(';');
        text.append(debtor % 11 == 3 ? "20,00" : "").append(';');
        text.append("Dostawa ").append(due.minusDays(14).getMonthValue()).append("/2026;");
        debtor(text, debtor);
        text.append('\n');
    }

    private static String amount(int debtor, int ofDebtor) {
        int zloty = 40 + (debtor * 37 + ofDebtor * 101) % 4_000;
        return String.format(Locale.ROOT, "%d,%02d", zloty, debtor % 100);
    }

    private static void debtor(StringBuilder text, int debtor) {
        boolean person = isPerson(debtor);
        boolean byPesel = person && debtor % 3 != 0;
        text.append(name(debtor)).append(";K-").append(debtor).append(';');
        text.append(person ? "" : nip(debtor)).append(';');
        text.append(byPesel ? pesel(debtor) : "").append(';');
        text.append(person && !byPesel ? born(debtor) : "").append(';');
        text.append(email(debtor)).append(';');
        text.append(debtor % 7 == 6 ? "" : phone(debtor)).append(';');
        text.append(STREETS.get(debtor % STREETS.size()))
                .append(' ')
                .append(1 + debtor % 180)
                .append(';');
        text.append(TOWNS.get(debtor % TOWNS.size())).append(';');
        text.append(person ? "osoba prywatna" : debtor % OF < SOLE_TRADERS ? "jdg" : "firma");
    }

    private static String name(int debtor) {
        String surname = SURNAMES.get(debtor / NAMES.size() % SURNAMES.size());
        if (isPerson(debtor)) {
            return NAMES.get(debtor % NAMES.size()) + " " + surname;
        }
        String firm = TRADES.get(debtor % TRADES.size()) + " " + surname + " " + debtor;
        return debtor % OF < SOLE_TRADERS ? firm : firm + " sp. z o.o.";
    }

    private static String phone(int debtor) {
        return String.format(Locale.ROOT, "600 %03d %03d", debtor / 1000 % 1000, debtor % 1000);
    }

    private static String pesel(int debtor) {
        LocalDate born = born(debtor);
        String digits = String.format(
                Locale.ROOT,
                "%02d%02d%02d%04d",
                born.getYear() % 100,
                born.getMonthValue(),
                born.getDayOfMonth(),
                debtor / 16_800 % 10_000);
        return digits + (10 - weighted(digits, PESEL_WEIGHTS) % 10) % 10;
    }

    // Numbers that begin with zeros belong to nobody; a remainder of ten has no check digit, so that number is passed
    // over.
    private static String nip(int debtor) {
        String digits = String.format(Locale.ROOT, "000%06d", debtor * 2 % 1_000_000);
        int check = weighted(digits, NIP_WEIGHTS) % 11;
        if (check < 10) {
            return digits + check;
        }
        String next = String.format(Locale.ROOT, "000%06d", debtor * 2 % 1_000_000 + 1);
        return next + weighted(next, NIP_WEIGHTS) % 11;
    }

    private static int weighted(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Character.digit(digits.charAt(i), 10);
        }
        return sum;
    }
}
