package pl.ugoda.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.OrganizationEvent;
import pl.ugoda.kernel.OrganizationId;

/**
 * Somebody wrote to us; pressing has stopped for the quiet time.
 *
 * @param caseId null when the message answers none of ours
 * @param stop whether it was a STOP, honoured already
 */
public record MessageReceived(
        OrganizationId organization,
        UUID reply,
        DebtorId debtor,
        @Nullable CaseId caseId,
        boolean stop) implements OrganizationEvent {}
