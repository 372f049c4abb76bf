package pl.ugoda.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.claims.Case;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.messaging.MessageView;
import pl.ugoda.messaging.Messages;
import pl.ugoda.messaging.SandboxMessage;
import pl.ugoda.messaging.SandboxOutbox;
import pl.ugoda.strategy.Decision;
import pl.ugoda.strategy.DecisionView;
import pl.ugoda.strategy.Decisions;
import pl.ugoda.strategy.Wording;
import pl.ugoda.words.Phrases;

/** Puts together what the sandbox page shows. */
@Component
@Profile("demo")
class SandboxView {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final int DECISIONS = 60;

    private final Personas personas;
    private final SandboxBankForm bank;
    private final SandboxOutbox outbox;
    private final Messages messages;
    private final Decisions decisions;
    private final Clock clock;

    SandboxView(
            Personas personas,
            SandboxBankForm bank,
            SandboxOutbox outbox,
            Messages messages,
            Decisions decisions,
            Clock clock) {
        this.personas = personas;
        this.bank = bank;
        this.outbox = outbox;
        this.messages = messages;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * @param wanted whose phone and mailbox; none or an unknown one means the first person
     * @param mail which mail is open; none means the newest
     */
    @Transactional
    public Sandbox of(@Nullable DebtorId wanted, @Nullable UUID mail, @Nullable String failed, Phrases phrases) {
        var all = personas.all();
        var current = all.stream()
                .filter(persona -> persona.debtor().equals(wanted))
                .findFirst()
                .orElseGet(() -> personas.first(all));
        Case file = personas.caseOf(current);
        String sender = personas.creditorOf(file).shortName();
        var mails = outbox.of(current.email()).stream()
                .filter(message -> message.channel() == Channel.EMAIL)
                .map(message -> mail(message, sender))
                .toList();
        return new Sandbox(
                all,
                current,
                outbox.of(current.phone()).stream()
                        .filter(message -> message.channel() == Channel.SMS)
                        .map(message -> text(message, sender))
                        .toList(),
                mails,
                open(mails, mail),
                bank.of(file),
                happenings(file, phrases),
                clock.instant(),
                failed);
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

    private static Sandbox.Text text(SandboxMessage message, String sender) {
        String body = message.content().text();
        Matcher link = LINK.matcher(body);
        return link.find()
                ? new Sandbox.Text(sender, body.substring(0, link.start()), link.group(), message.arrivedAt())
                : new Sandbox.Text(sender, body, null, message.arrivedAt());
    }

    private List<Sandbox.Happening> happenings(Case file, Phrases phrases) {
        var sent = messages.ofCase(file.id()).stream()
                .filter(message -> message.sentAt() != null)
                .map(message -> sent(message, phrases));
        var decided = decisions.ofCase(file.id(), DECISIONS).stream()
                .filter(decision -> !(decision.decision() instanceof Decision.Wait))
                .map(decision -> decided(decision, phrases));
        var all = new ArrayList<>(Stream.concat(sent, decided).toList());
        all.add(new Sandbox.Happening(
                "file-plus", "plain", phrases.text("demo.happenings.opened"), file.number(), startOf(file.openedOn())));
        all.sort(Comparator.comparing(Sandbox.Happening::at).reversed());
        return List.copyOf(all);
    }

    private static Sandbox.Happening sent(MessageView message, Phrases phrases) {
        boolean isMail = message.channel() == Channel.EMAIL;
        return new Sandbox.Happening(
                isMail ? "mail" : "message-square",
                "teal",
                phrases.text(isMail ? "demo.happenings.mail" : "demo.happenings.sms"),
                "",
                Objects.requireNonNull(message.sentAt()));
    }

    private static Sandbox.Happening decided(DecisionView view, Phrases phrases) {
        String words = Wording.of(view.decision(), phrases);
        return switch (view.decision()) {
            case Decision.Contact _
            when view.verdict() == DecisionView.Verdict.PERMITTED ->
                new Sandbox.Happening("route", "plain", words, "", view.decidedAt());
            case Decision.Contact _ ->
                new Sandbox.Happening(
                        "bell-off", "plain", phrases.text("demo.happenings.refused"), words, view.decidedAt());
            case Decision.Task _ -> new Sandbox.Happening("phone", "plain", words, "", view.decidedAt());
            case Decision.Silent _, Decision.Wait _, Decision.Done _ ->
                new Sandbox.Happening("bell-off", "plain", words, "", view.decidedAt());
        };
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
