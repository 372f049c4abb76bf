package pl.ugoda.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.PersonId;
import pl.ugoda.parties.Debtors.Recognition;

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

    /** A known debtor met again. */
    private record Met(KnownDebtor known, Recognition recognition) {}

    /** A mark by which a person is recognized from now on. */
    record PersonMark(PersonKeyKind kind, Fingerprint mark, PersonId person) {}

    private final Map<DebtorMark, KnownDebtor> debtors = new HashMap<>();
    private final Map<Fingerprint, PersonId> persons = new HashMap<>();
    private final Map<PersonId, Numbers> numbers = new HashMap<>();

    private final List<Recognition> recognitions = new ArrayList<>();
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
        @Nullable Met met = met(debtor, marks);
        if (met != null && met.recognition().doubt() != null) {
            // Nothing of this row is taken as a mark of the debtor, or the next row would be led astray without a
            // doubt.
            recognitions.add(met.recognition());
            return;
        }
        KnownDebtor decided = met == null ? add(debtor, marks) : supplement(met.known(), debtor, marks);
        recognitions.add(new Recognition(decided.id(), null));
        for (Fingerprint mark : marks.ofDebtor()) {
            debtors.putIfAbsent(new DebtorMark(debtor.creditor(), mark), decided);
        }
        remember(decided.person(), marks);
    }

    /** Whom {@link #decide} would recognize, deciding nothing. */
    Optional<Recognition> recognize(NewDebtor debtor, Marks marks) {
        return Optional.ofNullable(met(debtor, marks)).map(Met::recognition);
    }

    /** One for each debtor of the batch, in its order. */
    List<Recognition> recognitions() {
        return recognitions;
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

    private @Nullable Met met(NewDebtor debtor, Marks marks) {
        for (Fingerprint mark : marks.ofDebtor()) {
            @Nullable KnownDebtor candidate = debtors.get(new DebtorMark(debtor.creditor(), mark));
            // Two different tax numbers are two debtors, even behind one customer number or in one office.
            if (candidate != null && !new Numbers(candidate.pesel(), candidate.nip()).contradict(marks)) {
                return new Met(candidate, new Recognition(candidate.id(), doubt(candidate, mark, debtor, marks)));
            }
        }
        return null;
    }

    // Whoever is recognized by an address bears the same name.
    private static Recognition.@Nullable Doubt doubt(
            KnownDebtor known, Fingerprint mark, NewDebtor debtor, Marks marks) {
        Recognition.KnownBy number = mark.equals(marks.pesel())
                ? Recognition.KnownBy.PESEL
                : mark.equals(marks.nip())
                        ? Recognition.KnownBy.NIP
                        : mark.equals(marks.reference()) ? Recognition.KnownBy.REFERENCE : null;
        return number == null || known.name().agreesWith(debtor.name(), marks.name())
                ? null
                : new Recognition.Doubt(number, known.name().text().get());
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
                new KnownName(marks.name(), debtor::name),
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
