package pl.ugoda.parties;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Nip;
import pl.ugoda.kernel.Nrb;

/** A creditor to register; what it does not say starts with the usual values. */
public record NewCreditor(
        String name,
        String shortName,
        @Nullable Nip nip,
        PostalAddress address,
        Nrb account,
        String email,
        String phone) {
    static final LocalTime OPENS_AT = LocalTime.of(8, 0);
    static final LocalTime CLOSES_AT = LocalTime.of(16, 0);
    static final int QUOTE_VALID_FOR_WORKING_DAYS = 3;
    static final int BANK_DATA_MAY_BE_DAYS_OLD = 4;

    Creditor as(CreditorId id) {
        return new Creditor(
                id,
                name,
                shortName,
                nip,
                address,
                account,
                email,
                phone,
                OPENS_AT,
                CLOSES_AT,
                QUOTE_VALID_FOR_WORKING_DAYS,
                BANK_DATA_MAY_BE_DAYS_OLD,
                false);
    }
}
