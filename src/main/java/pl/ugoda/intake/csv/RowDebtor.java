package pl.ugoda.intake.csv;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Nip;
import pl.ugoda.kernel.Pesel;
import pl.ugoda.parties.DebtorKind;

/**
 * Who owes, as a row or an invoice names them.
 *
 * @param reference the creditor's own number for them
 * @param email in its one spelling
 * @param phone in its one spelling
 * @param kind as given, or as far as it can be told
 * @param kindIsClear false for a sole trader or an unclear debtor: the creditor says which interest such debtors pay
 */
public record RowDebtor(
        String name,
        @Nullable String reference,
        @Nullable Nip nip,
        @Nullable Pesel pesel,
        @Nullable LocalDate birthDate,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        DebtorKind kind,
        boolean kindIsClear,
        Language language) {
    /** Never the person: this may end up in a log. */
    @Override
    public String toString() {
        return "a debtor of a row";
    }
}
