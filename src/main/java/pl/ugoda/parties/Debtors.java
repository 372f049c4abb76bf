package pl.ugoda.parties;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.Nip;
import pl.ugoda.kernel.PersonId;
import pl.ugoda.kernel.Pesel;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.vault.Vault;

/** Those who owe: registered from invoices, recognized when they come again, found by what is remembered of them. */
@Service
@Transactional
public class Debtors {
    /**
     * Which debtor somebody on an invoice turned out to be.
     *
     * @param doubt null when nothing speaks against it
     */
    public record Recognition(DebtorId debtor, @Nullable Doubt doubt) {
        /**
         * The number is that of the debtor, the name is not: a wrong digit, perhaps, or a new name. Only a person can tell, so neither
         * contacts nor anything else of the newcomer is added to the debtor.
         *
         * @param knownName the name under which the debtor is registered
         */
        public record Doubt(KnownBy by, String knownName) {
            /** Never the name: this may end up in a log. */
            @Override
            public String toString() {
                return "a doubt about " + by;
            }
        }

        /** What a debtor is recognized by before its addresses. */
        public enum KnownBy {
            PESEL,
            NIP,
            /** The creditor's own. */
            REFERENCE
        }
    }

    private final DebtorRepository debtors;
    private final DebtorQueries queries;
    private final ContactPointRepository contactPoints;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    Debtors(
            DebtorRepository debtors,
            DebtorQueries queries,
            ContactPointRepository contactPoints,
            Vault vault,
            Audit audit,
            Clock clock) {
        this.debtors = debtors;
        this.queries = queries;
        this.contactPoints = contactPoints;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** As {@link #registerEach}, for a caller to whom doubts about names mean nothing. */
    public List<DebtorId> register(List<NewDebtor> batch) {
        return registerEach(batch).stream().map(Recognition::debtor).toList();
    }

    /**
     * One answer for each, in the same order. A debtor that its creditor had before (same NIP or PESEL, else same reference, else same
     * contact point and name) is recognized: it gains what was missing and new contact points, and nothing is overwritten. Where a
     * number is known under another name, nothing is gained and the answer carries the doubt. Meant for batches of about a thousand.
     */
    public List<Recognition> registerEach(List<NewDebtor> batch) {
        if (batch.isEmpty()) {
            return List.of();
        }
        debtors.lockForRegistration();
        var marks = batch.stream().map(debtor -> Marks.of(debtor, vault)).toList();
        var registration = new Registration();
        debtors.tellKnown(registration, batch, marks);
        for (int i = 0; i < batch.size(); i++) {
            registration.decide(batch.get(i), marks.get(i));
        }
        debtors.add(registration.fresh(), clock.instant());
        debtors.supplement(registration.additions());
        debtors.addPersonMarks(registration.personMarks());
        contactPoints.addMissing(contactPoints(batch, marks, registration.recognitions()), clock.instant());
        audit.recordBulk(
                "parties.register",
                TimeOrderedId.next(),
                registration.fresh().size(),
                digest(registration.fresh().stream().map(Registration.Fresh::id).toList()));
        return registration.recognitions();
    }

    /** For each, in the same order, whom {@link #registerEach} would recognize among those registered by now; changes nothing. */
    @Transactional(readOnly = true)
    public List<Optional<Recognition>> recognize(List<NewDebtor> batch) {
        if (batch.isEmpty()) {
            return List.of();
        }
        var marks = batch.stream().map(debtor -> Marks.of(debtor, vault)).toList();
        var registration = new Registration();
        debtors.tellKnownDebtors(registration, batch, marks);
        return IntStream.range(0, batch.size())
                .mapToObj(i -> registration.recognize(batch.get(i), marks.get(i)))
                .toList();
    }

    /** Those that exist, by id. */
    @Transactional(readOnly = true)
    public Map<DebtorId, Debtor> find(Collection<DebtorId> ids) {
        return queries.find(Set.copyOf(ids)).stream().collect(Collectors.toMap(Debtor::id, Function.identity()));
    }

    /** The number under which the creditor knows them, if it gave one. */
    @Transactional(readOnly = true)
    public Optional<String> customerNumber(DebtorId debtor) {
        return queries.customerNumber(debtor);
    }

    /** Which person each of those that exist is; cheaper than {@link #find}, for nothing is unsealed. */
    @Transactional(readOnly = true)
    public Map<DebtorId, PersonId> persons(Collection<DebtorId> ids) {
        return queries.persons(ids);
    }

    /** Every debtor, of any creditor, that is this person. */
    @Transactional(readOnly = true)
    public List<DebtorId> ofPerson(PersonId person) {
        return queries.ofPerson(person);
    }

    /** By NIP, PESEL, e-mail address, phone number, the creditor's reference, or whole words of the name. */
    @Transactional(readOnly = true)
    public List<DebtorId> search(String text, int limit) {
        var found = new LinkedHashSet<>(queries.withMark(marksIn(text), limit));
        var words = Names.words(text);
        if (!words.isEmpty()) {
            found.addAll(queries.withWords(words, limit));
        }
        return found.stream().limit(limit).toList();
    }

    /** To be called whenever a member of staff is shown who these debtors are: the log keeps each view of a person. */
    public void noteViewed(DebtorId debtor) {
        audit.record(Deed.of("parties.view", "debtor", debtor.value()));
    }

    private List<Fingerprint> marksIn(String text) {
        var marks = new ArrayList<Fingerprint>();
        Nip.parse(text).ifPresent(nip -> marks.add(Marks.nip(nip.digits(), vault)));
        Pesel.parse(text).ifPresent(pesel -> marks.add(Marks.pesel(pesel.digits(), vault)));
        for (Medium medium : Medium.values()) {
            medium.normalize(text).ifPresent(value -> marks.add(Marks.contactPoint(medium, value, vault)));
        }
        if (!text.isBlank()) {
            marks.add(Marks.reference(text.strip(), vault));
        }
        return marks;
    }

    private static List<ContactPointRepository.Row> contactPoints(
            List<NewDebtor> batch, List<Marks> marks, List<Recognition> recognitions) {
        var rows = new ArrayList<ContactPointRepository.Row>();
        for (int i = 0; i < batch.size(); i++) {
            if (recognitions.get(i).doubt() != null) {
                continue;
            }
            var debtor = recognitions.get(i).debtor();
            var state = batch.get(i).kind().stateOfInvoiceAddress();
            marks.get(i)
                    .contactPoints()
                    .forEach((point, mark) -> rows.add(new ContactPointRepository.Row(debtor, point, mark, state)));
        }
        return rows;
    }

    private static byte[] digest(List<DebtorId> ids) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (DebtorId id : ids) {
                digest.update(ByteBuffer.allocate(16)
                        .putLong(id.value().getMostSignificantBits())
                        .putLong(id.value().getLeastSignificantBits())
                        .flip());
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
