package pl.ugoda.strategy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.audit.Audit;
import pl.ugoda.compliance.Compliance;
import pl.ugoda.compliance.MessageKind;
import pl.ugoda.compliance.Permit;
import pl.ugoda.compliance.Verdict;
import pl.ugoda.compliance.Wish;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.TimeOrderedId;
import pl.ugoda.messaging.Intent;
import pl.ugoda.messaging.Messages;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.strategy.CaseStateRepository.DuePoint;
import pl.ugoda.strategy.DecisionRepository.Sealed;

/** One bite of the daily run: takes due cases, decides them in memory, and stores everything set-wise in one transaction. */
@Component
class ChunkOfCases {
    private final DueCases cases;
    private final DecisionRepository decisions;
    private final HumanWork work;
    private final Compliance compliance;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    ChunkOfCases(
            DueCases cases,
            DecisionRepository decisions,
            HumanWork work,
            Compliance compliance,
            Messages messages,
            Audit audit,
            Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.work = work;
        this.compliance = compliance;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was done, and where the next chunk begins. */
    record Done(Tally tally, DuePoint reached) {}

    @Transactional
    Done decide(DayPlan plan, DuePoint from, int limit) {
        DueCases.Taken due = cases.take(plan, from, limit);
        if (due.rows().isEmpty()) {
            return new Done(Tally.NOTHING, due.reached());
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Wanted> wanted = due.rows().stream().map(row -> wanted(row, plan)).toList();
        Map<ContactId, Verdict> verdicts = reserve(wanted, at);
        List<Settled> settled = wanted.stream()
                .map(each -> Settled.of(
                        each.id(),
                        each.row(),
                        each.decided(),
                        verdicts.get(new ContactId(each.id())),
                        plan.strategy(each.row().strategy()),
                        plan.today()))
                .toList();
        store(settled, plan, at);
        plan(settled, verdicts);
        return new Done(tally(settled), due.reached());
    }

    private static Wanted wanted(CaseStateRow row, DayPlan plan) {
        return new Wanted(
                TimeOrderedId.next(), row, Engine.decide(row.facts(), plan.strategy(row.strategy()), plan.today()));
    }

    private Map<ContactId, Verdict> reserve(List<Wanted> wanted, Instant at) {
        List<Wish> wishes = new ArrayList<>(wanted.size());
        for (Wanted each : wanted) {
            if (each.decided().decision() instanceof Decision.Contact contact) {
                wishes.add(wish(each, contact, at));
            }
        }
        List<Verdict> verdicts = compliance.reserve(wishes);
        Map<ContactId, Verdict> byContact = new HashMap<>(wishes.size() * 2);
        for (int i = 0; i < wishes.size(); i++) {
            byContact.put(wishes.get(i).id(), verdicts.get(i));
        }
        return byContact;
    }

    private Wish wish(Wanted wanted, Decision.Contact contact, Instant at) {
        CaseStateRow row = wanted.row();
        return new Wish(
                new ContactId(wanted.id()),
                row.caseId(),
                row.person(),
                row.debtor(),
                row.creditor(),
                row.point(contact.channel()),
                contact.channel(),
                kind(contact),
                DebtorKind.valueOf(row.facts().debtorKind()),
                at);
    }

    /** Whatever it is for, outside an envelope a message is a neutral notice; what its text names counts before its purpose. */
    private MessageKind kind(Decision.Contact contact) {
        return switch (contact.channel()) {
            case SMS, CALL -> MessageKind.NOTICE;
            case EMAIL, LETTER, PORTAL ->
                messages.announcesLegalSteps(contact.template())
                        ? MessageKind.PRE_COURT_DEMAND
                        : switch (contact.purpose()) {
                            case REMINDER -> MessageKind.REMINDER;
                            case DEMAND -> MessageKind.DEMAND;
                            case PRE_COURT_DEMAND -> MessageKind.PRE_COURT_DEMAND;
                        };
        };
    }

    private void store(List<Settled> settled, DayPlan plan, Instant at) {
        UUID batch = TimeOrderedId.next();
        List<Sealed> rows = settled.stream()
                .map(each -> Sealed.of(each.row(plan, at, batch)))
                .toList();
        decisions.insert(rows);
        cases.advance(settled.stream().map(Settled::after).toList());
        work.ask(settled, plan.today(), at);
        String digests = rows.stream().map(Sealed::digest).collect(Collectors.joining("\n"));
        audit.recordBulk(
                "strategy.decided",
                batch,
                rows.size(),
                DecisionRow.sha256(digests.getBytes(StandardCharsets.US_ASCII)));
    }

    private void plan(List<Settled> settled, Map<ContactId, Verdict> verdicts) {
        List<Intent> intents = new ArrayList<>();
        for (Settled each : settled) {
            if (each.decided().decision() instanceof Decision.Contact contact
                    && verdicts.get(new ContactId(each.id())) instanceof Verdict.Permitted(var permit, var _)) {
                intents.add(intent(each.before(), contact, permit));
            }
        }
        if (!intents.isEmpty()) {
            messages.plan(intents);
        }
    }

    private Intent intent(CaseStateRow row, Decision.Contact contact, Permit permit) {
        UUID point = row.point(contact.channel());
        if (point == null) {
            throw new IllegalStateException("a permitted contact without an address");
        }
        return new Intent(
                permit.id(),
                row.caseId(),
                row.debtor(),
                point,
                contact.channel(),
                kind(contact),
                contact.template(),
                permit.notBefore(),
                permit.notAfter());
    }

    private static Tally tally(List<Settled> settled) {
        return new Tally(
                settled.size(), settled.stream().collect(Collectors.groupingBy(Settled::kind, Collectors.counting())));
    }

    private record Wanted(UUID id, CaseStateRow row, Decided decided) {}
}
