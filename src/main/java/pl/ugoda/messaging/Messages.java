package pl.ugoda.messaging;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.messaging.template.ShippedTemplates;

/** What we said, and what we are about to say. */
@Service
public class Messages {
    private static final int LIMIT = 5_000;

    private final MessageRepository messages;
    private final MessageQueries queries;
    private final ShippedTemplates templates;
    private final Clock clock;

    Messages(MessageRepository messages, MessageQueries queries, ShippedTemplates templates, Clock clock) {
        this.messages = messages;
        this.queries = queries;
        this.templates = templates;
        this.clock = clock;
    }

    /** Plans messages whose permits were reserved in the same transaction. Planning one twice changes nothing. */
    @Transactional
    public void plan(List<Intent> intents) {
        if (!intents.isEmpty()) {
            messages.plan(intents, clock.instant());
        }
    }

    /** Whether a text names court or another legal step: its own declaration, in whatever channel and language. */
    public boolean announcesLegalSteps(String template) {
        return templates.announcesLegalSteps(template);
    }

    /** Everything said in a case, newest first, as it looked, but for the codes of personal links: those are the debtor's alone. */
    @Transactional(readOnly = true)
    public List<MessageView> ofCase(CaseId caseId) {
        return of(List.of(caseId)).getOrDefault(caseId, List.of());
    }

    /** The same for many cases in one question; a case without messages is absent. */
    @Transactional(readOnly = true)
    public Map<CaseId, List<MessageView>> of(Collection<CaseId> cases) {
        return queries.of(cases, LIMIT);
    }

    /** Messages handed over since then of which nobody knows whether they left, the newest first, without what was said. */
    @Transactional(readOnly = true)
    public List<MessageView> unknownSince(Instant since, int limit) {
        return queries.unknownSince(since, limit);
    }

    /** The messages of these cases that will never arrive: failed for good, or withdrawn before they left. */
    @Transactional(readOnly = true)
    public Map<ContactId, MessageState> lost(Collection<CaseId> cases) {
        return queries.lost(cases);
    }
}
