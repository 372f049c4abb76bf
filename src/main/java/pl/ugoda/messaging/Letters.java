package pl.ugoda.messaging;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import pl.ugoda.compliance.InformationDuty;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.PolishDays;
import pl.ugoda.messaging.Recipients.Recipient;
import pl.ugoda.messaging.template.BrokenTemplate;
import pl.ugoda.messaging.template.ShippedTemplates;
import pl.ugoda.messaging.template.ShippedTemplates.Rendered;
import pl.ugoda.messaging.template.Variables;
import pl.ugoda.parties.ContactPointState;
import pl.ugoda.parties.DebtorKind;

/** Writes messages at the last moment, with the figures of this moment. */
@Component
class Letters {
    private static final String NOTHING_LEFT = "U06";
    private static final String COURT_UNDECLARED = "C21";
    private static final String ADDRESS_UNUSABLE = "address-unusable";
    // A demand names a day to pay by; a reminder's figures hold for the creditor's usual days.
    private static final Map<String, Integer> DAYS_TO_PAY = Map.of("demand", 7, "demand-pre-court", 14);

    private final Recipients recipients;
    private final CaseAccounts accounts;
    private final InformationDuty information;
    private final PersonalParts personal;
    private final ShippedTemplates templates;
    private final Clock clock;

    Letters(
            Recipients recipients,
            CaseAccounts accounts,
            InformationDuty information,
            PersonalParts personal,
            ShippedTemplates templates,
            Clock clock) {
        this.recipients = recipients;
        this.accounts = accounts;
        this.information = information;
        this.personal = personal;
        this.templates = templates;
        this.clock = clock;
    }

    /** One letter for each message, in order. */
    List<Letter> write(List<Claimed> messages) {
        if (messages.isEmpty()) {
            return List.of();
        }
        var intents = messages.stream().map(Claimed::intent).toList();
        var today = LocalDate.now(clock);
        var known = recipients.of(intents);
        Map<CaseId, LocalDate> validUntil = new HashMap<>();
        Map<CaseId, DebtorKind> owing = new HashMap<>();
        for (var intent : intents) {
            validUntil.merge(
                    intent.caseId(),
                    validUntil(intent, known.of(intent), today),
                    (one, other) -> one.isAfter(other) ? one : other);
            owing.put(intent.caseId(), known.of(intent).debtor().kind());
        }
        Set<CaseId> told = new HashSet<>();
        Set<CaseId> demanded = new HashSet<>();
        for (var intent : intents) {
            if (mayTell(intent, known.of(intent))) {
                told.add(intent.caseId());
                if (DAYS_TO_PAY.containsKey(intent.template())) {
                    demanded.add(intent.caseId());
                }
            }
        }
        var owed = accounts.of(validUntil, owing, told, demanded, today);
        var uninformed =
                information.outstanding(intents.stream().map(Intent::debtor).toList());
        List<Letter> letters = new ArrayList<>();
        for (var message : messages) {
            var account = Objects.requireNonNull(owed.get(message.intent().caseId()), "a message has its case");
            letters.add(letter(message, known.of(message.intent()), account, uninformed, today));
        }
        return letters;
    }

    private Letter letter(
            Claimed message, Recipient to, CaseAccount account, Set<DebtorId> uninformed, LocalDate today) {
        var intent = message.intent();
        if (!to.contactPoint().usable()) {
            return new Letter.Impossible(message, ADDRESS_UNUSABLE);
        }
        if (intent.kind().proactive() && account.nothingLeft()) {
            return new Letter.NothingToSay(message, NOTHING_LEFT);
        }
        // Asked of the case and not remembered: the payment that closed it may have been undone since.
        if (intent.template().equals(Thanks.TEMPLATE) && !account.closed()) {
            return new Letter.NothingToSay(message, Thanks.OPEN_AGAIN);
        }
        if (!intent.kind().announcesLegalSteps() && templates.announcesLegalSteps(intent.template())) {
            return new Letter.NothingToSay(message, COURT_UNDECLARED);
        }
        var parts = personal.of(intent);
        // A code comes to somebody who has read a message of ours already, and shall say nothing but the code.
        boolean inform = parts.code().isEmpty() && uninformed.contains(intent.debtor());
        var language = to.debtor().language();
        try {
            var rendered = render(intent, to, inform, Wording.of(to, account, today, parts));
            var kept = parts.code().isEmpty()
                    ? rendered
                    : render(intent, to, inform, Wording.of(to, account, today, parts.withoutCode()));
            var outbound = new Outbound(
                    intent.id(),
                    to.contactPoint().value(),
                    to.creditor().shortName(),
                    to.creditor().email(),
                    parts.stopLink().isEmpty() ? null : parts.stopLink(),
                    rendered.content(),
                    intent.notAfter());
            return new Letter.Written(message, outbound, kept, language);
        } catch (BrokenTemplate broken) {
            return new Letter.Impossible(message, "template");
        }
    }

    private Rendered render(Intent intent, Recipient to, boolean inform, Variables variables) {
        return templates.render(
                intent.template(), intent.channel(), to.debtor().language(), mayTell(intent, to), inform, variables);
    }

    /** Figures go to a reader who is known, and never by SMS; a code needs none. */
    private static boolean mayTell(Intent intent, Recipient to) {
        return !PersonalParts.isCode(intent)
                && intent.channel() == Channel.EMAIL
                && to.contactPoint().state() == ContactPointState.CONFIRMED;
    }

    private static LocalDate validUntil(Intent intent, Recipient to, LocalDate today) {
        var days = DAYS_TO_PAY.get(intent.template());
        return days == null
                ? PolishDays.plusWorkingDays(today, to.creditor().quoteValidForWorkingDays())
                : PolishDays.effectiveDue(today.plusDays(days));
    }

    /** What became of writing a message. */
    sealed interface Letter {
        /** @param kept what is stored of it: the same, but for the digits of a one-time code */
        record Written(Claimed claimed, Outbound outbound, Rendered kept, Language language) implements Letter {}

        /** There is no reason to write any more. */
        record NothingToSay(Claimed claimed, String reason) implements Letter {}

        record Impossible(Claimed claimed, String reason) implements Letter {}
    }
}
