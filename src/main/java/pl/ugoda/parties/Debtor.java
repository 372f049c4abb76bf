package pl.ugoda.parties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Nip;
import pl.ugoda.kernel.PersonId;
import pl.ugoda.kernel.Pesel;

/**
 * Someone who owes one creditor.
 *
 * @param person who this really is, over all creditors of the organization: contacts are counted by person
 */
public record Debtor(
        DebtorId id,
        PersonId person,
        CreditorId creditor,
        DebtorKind kind,
        String name,
        @Nullable Nip nip,
        @Nullable Pesel pesel,
        @Nullable LocalDate birthDate,
        @Nullable PostalAddress address,
        Language language) {
    /** The birth date given, or the one a PESEL carries; what the identity check asks for. */
    public @Nullable LocalDate knownBirthDate() {
        return birthDate == null && pesel != null ? pesel.birthDate() : birthDate;
    }

    /** Without the name: this may end up in a log. */
    @Override
    public String toString() {
        return "Debtor[" + id + "]";
    }
}
