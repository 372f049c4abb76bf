package pl.ugoda.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.Claims;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.Money;
import pl.ugoda.ledger.Ledger;
import pl.ugoda.ledger.PostingLine;
import pl.ugoda.messaging.MessageView;
import pl.ugoda.messaging.Messages;
import pl.ugoda.strategy.Decision;
import pl.ugoda.strategy.DecisionView;
import pl.ugoda.strategy.Decisions;
import pl.ugoda.strategy.Wording;
import pl.ugoda.words.Phrases;

/** What happened in a case: messages, silences with their reasons, and money, the newest first. */
@Component
@Profile("demo")
class Happenings {
    private static final int DECISIONS = 60;

    private final Messages messages;
    private final Decisions decisions;
    private final Claims claims;
    private final Ledger ledger;
    private final Clock clock;

    Happenings(Messages messages, Decisions decisions, Claims claims, Ledger ledger, Clock clock) {
        this.messages = messages;
        this.decisions = decisions;
        this.claims = claims;
        this.ledger = ledger;
        this.clock = clock;
    }

    List<Sandbox.Happening> of(Case file, Phrases phrases) {
        var sent = messages.ofCase(file.id()).stream()
                .filter(message -> message.sentAt() != null)
                .map(message -> sent(message, phrases));
        var decided = decisions.ofCase(file.id(), DECISIONS).stream()
                .filter(decision -> !(decision.decision() instanceof Decision.Wait))
                .map(decision -> decided(decision, phrases));
        var all = new ArrayList<>(Stream.of(sent, decided, paid(file, phrases))
                .flatMap(each -> each)
                .toList());
        all.add(new Sandbox.Happening(
                "file-plus",
                "plain",
                phrases.text("demo.happenings.opened"),
                file.number(),
                file.openedOn().atStartOfDay(clock.getZone()).toInstant()));
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
                new Sandbox.Happening(
                        "route", "plain", phrases.text("demo.happenings.planned"), words, view.decidedAt());
            case Decision.Contact _ ->
                new Sandbox.Happening(
                        "bell-off", "plain", phrases.text("demo.happenings.refused"), words, view.decidedAt());
            case Decision.Task _ -> new Sandbox.Happening("phone", "plain", words, "", view.decidedAt());
            case Decision.Silent _, Decision.Wait _, Decision.Done _ ->
                new Sandbox.Happening("bell-off", "plain", words, "", view.decidedAt());
        };
    }

    /** Money as it was booked; a payment taken back does not count as one. */
    private Stream<Sandbox.Happening> paid(Case file, Phrases phrases) {
        List<PostingLine> lines =
                ledger.postings(claims.ofCase(file.id()).stream().map(Claim::id).toList());
        var reversed = lines.stream()
                .flatMap(line -> Optional.ofNullable(line.reverses()).stream())
                .collect(Collectors.toSet());
        Map<UUID, List<PostingLine>> payments = lines.stream()
                .filter(line -> line.reason() == PostingLine.Reason.PAID && !reversed.contains(line.id()))
                .collect(Collectors.groupingBy(PostingLine::booking, LinkedHashMap::new, Collectors.toList()));
        return payments.values().stream()
                .map(booked -> new Sandbox.Happening(
                        "banknote",
                        "paid",
                        phrases.text("demo.happenings.paid"),
                        phrases.formats()
                                .money(booked.stream()
                                        .map(PostingLine::amount)
                                        .reduce(Money.zero(Money.PLN), Money::plus)),
                        booked.getFirst().bookedAt()));
    }
}
