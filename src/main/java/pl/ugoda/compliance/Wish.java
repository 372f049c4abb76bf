package pl.ugoda.compliance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.PersonId;
import pl.ugoda.parties.DebtorKind;

/**
 * A contact somebody would like to make.
 *
 * @param id new for every contact; the permit, the message and the provider's receipt will carry it
 * @param contactPoint the address or number; none for a letter, or for an answer in the portal
 * @param earliest not before this instant; one in the past means now
 * @param awaited the debtor asked for it on our page this moment and waits: it keeps no hours (C05). Answers only
 */
public record Wish(
        ContactId id,
        CaseId caseId,
        PersonId person,
        DebtorId debtor,
        CreditorId creditor,
        @Nullable UUID contactPoint,
        Channel channel,
        MessageKind kind,
        DebtorKind debtorKind,
        Instant earliest,
        boolean awaited) {
    public Wish {
        if (awaited && kind != MessageKind.ANSWER) {
            throw new IllegalArgumentException("nobody waits for a " + kind + ": only an answer can be awaited");
        }
    }

    /** A contact nobody waits for. */
    public Wish(
            ContactId id,
            CaseId caseId,
            PersonId person,
            DebtorId debtor,
            CreditorId creditor,
            @Nullable UUID contactPoint,
            Channel channel,
            MessageKind kind,
            DebtorKind debtorKind,
            Instant earliest) {
        this(id, caseId, person, debtor, creditor, contactPoint, channel, kind, debtorKind, earliest, false);
    }
}
