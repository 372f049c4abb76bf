package pl.ugoda.parties;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Nip;
import pl.ugoda.kernel.Pesel;

/**
 * A debtor as an invoice or a file names it.
 *
 * @param reference the creditor's own customer number; empty when it has none
 */
public record NewDebtor(
        CreditorId creditor,
        String reference,
        DebtorKind kind,
        String name,
        @Nullable Nip nip,
        @Nullable Pesel pesel,
        @Nullable LocalDate birthDate,
        @Nullable PostalAddress address,
        Language language,
        List<NewContactPoint> contactPoints) {
    public NewDebtor {
        name = name.strip();
        reference = reference.strip();
        contactPoints = contactPoints.stream().distinct().toList();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a debtor has a name");
        }
    }

    @Override
    public String toString() {
        return "NewDebtor[" + kind + "]";
    }
}
