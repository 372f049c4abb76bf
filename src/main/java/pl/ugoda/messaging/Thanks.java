package pl.ugoda.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.CaseState;
import pl.ugoda.claims.Cases;
import pl.ugoda.claims.CasesClosed;
import pl.ugoda.claims.CasesReopened;
import pl.ugoda.compliance.Compliance;
import pl.ugoda.compliance.MessageKind;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.parties.Debtors;

/**
 * Thanks people whose case is closed, where they were written to last. Thanking twice for one closing changes nothing. Thanks that
 * have not left when the case opens again are taken back: they say that everything is settled.
 */
@Component
class Thanks {
    static final String TEMPLATE = "thank-you";

    /** Why thanks did not leave. */
    static final String OPEN_AGAIN = "case-open-again";

    private final MessageQueries queries;
    private final MessageRepository messages;
    private final Cases cases;
    private final Debtors debtors;
    private final Courtesies courtesies;
    private final Compliance compliance;
    private final Clock clock;

    Thanks(
            MessageQueries queries,
            MessageRepository messages,
            Cases cases,
            Debtors debtors,
            Courtesies courtesies,
            Compliance compliance,
            Clock clock) {
        this.queries = queries;
        this.messages = messages;
        this.cases = cases;
        this.debtors = debtors;
        this.courtesies = courtesies;
        this.compliance = compliance;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    void plan(CasesClosed closed) {
        // The news of a closing may be heard after that of the next opening.
        var still = cases.find(closed.cases()).values().stream()
                .filter(file -> file.state() == CaseState.CLOSED)
                .map(Case::id)
                .toList();
        // Who was never written to does not expect a letter now.
        var written = queries.lastArrived(still);
        var known = debtors.find(
                written.stream().map(MessageQueries.Arrived::debtor).toList());
        for (var last : written) {
            courtesies.plan(
                    thankYou(closed.batch(), last),
                    last.caseId(),
                    Objects.requireNonNull(known.get(last.debtor())),
                    last.contactPoint(),
                    last.channel(),
                    MessageKind.RECEIPT,
                    TEMPLATE);
        }
    }

    /** In the caller's transaction. By debtor: what is owed again may have moved to a newer case of theirs. */
    void takeBack(CasesReopened reopened) {
        var owing = cases.find(reopened.cases()).values().stream()
                .map(Case::debtor)
                .distinct()
                .toList();
        var waiting = messages.lockPlanned(TEMPLATE, owing);
        compliance.release(waiting);
        var withdrawn = messages.move(
                waiting.stream().map(each -> Move.because(each, OPEN_AGAIN)).toList(),
                MessageState.WITHDRAWN,
                clock.instant());
        assert withdrawn.size() == waiting.size();
    }

    private static ContactId thankYou(UUID batch, MessageQueries.Arrived last) {
        var name = "thank-you " + batch + " " + last.caseId();
        return new ContactId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
