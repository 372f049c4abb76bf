package pl.ugoda.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.claims.Case;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.messaging.MessageView;
import pl.ugoda.messaging.Messages;
import pl.ugoda.messaging.SandboxMessage;
import pl.ugoda.messaging.SandboxOutbox;
import pl.ugoda.strategy.Decision;
import pl.ugoda.strategy.NextSteps;
import pl.ugoda.strategy.Wording;
import pl.ugoda.words.Formats;
import pl.ugoda.words.Phrases;

/** Puts together what the sandbox page shows. */
@Component
@Profile("demo")
class SandboxView {
    private final Personas personas;
    private final SandboxBankForm bank;
    private final SandboxOutbox outbox;
    private final Messages messages;
    private final Happenings happenings;
    private final NextSteps nextSteps;
    private final Clock clock;

    SandboxView(
            Personas personas,
            SandboxBankForm bank,
            SandboxOutbox outbox,
            Messages messages,
            Happenings happenings,
            NextSteps nextSteps,
            Clock clock) {
        this.personas = personas;
        this.bank = bank;
        this.outbox = outbox;
        this.messages = messages;
        this.happenings = happenings;
        this.nextSteps = nextSteps;
        this.clock = clock;
    }

    /** What the last button press led to: an error as a message key, or a transfer that the bank took. */
    record Told(@Nullable String failed, boolean transferred) {}

    /**
     * @param wanted whose phone and mailbox; none or an unknown one means the first person
     * @param mail which mail is open; none means the newest
     * @param kind how the transfer form is filled in
     */
    @Transactional
    public Sandbox of(
            @Nullable DebtorId wanted, @Nullable UUID mail, SandboxBankForm.Kind kind, Told told, Phrases phrases) {
        var all = personas.all();
        var current = all.stream()
                .filter(persona -> persona.debtor().equals(wanted))
                .findFirst()
                .orElseGet(() -> personas.first(all));
        Case file = personas.caseOf(current);
        String sender = personas.creditorOf(file).shortName();
        var ofCase = messages.ofCase(file.id()).stream().map(MessageView::id).collect(Collectors.toSet());
        var mails = outbox.of(current.email()).stream()
                .filter(message -> message.channel() == Channel.EMAIL && ofCase.contains(message.id()))
                .map(message -> mail(message, sender))
                .toList();
        var happened = happenings.of(file, phrases);
        return new Sandbox(
                all,
                current,
                texts(outbox.of(current.phone()), ofCase, sender),
                mails,
                open(mails, mail),
                bank.of(file, kind),
                days(happened),
                line(file, happened, phrases),
                clock.instant(),
                told.failed(),
                told.transferred());
    }

    /** Who makes a transfer from this phone. */
    @Transactional(readOnly = true)
    public String nameOf(DebtorId debtor) {
        var all = personas.all();
        return all.stream()
                .filter(persona -> persona.debtor().equals(debtor))
                .findFirst()
                .orElseGet(() -> personas.first(all))
                .name();
    }

    /** The mail as its reader sees it, when it lies in some sandbox mailbox. */
    @Transactional(readOnly = true)
    public Optional<String> html(UUID mail) {
        return personas.all().stream()
                .flatMap(persona -> outbox.of(persona.email()).stream())
                .filter(message -> message.id().value().equals(mail))
                .map(message -> message.content().html())
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static List<Sandbox.Day> days(List<Sandbox.Happening> happened) {
        var days = new LinkedHashMap<LocalDate, List<Sandbox.Happening>>();
        happened.forEach(happening -> days.computeIfAbsent(
                        happening.at().atZone(Formats.ZONE).toLocalDate(), _ -> new ArrayList<>())
                .add(happening));
        return days.entrySet().stream()
                .map(day -> new Sandbox.Day(day.getKey(), day.getValue()))
                .toList();
    }

    private static Sandbox.@Nullable Mail open(List<Sandbox.Mail> mails, @Nullable UUID wanted) {
        return mails.stream()
                .filter(mail -> mail.id().equals(wanted))
                .findFirst()
                .orElse(mails.isEmpty() ? null : mails.getFirst());
    }

    private static Sandbox.Mail mail(SandboxMessage message, String sender) {
        String subject = Objects.requireNonNullElse(message.content().subject(), "");
        return new Sandbox.Mail(message.id().value(), sender, subject, message.arrivedAt());
    }

    /** A phone may be known to several creditors: here lies what came in this case, under its creditor's name. */
    static List<Sandbox.Text> texts(List<SandboxMessage> phone, Set<ContactId> ofCase, String sender) {
        return phone.stream()
                .filter(message -> message.channel() == Channel.SMS && ofCase.contains(message.id()))
                .map(message -> Sandbox.Text.of(sender, message.content().text(), message.arrivedAt()))
                .toList();
    }

    private SandboxLine line(Case file, List<Sandbox.Happening> happened, Phrases phrases) {
        var next = nextSteps
                .of(file.id())
                .flatMap(step -> icon(step.decision())
                        .map(icon -> new SandboxLine.Next(step.on(), icon, Wording.of(step.decision(), phrases))))
                .orElse(null);
        return SandboxLine.of(LocalDate.now(clock), happened, next, phrases.formats());
    }

    /** Only what will be done has a dot ahead. */
    private static Optional<String> icon(Decision decision) {
        return switch (decision) {
            case Decision.Contact contact -> Optional.of(contact.channel() == Channel.SMS ? "message-square" : "mail");
            case Decision.Task _ -> Optional.of("phone");
            case Decision.Wait _, Decision.Silent _, Decision.Done _ -> Optional.empty();
        };
    }
}
