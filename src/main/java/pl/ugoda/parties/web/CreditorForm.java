package pl.ugoda.parties.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Nip;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.parties.Creditor;
import pl.ugoda.parties.Medium;
import pl.ugoda.parties.PostalAddress;

/**
 * A creditor as it was typed. What does not fit is kept as typed, with the key of the message that says why, so that the person
 * corrects it instead of typing it again.
 */
public final class CreditorForm {
    private static final int LONGEST = 200;

    private final Map<String, String> fields;
    private final Map<String, String> problems = new LinkedHashMap<>();

    private CreditorForm(Map<String, String> fields) {
        this.fields = fields;
    }

    static CreditorForm typed(Map<String, String> fields) {
        return new CreditorForm(fields);
    }

    static CreditorForm empty() {
        return new CreditorForm(Map.of(
                "country", "PL",
                "opensAt", "08:00",
                "closesAt", "16:00",
                "quoteValid", "3",
                "bankData", "4"));
    }

    static CreditorForm of(Creditor creditor) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", creditor.name());
        fields.put("shortName", creditor.shortName());
        fields.put("nip", creditor.nip() == null ? "" : creditor.nip().digits());
        fields.put("street", creditor.address().street());
        fields.put("postalCode", creditor.address().postalCode());
        fields.put("city", creditor.address().city());
        fields.put("account", creditor.account().digits());
        fields.put("email", creditor.email());
        fields.put("phone", creditor.phone());
        fields.put("opensAt", creditor.opensAt().toString());
        fields.put("closesAt", creditor.closesAt().toString());
        fields.put("quoteValid", Integer.toString(creditor.quoteValidForWorkingDays()));
        fields.put("bankData", Integer.toString(creditor.bankDataMayBeDaysOld()));
        if (creditor.goesToCourt()) {
            fields.put("goesToCourt", "yes");
        }
        return new CreditorForm(fields);
    }

    /** What was typed into a field, for the template. */
    public String value(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** Whether a box is ticked, for the template. */
    public boolean ticked(String field) {
        return value(field).equals("yes");
    }

    /** Why a field does not fit, as a message key; empty when it does. */
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    public boolean hasProblems() {
        return !problems.isEmpty();
    }

    /** Its tax number belongs to another creditor of the organization. */
    CreditorForm nipTaken() {
        problems.put("nip", "parties.creditor.problem.nipTaken");
        return this;
    }

    /** The creditor this describes; empty when something does not fit, which the form then says. */
    Optional<Creditor> read(CreditorId id) {
        String name = text("name");
        String shortName = text("shortName");
        var nip = nip();
        var address = address();
        var account = checked("account", Nrb.parse(value("account")));
        var email = checked("email", Medium.EMAIL.normalize(value("email")));
        var phone = checked("phone", Medium.PHONE.normalize(value("phone")));
        var opensAt = checked("opensAt", time("opensAt"));
        var closesAt = checked("closesAt", time("closesAt"));
        if (opensAt.isPresent() && closesAt.isPresent() && !opensAt.get().isBefore(closesAt.get())) {
            problems.put("closesAt", "parties.creditor.problem.closesFirst");
        }
        int quoteValid = number("quoteValid", 1, 14);
        int bankData = number("bankData", 1, 30);
        if (hasProblems()) {
            return Optional.empty();
        }
        return Optional.of(new Creditor(
                id,
                name,
                shortName,
                nip.orElse(null),
                address.orElseThrow(),
                account.orElseThrow(),
                email.orElseThrow(),
                phone.orElseThrow(),
                opensAt.orElseThrow(),
                closesAt.orElseThrow(),
                quoteValid,
                bankData,
                ticked("goesToCourt")));
    }

    private String text(String field) {
        String text = value(field);
        if (text.isEmpty()) {
            problems.put(field, "parties.creditor.problem.missing");
        } else if (text.length() > LONGEST) {
            problems.put(field, "parties.creditor.problem.long");
        } else if (!Creditor.isOneLine(text)) {
            problems.put(field, "parties.creditor.problem.oneLine");
        }
        return text;
    }

    private Optional<Nip> nip() {
        if (value("nip").isEmpty()) {
            return Optional.empty();
        }
        return checked("nip", Nip.parse(value("nip")).filter(Nip::checkDigitAgrees));
    }

    private Optional<PostalAddress> address() {
        String code = value("postalCode");
        if (!code.isEmpty() && !code.matches("\\d{2}-\\d{3}")) {
            problems.put("postalCode", "parties.creditor.problem.postalCode");
        }
        String street = text("street");
        String city = text("city");
        return Stream.of("street", "postalCode", "city").anyMatch(problems::containsKey)
                ? Optional.empty()
                : Optional.of(new PostalAddress(street, code, city, "PL"));
    }

    private Optional<LocalTime> time(String field) {
        try {
            return Optional.of(LocalTime.parse(value(field)));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private int number(String field, int least, int most) {
        var number =
                value(field).matches("\\d{1,3}") ? OptionalInt.of(Integer.parseInt(value(field))) : OptionalInt.empty();
        if (number.isEmpty() || number.getAsInt() < least || number.getAsInt() > most) {
            problems.put(field, "parties.creditor.problem." + field);
            return least;
        }
        return number.getAsInt();
    }

    private <T> Optional<T> checked(String field, Optional<T> read) {
        if (read.isEmpty()) {
            problems.put(field, "parties.creditor.problem." + (value(field).isEmpty() ? "missing" : field));
        }
        return read;
    }
}
