package pl.ugoda.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pl.ugoda.compliance.MessageKind;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.messaging.template.ShippedTemplates;

/**
 * A message for a timeline, as it looked.
 *
 * @param template the text that was really used; the wanted one while nothing was sent
 * @param reason why it failed, waits or was withdrawn: a code
 * @param content null while nothing was sent
 */
public record MessageView(
        ContactId id,
        CaseId caseId,
        UUID contactPoint,
        Channel channel,
        MessageKind kind,
        String template,
        MessageState state,
        Instant plannedFor,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt,
        @Nullable String reason,
        @Nullable Sent content) {
    /** Whether it said nothing but that there is a message, whatever it was planned as. */
    public boolean neutral() {
        return template.equals(ShippedTemplates.NEUTRAL);
    }

    /**
     * What left, letter for letter; in a view for staff without the codes of its personal links.
     *
     * @param subject null in an SMS
     * @param html null in an SMS
     */
    public record Sent(
            @Nullable String subject,
            @Nullable String preview,
            String text,
            @Nullable String html) {
        Sent withoutCodes() {
            return new Sent(subject, preview, LinkCode.masked(text), html == null ? null : LinkCode.masked(html));
        }

        /** Without its words: this may end up in a log. */
        @Override
        public String toString() {
            return "Sent[]";
        }
    }

    @Override
    public String toString() {
        return "MessageView[%s %s]".formatted(id, state);
    }
}
