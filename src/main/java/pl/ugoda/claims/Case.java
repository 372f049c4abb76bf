package pl.ugoda.claims;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.PersonId;

/**
 * Everything one debtor owes one creditor: the unit of work.
 *
 * @param number what people call it: {@code UG-2026-00412}
 * @param person whom contacts are counted for
 */
public record Case(
        CaseId id,
        String number,
        CreditorId creditor,
        DebtorId debtor,
        PersonId person,
        CaseState state,
        LocalDate openedOn,
        @Nullable LocalDate closedOn) {}
