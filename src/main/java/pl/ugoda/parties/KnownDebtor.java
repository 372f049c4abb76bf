package pl.ugoda.parties;

import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.PersonId;

/** A registered debtor, as far as recognizing it and filling its gaps needs. */
record KnownDebtor(
        DebtorId id,
        PersonId person,
        CreditorId creditor,
        KnownName name,
        @Nullable Fingerprint pesel,
        @Nullable Fingerprint nip,
        boolean hasReference,
        boolean hasBirthDate,
        boolean hasAddress) {
    KnownDebtor with(Marks news, boolean birthDate, boolean address) {
        return new KnownDebtor(
                id,
                person,
                creditor,
                name,
                pesel == null ? news.pesel() : pesel,
                nip == null ? news.nip() : nip,
                hasReference || news.reference() != null,
                hasBirthDate || birthDate,
                hasAddress || address);
    }
}
