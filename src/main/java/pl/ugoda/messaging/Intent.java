package pl.ugoda.messaging;

import java.time.Instant;
import java.util.UUID;
import pl.ugoda.compliance.MessageKind;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.DebtorId;

/**
 * A message that shall go out, permitted by compliance under the same id.
 *
 * @param template the name of a shipped text; what may not be told to this reader becomes the neutral notice
 */
public record Intent(
        ContactId id,
        CaseId caseId,
        DebtorId debtor,
        UUID contactPoint,
        Channel channel,
        MessageKind kind,
        String template,
        Instant notBefore,
        Instant notAfter) {}
