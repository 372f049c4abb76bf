package pl.ugoda.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.CasesClosed;
import pl.ugoda.compliance.MessageKind;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.parties.Debtors;

/** Thanks people whose case is closed, where they were written to last. Thanking twice for one closing changes nothing. */
@Component
class Thanks {
    private final MessageQueries queries;
    private final Debtors debtors;
    private final Courtesies courtesies;

    Thanks(MessageQueries queries, Debtors debtors, Courtesies courtesies) {
        this.queries = queries;
        this.debtors = debtors;
        this.courtesies = courtesies;
    }

    /** In the caller's transaction. */
    void plan(CasesClosed closed) {
        // Who was never written to does not expect a letter now.
        var written = queries.lastArrived(closed.cases());
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
                    "thank-you");
        }
    }

    private static ContactId thankYou(UUID batch, MessageQueries.Arrived last) {
        var name = "thank-you " + batch + " " + last.caseId();
        return new ContactId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
