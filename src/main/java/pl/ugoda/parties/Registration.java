package pl.ugoda.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.PersonId;

/**
 * Decides for a batch of debtors which of them are known and which persons they are. Pure: what is known is told first, what is
 * decided is read afterwards. The order of the batch matters: an earlier row makes the later one known.
 */
final class Registration {
    /** A mark of one creditor's debtor. */
    private record DebtorMark(CreditorId creditor, Fingerprint mark) {}

    /** A debtor to add. */
    record Fresh(DebtorId id, PersonId person, NewDebtor debtor, Marks marks) {}

    /** What a known debtor did not have yet and now gets; null where nothing is added. */
    record Addition(DebtorId id, NewDebtor from, Marks marks) {}

    /** A mark by which a person is recognized from now on. */
    record PersonMark(PersonKeyKind kind, Fingerprint mark, PersonId person) {}

    private final Map<DebtorMark, KnownDebtor> debtors = new HashMap<>();
    private final Map<Fingerprint, PersonId> persons = new HashMap<>();
    private final Map<PersonId, Numbers> numbers = new HashMap<>();

    private final List<DebtorId> answers = new ArrayList<>();
    private final List<Fresh> fresh = new ArrayList<>();
    private final List<Addition> additions = new ArrayList<>();
    private final List<PersonMark> personMarks = new ArrayList<>();

    /** The tax and personal number a person or debtor is known by. */
    private record Numbers(
            @Nullable Fingerprint pesel, @Nullable Fingerprint nip) {
        static final Numbers NONE = new Numbers(null, null);

        boolean contradict(Marks marks) {
            return differ(pesel, marks.pesel()) || differ(nip, marks.nip());
        }

        Numbers with(Marks marks) {
            return new Numbers(pesel == null ? marks.pesel() : pesel, nip == null ? marks.nip() : nip);
        }

        private static boolean differ(@Nullable Fingerprint one, @Nullable Fingerprint other) {
            return one != null && other != null && !one.equals(other);
        }
    }

    void knows(KnownDebtor debtor, Fingerprint mark) {
        debtors.put(new DebtorMark(debtor.creditor(), mark), debtor);
    }

    void knows(PersonMark mark) {
        persons.put(mark.mark(), mark.person());
        var known = numbers.getOrDefault(mark.person(), Numbers.NONE);
        switch (mark.kind()) {
            case PESEL -> numbers.put(mark.person(), new Numbers(mark.mark(), known.nip()));
            case NIP -> numbers.put(mark.person(), new Numbers(known.pesel(), mark.mark()));
            case EMAIL, PHONE -> {}
        }
    }

    void decide(NewDebtor debtor, Marks marks) {
        @Nullable KnownDebtor known = known(debtor, marks);
        KnownDebtor decided = known == null ? add(debtor, marks) : supplement(known, debtor, marks);
        answers.add(decided.id());
        for (Fingerprint mark : marks.ofDebtor()) {
            debtors.putIfAbsent(new DebtorMark(debtor.creditor(), mark), decided);
        }
        remember(decided.person(), marks);
    }

    /** One id for each debtor of the batch, in its order. */
    List<DebtorId> answers() {
        return answers;
    }

    List<Fresh> fresh() {
        return fresh;
    }

    List<Addition> additions() {
        return additions;
    }

    List<PersonMark> personMarks() {
        return personMarks;
    }

    private @Nullable KnownDebtor known(NewDebtor debtor, Marks marks) {
        for (Fingerprint mark : marks.ofDebtor()) {
            @Nullable KnownDebtor candidate = debtors.get(new DebtorMark(debtor.creditor(), mark));
            // Two different tax numbers are two debtors, even behind one customer number or in one office.
            if (candidate != null && !new Numbers(candidate.pesel(), candidate.nip()).contradict(marks)) {
                return candidate;
            }
        }
        return null;
    }

    private KnownDebtor add(NewDebtor debtor, Marks marks) {
        var id = DebtorId.next();
        var person = person(marks);
        // A customer number that already stands for somebody else is not taken a second time.
        boolean referenceTaken =
                marks.reference() != null && debtors.containsKey(new DebtorMark(debtor.creditor(), marks.reference()));
        var own = referenceTaken
                ? new Marks(marks.pesel(), marks.nip(), null, marks.name(), marks.contactPoints())
                : marks;
        fresh.add(new Fresh(id, person, debtor, own));
        return new KnownDebtor(
                id,
                person,
                debtor.creditor(),
                marks.pesel(),
                marks.nip(),
                own.reference() != null,
                debtor.birthDate() != null,
                debtor.address() != null);
    }

    private KnownDebtor supplement(KnownDebtor known, NewDebtor debtor, Marks marks) {
        var news = new Marks(
                known.pesel() == null ? unlessTaken(debtor, marks.pesel()) : null,
                known.nip() == null ? unlessTaken(debtor, marks.nip()) : null,
                known.hasReference() ? null : unlessTaken(debtor, marks.reference()),
                marks.name(),
                new LinkedHashMap<>());
        boolean birthDate = !known.hasBirthDate() && debtor.birthDate() != null;
        boolean address = !known.hasAddress() && debtor.address() != null;
        if (news.pesel() == null && news.nip() == null && news.reference() == null && !birthDate && !address) {
            return known;
        }
        additions.add(new Addition(known.id(), debtor, news));
        var richer = known.with(news, birthDate, address);
        debtors.replaceAll((_, debtorOfMark) -> debtorOfMark.id().equals(known.id()) ? richer : debtorOfMark);
        return richer;
    }

    private @Nullable Fingerprint unlessTaken(NewDebtor debtor, @Nullable Fingerprint mark) {
        return mark != null && debtors.containsKey(new DebtorMark(debtor.creditor(), mark)) ? null : mark;
    }

    private PersonId person(Marks marks) {
        for (Fingerprint mark : marks.ofPerson()) {
            @Nullable PersonId candidate = persons.get(mark);
            if (candidate != null
                    && !numbers.getOrDefault(candidate, Numbers.NONE).contradict(marks)) {
                return candidate;
            }
        }
        return PersonId.next();
    }

    private void remember(PersonId person, Marks marks) {
        remember(PersonKeyKind.PESEL, marks.pesel(), person);
        remember(PersonKeyKind.NIP, marks.nip(), person);
        marks.contactPoints().forEach((point, mark) -> remember(PersonKeyKind.of(point.medium()), mark, person));
        numbers.merge(person, Numbers.NONE.with(marks), (known, _) -> known.with(marks));
    }

    private void remember(PersonKeyKind kind, @Nullable Fingerprint mark, PersonId person) {
        if (mark != null && persons.putIfAbsent(mark, person) == null) {
            personMarks.add(new PersonMark(kind, mark, person));
        }
    }
}
