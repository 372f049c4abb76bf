package pl.ugoda.intake.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.ugoda.intake.csv.FindingCode.Severity;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nip;
import pl.ugoda.kernel.Pesel;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Medium;

/** One row on its way to an invoice: reads field by field and collects everything found, so that a person mends a row once. */
final class RowDraft {
    private static final int LONGEST_TEXT = 200;
    private static final LocalDate OLDEST = LocalDate.of(1990, 1, 1);
    private static final int FURTHEST_DUE_YEARS = 10;
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Pattern BETWEEN_EMAILS = Pattern.compile("[;,\\s]+");
    private static final Pattern BETWEEN_PHONES = Pattern.compile("[;,/]");
    private static final Pattern FOREIGN_TAX_NUMBER = Pattern.compile("(?!PL)[A-Z]{2}[A-Z0-9]{2,13}");
    private static final Pattern INTEREST =
            Pattern.compile("late|trade|trade-health|capital|max-late|capital-max|contract:\\d{1,3}(\\.\\d{1,4})?");

    private final LocalDate today;
    private final Set<Field> columns;
    private final Function<Field, String> cells;
    private final List<Finding> findings = new ArrayList<>();

    /** @param columns the fields the table has a column for */
    RowDraft(LocalDate today, Set<Field> columns, Function<Field, String> cells) {
        this.today = today;
        this.columns = columns;
        this.cells = cells;
    }

    void find(FindingCode code, @Nullable Field field) {
        findings.add(new Finding(code, field));
    }

    RowReading finished() {
        String number = required(Field.INVOICE_NUMBER);
        LocalDate due = date(Field.DUE, true);
        LocalDate issuedOn = date(Field.ISSUED_ON, false);
        dates(issuedOn, due);
        currency();
        Money amount = owed();
        RowDebtor debtor = debtor();
        String interest = interest();
        String externalKey = optional(Field.EXTERNAL_ID);
        String description = optional(Field.DESCRIPTION);
        if (number == null || due == null || amount == null || debtor == null || has(Severity.ERROR)) {
            return new RowReading.Refused(List.copyOf(findings));
        }
        if (has(Severity.READ_ONLY)) {
            return new RowReading.ReadOnly(List.copyOf(findings));
        }
        InvoiceRow row = new InvoiceRow(
                externalKey == null ? number : externalKey,
                number,
                // Without a day of issue the day the claim fell due is the latest it can have been.
                issuedOn != null ? issuedOn : due.isAfter(today) ? today : due,
                due,
                amount,
                description,
                interest,
                debtor);
        return new RowReading.Understood(row, List.copyOf(findings));
    }

    private @Nullable RowDebtor debtor() {
        String name = required(Field.DEBTOR_NAME);
        Nip nip = nip();
        LocalDate birthDate = date(Field.BIRTH_DATE, false);
        if (birthDate != null && birthDate.isAfter(today)) {
            find(FindingCode.DATE_IN_FUTURE, Field.BIRTH_DATE);
        }
        boolean namedAsCompany = name != null && CompanyForm.isIn(name);
        Optional<DebtorKind> given = kind();
        // A person without a NIP and without a company's name is a consumer beyond doubt.
        boolean clear = given.isPresent() || namedAsCompany == (nip != null);
        if (!clear) {
            find(FindingCode.DEBTOR_KIND_UNCLEAR, Field.DEBTOR_KIND);
        }
        DebtorKind guessed =
                nip == null ? DebtorKind.CONSUMER : namedAsCompany ? DebtorKind.COMPANY : DebtorKind.SOLE_TRADER;
        RowDebtor debtor = new RowDebtor(
                name == null ? "" : name,
                optional(Field.DEBTOR_REFERENCE),
                nip,
                pesel(),
                birthDate,
                email(),
                phone(),
                optional(Field.STREET),
                optional(Field.POSTAL_CODE),
                optional(Field.CITY),
                given.orElse(guessed),
                clear,
                language());
        return name == null ? null : debtor;
    }

    private boolean has(Severity severity) {
        return findings.stream().anyMatch(finding -> finding.code().severity() == severity);
    }

    private @Nullable String required(Field field) {
        String text = optional(field);
        if (text == null) {
            find(FindingCode.MISSING, field);
        }
        return text;
    }

    private @Nullable String optional(Field field) {
        String text = BLANKS.matcher(cells.apply(field)).replaceAll(" ").strip();
        if (text.length() > LONGEST_TEXT) {
            find(FindingCode.TEXT_TOO_LONG, field);
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable LocalDate date(Field field, boolean needed) {
        String text = cells.apply(field);
        if (text.isEmpty()) {
            if (needed) {
                find(FindingCode.MISSING, field);
            }
            return null;
        }
        return switch (Cell.date(text)) {
            case Cell.Value<LocalDate>(var day) -> day;
            case Cell.Wrong<LocalDate>(var code) -> {
                find(code, field);
                yield null;
            }
        };
    }

    private void dates(@Nullable LocalDate issuedOn, @Nullable LocalDate due) {
        if (issuedOn != null && issuedOn.isAfter(today)) {
            find(FindingCode.DATE_IN_FUTURE, Field.ISSUED_ON);
        }
        if (issuedOn != null && issuedOn.isBefore(OLDEST)) {
            find(FindingCode.DATE_TOO_OLD, Field.ISSUED_ON);
        }
        if (due != null && due.isAfter(today.plusYears(FURTHEST_DUE_YEARS))) {
            find(FindingCode.DATE_IN_FUTURE, Field.DUE);
        }
        if (due != null && due.isBefore(OLDEST)) {
            find(FindingCode.DATE_TOO_OLD, Field.DUE);
        }
        if (issuedOn != null && due != null && due.isBefore(issuedOn)) {
            find(FindingCode.DUE_BEFORE_ISSUE, Field.DUE);
        }
    }

    private void currency() {
        String currency = cells.apply(Field.CURRENCY).toUpperCase(Locale.ROOT);
        if (!currency.isEmpty() && !currency.equals("PLN") && !currency.equals("ZŁ") && !currency.equals("ZL")) {
            find(FindingCode.FOREIGN_CURRENCY, Field.CURRENCY);
        }
    }

    private @Nullable Money owed() {
        int before = findings.size();
        Amounts amounts = new Amounts(unlessEmpty(Field.GROSS), unlessEmpty(Field.PAID), unlessEmpty(Field.LEFT));
        if (findings.size() == before) {
            // An empty rest may mean nothing or everything: only what was paid tells it.
            boolean restUnsaid = amounts.left() == null && columns.contains(Field.LEFT);
            if (amounts.owed() == null || (restUnsaid && amounts.paid() == null)) {
                find(FindingCode.MISSING, restUnsaid ? Field.LEFT : Field.GROSS);
            } else {
                amounts.wrong().ifPresent(findings::add);
            }
        }
        return amounts.owed();
    }

    private @Nullable Money unlessEmpty(Field field) {
        return cells.apply(field).isEmpty() ? null : amount(field);
    }

    private @Nullable Money amount(Field field) {
        return switch (Cell.amount(cells.apply(field))) {
            case Cell.Value<Money>(var money) -> money;
            case Cell.Wrong<Money>(var code) -> {
                find(code, field);
                yield null;
            }
        };
    }

    private @Nullable Nip nip() {
        String text = cells.apply(Field.NIP).strip();
        if (text.isEmpty() || text.equals("-")) {
            return null;
        }
        Nip nip = Nip.parse(text).orElse(null);
        if (nip == null) {
            String plain = text.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-]", "");
            find(
                    FOREIGN_TAX_NUMBER.matcher(plain).matches()
                            ? FindingCode.FOREIGN_TAX_NUMBER
                            : FindingCode.NOT_A_NIP,
                    Field.NIP);
        } else if (!nip.checkDigitAgrees()) {
            find(FindingCode.CHECK_DIGIT, Field.NIP);
        }
        return nip;
    }

    // Unlike a NIP a PESEL serves as proof of identity, so a wrong one is never taken.
    private @Nullable Pesel pesel() {
        String text = cells.apply(Field.PESEL);
        if (text.isEmpty()) {
            return null;
        }
        Pesel pesel = Pesel.parse(text).orElse(null);
        if (pesel == null) {
            find(FindingCode.NOT_A_PESEL, Field.PESEL);
        }
        return pesel;
    }

    private Optional<DebtorKind> kind() {
        String text = Field.plain(cells.apply(Field.DEBTOR_KIND));
        Optional<DebtorKind> kind = switch (text) {
            case "consumer",
                    "konsument",
                    "osoba_fizyczna",
                    "os_fizyczna",
                    "os_fiz",
                    "b2c",
                    "osoba",
                    "prywatny",
                    "osoba_prywatna",
                    "klient_indywidualny" -> Optional.of(DebtorKind.CONSUMER);
            case "sole_trader",
                    "jdg",
                    "dzialalnosc",
                    "jednoosobowa_dzialalnosc",
                    "osoba_fizyczna_prowadzaca_dzialalnosc" -> Optional.of(DebtorKind.SOLE_TRADER);
            case "company", "firma", "spolka", "b2b", "przedsiebiorca", "business" -> Optional.of(DebtorKind.COMPANY);
            case "public_body", "jst", "podmiot_publiczny", "publiczny", "urzad", "b2g" ->
                Optional.of(DebtorKind.PUBLIC_BODY);
            default -> Optional.empty();
        };
        if (kind.isEmpty() && !text.isEmpty()) {
            find(FindingCode.UNKNOWN_DEBTOR_KIND, Field.DEBTOR_KIND);
        }
        return kind;
    }

    private @Nullable String interest() {
        String code = cells.apply(Field.INTEREST)
                .toLowerCase(Locale.ROOT)
                .replace(',', '.')
                .replace(" ", "");
        if (code.isEmpty()) {
            return null;
        }
        if (!INTEREST.matcher(code).matches()) {
            find(FindingCode.UNKNOWN_INTEREST, Field.INTEREST);
        }
        return code;
    }

    private @Nullable String email() {
        return contact(Field.EMAIL, Medium.EMAIL, BETWEEN_EMAILS, FindingCode.EMAIL_IGNORED);
    }

    private @Nullable String phone() {
        return contact(Field.PHONE, Medium.PHONE, BETWEEN_PHONES, FindingCode.PHONE_IGNORED);
    }

    // A cell may hold several; the first that can work is taken.
    private @Nullable String contact(Field field, Medium medium, Pattern between, FindingCode ignored) {
        String text = cells.apply(field).strip();
        if (text.isEmpty()) {
            return null;
        }
        for (String one : between.split(text)) {
            Optional<String> found = medium.normalize(one.strip());
            if (found.isPresent()) {
                return found.get();
            }
        }
        find(ignored, field);
        return null;
    }

    private Language language() {
        String text = cells.apply(Field.LANGUAGE).toLowerCase(Locale.ROOT);
        return text.startsWith("en") || text.startsWith("ang") ? Language.EN : Language.PL;
    }
}
