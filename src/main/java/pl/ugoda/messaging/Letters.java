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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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
    private final Links links;
    private final ShippedTemplates templates;
    private final Clock clock;
    private final String publicUrl;

    Letters(
            Recipients recipients,
            CaseAccounts accounts,
            InformationDuty information,
            Links links,
            ShippedTemplates templates,
            Clock clock,
            @Value("${ugoda.public-url}") String publicUrl) {
        this.recipients = recipients;
        this.accounts = accounts;
        this.information = information;
        this.links = links;
        this.templates = templates;
        this.clock = clock;
        this.publicUrl = publicUrl;
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
        for (var intent : intents) {
            if (mayTell(intent, known.of(intent))) {
                told.add(intent.caseId());
            }
        }
        var owed = accounts.of(validUntil, owing, told, today);
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
        if (!intent.kind().announcesLegalSteps() && templates.announcesLegalSteps(intent.template())) {
            return new Letter.NothingToSay(message, COURT_UNDECLARED);
        }
        boolean email = intent.channel() == Channel.EMAIL;
        String link = publicUrl + "/s/" + links.toPortal(intent);
        @Nullable String stopLink = email ? publicUrl + "/u/" + links.toStop(intent) : null;
        var language = to.debtor().language();
        try {
            var rendered = templates.render(
                    intent.template(),
                    intent.channel(),
                    language,
                    mayTell(intent, to),
                    uninformed.contains(intent.debtor()),
                    Wording.of(to, account, today, link, Objects.requireNonNullElse(stopLink, "")));
            var outbound = new Outbound(
                    intent.id(),
                    to.contactPoint().value(),
                    to.creditor().shortName(),
                    to.creditor().email(),
                    stopLink,
                    rendered.content(),
                    intent.notAfter());
            return new Letter.Written(message, outbound, rendered, language);
        } catch (BrokenTemplate broken) {
            return new Letter.Impossible(message, "template");
        }
    }

    /** Figures go to a reader who is known, and never by SMS. */
    private static boolean mayTell(Intent intent, Recipient to) {
        return intent.channel() == Channel.EMAIL && to.contactPoint().state() == ContactPointState.CONFIRMED;
    }

    private static LocalDate validUntil(Intent intent, Recipient to, LocalDate today) {
        var days = DAYS_TO_PAY.get(intent.template());
        return days == null
                ? PolishDays.plusWorkingDays(today, to.creditor().quoteValidForWorkingDays())
                : PolishDays.effectiveDue(today.plusDays(days));
    }

    /** What became of writing a message. */
    sealed interface Letter {
        record Written(Claimed claimed, Outbound outbound, Rendered rendered, Language language) implements Letter {}

        /** There is no reason to write any more. */
        record NothingToSay(Claimed claimed, String reason) implements Letter {}

        record Impossible(Claimed claimed, String reason) implements Letter {}
    }
}
