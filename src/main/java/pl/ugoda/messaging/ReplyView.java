package pl.ugoda.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;

/** What somebody wrote to us. */
public record ReplyView(
        UUID id,
        @Nullable CaseId caseId,
        Channel channel,
        @Nullable ContactId answers,
        boolean stop,
        String text,
        Instant at) {
    @Override
    public String toString() {
        return "ReplyView[" + id + "]";
    }
}
