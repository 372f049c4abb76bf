package pl.ugoda.compliance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.compliance.Circumstances.PastContact;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.PersonId;

/**
 * May we? Asked twice: {@link #reserve} when a contact is decided, {@link #confirm} at the instant of sending. A contact without a
 * confirmed permit is never sent.
 */
@Service
public class Compliance {
    private static final RuleId EXPIRED = PermitStands.ID;

    private final PersonRepository persons;
    private final PermitRepository permits;
    private final CircumstancesOfWishes circumstances;
    private final ContactPolicies policies;
    private final Clock clock;

    Compliance(
            PersonRepository persons,
            PermitRepository permits,
            CircumstancesOfWishes circumstances,
            ContactPolicies policies,
            Clock clock) {
        this.persons = persons;
        this.permits = permits;
        this.circumstances = circumstances;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Judges the wishes in their order, each one counting those permitted before it, and keeps a place under the caps for every
     * permitted one. The persons stay locked until the caller's transaction ends. Refusals are stored with their reasons.
     *
     * @return the verdicts in the order of the wishes
     */
    @Transactional
    public List<Verdict> reserve(List<Wish> wishes) {
        if (wishes.isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var signs = persons.lock(wishes.stream().map(Wish::person).toList());
        var known = circumstances.read(wishes, List.of(), signs, now);
        List<Verdict> verdicts = new ArrayList<>(wishes.size());
        List<PermitRepository.Granted> granted = new ArrayList<>();
        List<PermitRepository.Refusal> refusals = new ArrayList<>();
        for (var wish : wishes) {
            var question = known.question(wish, later(wish.earliest(), now), policies, false);
            var verdict = ContactJudge.judge(question);
            verdicts.add(verdict);
            switch (verdict) {
                case Verdict.Permitted(var permit, var rules) -> {
                    granted.add(new PermitRepository.Granted(
                            wish, permit, question.policy().version(), rules));
                    if (wish.kind().proactive()) {
                        known.contacts(wish.person()).add(new PastContact(permit.day(), wish.channel()));
                    }
                }
                case Verdict.Postponed(var until, var rule, var rules) ->
                    refusals.add(refusal(question, wish, PermitRepository.Stage.RESERVE, rule, until, rules));
                case Verdict.Forbidden(var rule, var rules) ->
                    refusals.add(refusal(question, wish, PermitRepository.Stage.RESERVE, rule, null, rules));
            }
        }
        permits.insert(granted, now);
        permits.insertRefusals(refusals, now);
        return List.copyOf(verdicts);
    }

    /**
     * Asks again at the instant of sending: holds, stops, what was paid or became
     * time-barred, fresh replies, the window. Whatever is refused gives its
     * place under the caps back. May be repeated for a retry of the same message.
     *
     * @return an answer for every contact asked for
     */
    @Transactional
    public Map<ContactId, Confirmation> confirm(Collection<ContactId> contacts) {
        Map<ContactId, Confirmation> answers = new HashMap<>();
        contacts.forEach(contact -> answers.put(contact, new Confirmation.Refused(EXPIRED)));
        var now = clock.instant();
        // Locked first, read after: a STOP or hold that commits before us is seen, one that comes later waits.
        var signs = persons.lock(permits.persons(contacts));
        var standing = permits.standing(contacts);
        if (standing.isEmpty()) {
            return answers;
        }
        var wishes = standing.stream().map(PermitRepository.Standing::wish).toList();
        var known = circumstances.read(wishes, contacts, signs, now);
        List<ContactId> granted = new ArrayList<>();
        List<PermitRepository.Refusal> refusals = new ArrayList<>();
        for (var one : standing) {
            var wish = one.wish();
            var question = known.question(wish, now, policies, known.settled(wish));
            switch (ContactJudge.judgeAgain(question, one.permit())) {
                case Verdict.Permitted(var _, var _) -> granted.add(wish.id());
                case Verdict.Postponed(var until, var rule, var rules) ->
                    refusals.add(refusal(question, wish, PermitRepository.Stage.CONFIRM, rule, until, rules));
                case Verdict.Forbidden(var rule, var rules) ->
                    refusals.add(refusal(question, wish, PermitRepository.Stage.CONFIRM, rule, null, rules));
            }
        }
        permits.confirm(granted, now);
        permits.release(refusals.stream().map(refusal -> refusal.wish().id()).toList());
        permits.insertRefusals(refusals, now);
        granted.forEach(contact -> answers.put(contact, new Confirmation.Granted()));
        refusals.forEach(refusal -> answers.put(refusal.wish().id(), new Confirmation.Refused(refusal.rule())));
        return answers;
    }

    /** Gives places under the caps back: the contacts will not happen. */
    @Transactional
    public void release(Collection<ContactId> contacts) {
        permits.release(contacts);
    }

    /** The person wrote or spoke to us: we press no further for the quiet time of the policy. Placing a hold for their word says so too. */
    @Transactional
    public void replied(PersonId person, Instant at) {
        persons.replied(List.of(person), at);
    }

    /** Money came from these persons: an answer like a word to us. */
    @Transactional
    public void paid(Collection<PersonId> payers, Instant at) {
        persons.replied(payers, at);
    }

    /** The person gave a sign of life, such as a visit to the portal or a payment: attempts are counted anew. */
    @Transactional
    public void responded(PersonId person, Instant at) {
        persons.responded(person, at);
    }

    private static PermitRepository.Refusal refusal(
            Question question,
            Wish wish,
            PermitRepository.Stage stage,
            RuleId rule,
            @Nullable Instant until,
            List<RuleOutcome> rules) {
        LocalDate day = question.day();
        return new PermitRepository.Refusal(
                wish, stage, day, rule, until, question.policy().version(), rules);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
