package pl.ugoda.messaging;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pl.ugoda.compliance.PersonRecords;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.PersonId;
import pl.ugoda.parties.ContactPoint;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Creditor;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.Debtor;
import pl.ugoda.parties.Debtors;

/** Who writes to whom, and where: read for a window of messages at once. */
@Component
class Recipients {
    private final Debtors debtors;
    private final Creditors creditors;
    private final ContactPoints contactPoints;
    private final PersonRecords persons;

    Recipients(Debtors debtors, Creditors creditors, ContactPoints contactPoints, PersonRecords persons) {
        this.debtors = debtors;
        this.creditors = creditors;
        this.contactPoints = contactPoints;
        this.persons = persons;
    }

    Known of(List<Intent> messages) {
        Collection<DebtorId> ids =
                messages.stream().map(Intent::debtor).distinct().toList();
        var known = debtors.find(ids);
        Map<CreditorId, Creditor> firms = new HashMap<>();
        for (var debtor : known.values()) {
            if (!firms.containsKey(debtor.creditor())) {
                firms.put(debtor.creditor(), creditors.find(debtor.creditor()).orElseThrow());
            }
        }
        var points = contactPoints.find(
                messages.stream().map(Intent::contactPoint).distinct().toList());
        Set<PersonId> answered = new HashSet<>();
        persons.of(known.values().stream().map(Debtor::person).collect(Collectors.toSet()))
                .forEach((person, record) -> {
                    if (record.lastReplyAt() != null) {
                        answered.add(person);
                    }
                });
        return new Known(known, firms, points, answered);
    }

    record Known(
            Map<DebtorId, Debtor> debtors,
            Map<CreditorId, Creditor> creditors,
            Map<UUID, ContactPoint> contactPoints,
            Set<PersonId> answered) {
        Recipient of(Intent message) {
            var debtor = Objects.requireNonNull(debtors.get(message.debtor()), "a message has its debtor");
            return new Recipient(
                    debtor,
                    Objects.requireNonNull(creditors.get(debtor.creditor()), "a debtor has its creditor"),
                    Objects.requireNonNull(contactPoints.get(message.contactPoint()), "a message has its address"),
                    answered.contains(debtor.person()));
        }
    }

    /** @param answered whether the person ever answered us, in whatever way: then no text says that they did not */
    record Recipient(Debtor debtor, Creditor creditor, ContactPoint contactPoint, boolean answered) {}
}
