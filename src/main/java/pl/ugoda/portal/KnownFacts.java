package pl.ugoda.portal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Nip;
import pl.ugoda.kernel.Pesel;
import pl.ugoda.parties.DebtorKind;

/**
 * What we know of somebody that an answer can be compared with.
 *
 * @param postalCode five digits, or as given where the address is abroad
 * @param invoiceNumbers as printed on the documents of the case
 */
record KnownFacts(
        DebtorKind kind,
        @Nullable LocalDate birthDate,
        @Nullable Pesel pesel,
        @Nullable Nip nip,
        @Nullable String postalCode,
        Set<String> invoiceNumbers) {
    KnownFacts {
        invoiceNumbers = Set.copyOf(invoiceNumbers);
    }

    /** Known, or told by the PESEL. */
    Optional<LocalDate> born() {
        return Optional.ofNullable(birthDate)
                .or(() -> Optional.ofNullable(pesel).map(Pesel::birthDate));
    }
}
