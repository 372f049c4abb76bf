package pl.ugoda.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;

/**
 * Why a contact was allowed or refused on a day, rule by rule.
 *
 * @param policy the version of the contact policy that was asked
 * @param at when it was judged
 */
public record ContactEntry(
        ContactId contact,
        CaseId caseId,
        Channel channel,
        MessageKind kind,
        LocalDate day,
        Answer answer,
        @Nullable RuleId rule,
        @Nullable Instant until,
        String policy,
        List<RuleOutcome> rules,
        Instant at) {
    /** What became of the wish. */
    public enum Answer {
        /** Allowed and not sent yet, or its window passed unused. */
        RESERVED,
        /** Allowed, and confirmed at the instant of sending. */
        CONFIRMED,
        /** Allowed, then given back. */
        RELEASED,
        REFUSED_WHEN_DECIDING,
        REFUSED_WHEN_SENDING
    }
}
