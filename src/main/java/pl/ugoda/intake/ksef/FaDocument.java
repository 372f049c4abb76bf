package pl.ugoda.intake.ksef;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.ugoda.intake.ksef.FileProblem.Kind;
import pl.ugoda.kernel.Money;

/** The document of forms FA(2) and FA(3), by the element names of the published schema. */
final class FaDocument {
    private static final Pattern KNOWN_FORM = Pattern.compile("FA \\((2|3)\\)");
    // Type TKwotowy of the schema: a dot, at most two decimals. "1230,00" is refused with its place.
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(\\.\\d{1,2})?");
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(Z|[+-]\\d{2}:\\d{2})?");
    // maxOccurs of due dates and part payments in the schema
    private static final int MOST_REPEATS = 100;
    private static final String FACTOR = "1";
    private static final String PAYS_INSTEAD = "6";

    private final XmlElement root;

    FaDocument(XmlElement root) {
        this.root = root;
    }

    Invoice invoice(String fileName) throws UnreadableInvoice {
        String form = form();
        XmlElement fa = required(root, "Fa");
        Currency currency = currency(required(fa, "KodWaluty"));
        LocalDate issuedOn = date(required(fa, "P_1"));
        LocalDate soldOn = dateAt(fa, "P_6").orElse(dateAt(fa, "OkresFa/P_6_Do").orElse(null));
        Money gross = money(required(fa, "P_15"), currency);
        Money payable = payable(fa, gross);
        boolean paidInFull = "1".equals(fa.textAt("Platnosc/Zaplacono"))
                || "2".equals(fa.textAt("Platnosc/ZnacznikZaplatyCzesciowej"));
        Money alreadyPaid = paidInFull ? payable : partPayments(fa, currency);
        return new Invoice(
                form,
                required(fa, "P_2").text(),
                KsefNumber.inFileName(fileName).orElse(null),
                kind(required(fa, "RodzajFaktury")),
                issuedOn,
                soldOn,
                dues(fa, issuedOn, soldOn),
                gross,
                alreadyPaid,
                payable.minus(alreadyPaid),
                paidInFull,
                party(required(root, "Podmiot1")),
                party(required(root, "Podmiot2")),
                account(fa),
                fa.textAt("DaneFaKorygowanej/NrFaKorygowanej"),
                fa.at("Platnosc/RachunekBankowyFaktora").isPresent() || hasRole(FACTOR),
                hasRole(PAYS_INSTEAD));
    }

    private String form() throws UnreadableInvoice {
        String code =
                root.at("Naglowek/KodFormularza").map(XmlElement::formCode).orElse(null);
        if (!root.name().equals("Faktura")
                || code == null
                || !KNOWN_FORM.matcher(code).matches()) {
            String found = code == null ? root.name() : code;
            throw new UnreadableInvoice(root.problem(Kind.NOT_AN_FA_INVOICE, shown(found)));
        }
        return code;
    }

    // DoZaplaty = P_15 + charges - deductions; DoRozliczenia = the seller owes. When present they beat P_15.
    private static Money payable(XmlElement fa, Money gross) throws UnreadableInvoice {
        Optional<XmlElement> toPay = fa.at("Rozliczenie/DoZaplaty");
        if (toPay.isPresent()) {
            return money(toPay.get(), gross.currency());
        }
        Optional<XmlElement> overpaid = fa.at("Rozliczenie/DoRozliczenia");
        return overpaid.isPresent() ? money(overpaid.get(), gross.currency()).negated() : gross;
    }

    private static Money partPayments(XmlElement fa, Currency currency) throws UnreadableInvoice {
        List<XmlElement> payments = several(fa, "ZaplataCzesciowa");
        Money paid = Money.zero(currency);
        for (XmlElement payment : payments) {
            paid = paid.plus(money(required(payment, "KwotaZaplatyCzesciowej"), currency));
        }
        return paid;
    }

    private static List<LocalDate> dues(XmlElement fa, LocalDate issuedOn, @Nullable LocalDate soldOn)
            throws UnreadableInvoice {
        List<LocalDate> dues = new ArrayList<>();
        for (XmlElement term : several(fa, "TerminPlatnosci")) {
            Optional<LocalDate> day = dateAt(term, "Termin");
            if (day.isEmpty()) {
                day = term.at("TerminOpis").flatMap(words -> described(words).from(issuedOn, soldOn));
            }
            day.ifPresent(dues::add);
        }
        return dues.stream().distinct().sorted().toList();
    }

    // FA(2) has plain text; FA(3) splits it into count, unit and event.
    private static DueTerm described(XmlElement words) {
        String count = words.textAt("Ilosc");
        return count == null
                ? new DueTerm(words.text())
                : new DueTerm(count + " " + words.textAt("Jednostka") + " " + words.textAt("ZdarzeniePoczatkowe"));
    }

    private static List<XmlElement> several(XmlElement fa, String name) throws UnreadableInvoice {
        List<XmlElement> found = fa.at("Platnosc").map(p -> p.children(name)).orElse(List.of());
        if (found.size() > MOST_REPEATS) {
            throw new UnreadableInvoice(found.get(MOST_REPEATS).problem(Kind.TOO_MANY_ELEMENTS, name));
        }
        return found;
    }

    private static @Nullable String account(XmlElement fa) {
        String written = fa.textAt("Platnosc/RachunekBankowy/NrRB");
        return written == null ? null : written.replace(" ", "");
    }

    private boolean hasRole(String role) {
        return root.children("Podmiot3").stream().anyMatch(third -> role.equals(third.textAt("Rola")));
    }

    private static InvoiceParty party(XmlElement party) {
        return new InvoiceParty(
                party.textAt("DaneIdentyfikacyjne/NIP"),
                foreignId(party),
                party.textAt("DaneIdentyfikacyjne/Nazwa"),
                party.textAt("DaneKontaktowe/Email"),
                party.textAt("DaneKontaktowe/Telefon"),
                party.textAt("Adres/AdresL1"),
                party.textAt("Adres/AdresL2"),
                party.textAt("Adres/KodKraju"),
                party.textAt("NrKlienta"));
    }

    private static @Nullable String foreignId(XmlElement party) {
        String european = party.textAt("DaneIdentyfikacyjne/NrVatUE");
        if (european != null) {
            return prefix(party.textAt("DaneIdentyfikacyjne/KodUE")) + european;
        }
        String other = party.textAt("DaneIdentyfikacyjne/NrID");
        return other == null ? null : prefix(party.textAt("DaneIdentyfikacyjne/KodKraju")) + other;
    }

    private static String prefix(@Nullable String country) {
        return country == null ? "" : country;
    }

    private static InvoiceKind kind(XmlElement element) throws UnreadableInvoice {
        for (InvoiceKind kind : InvoiceKind.values()) {
            if (kind.name().equals(element.text())) {
                return kind;
            }
        }
        throw new UnreadableInvoice(element.problem(Kind.UNKNOWN_INVOICE_KIND, shown(element.text())));
    }

    private static Currency currency(XmlElement element) throws UnreadableInvoice {
        try {
            Currency currency = Currency.getInstance(element.text());
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            // falls through to the named problem
        }
        throw new UnreadableInvoice(element.problem(Kind.BAD_CURRENCY, shown(element.text())));
    }

    private static Money money(XmlElement element, Currency currency) throws UnreadableInvoice {
        if (AMOUNT.matcher(element.text()).matches()) {
            try {
                return Money.exactly(new BigDecimal(element.text()), currency);
            } catch (ArithmeticException tooPreciseOrTooLarge) {
                // falls through to the named problem
            }
        }
        throw new UnreadableInvoice(element.problem(Kind.BAD_AMOUNT, element.name() + " = " + shown(element.text())));
    }

    private static Optional<LocalDate> dateAt(XmlElement element, String path) throws UnreadableInvoice {
        Optional<XmlElement> found = element.at(path);
        return found.isEmpty() ? Optional.empty() : Optional.of(date(found.get()));
    }

    private static LocalDate date(XmlElement element) throws UnreadableInvoice {
        var matcher = DATE.matcher(element.text());
        if (matcher.matches()) {
            try {
                return LocalDate.parse(matcher.group(1));
            } catch (DateTimeException noSuchDay) {
                // falls through to the named problem
            }
        }
        throw new UnreadableInvoice(element.problem(Kind.BAD_DATE, element.name() + " = " + shown(element.text())));
    }

    private static XmlElement required(XmlElement parent, String name) throws UnreadableInvoice {
        Optional<XmlElement> found = parent.at(name);
        if (found.isEmpty() || found.get().isEmpty()) {
            throw new UnreadableInvoice(parent.problem(Kind.MISSING, parent.name() + "/" + name));
        }
        return found.get();
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
