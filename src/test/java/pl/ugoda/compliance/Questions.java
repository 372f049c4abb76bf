package pl.ugoda.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.ugoda.claims.ClaimNature;
import pl.ugoda.claims.Limitation;
import pl.ugoda.compliance.Circumstances.BankData;
import pl.ugoda.compliance.Circumstances.CaseClaims;
import pl.ugoda.compliance.Circumstances.HoldInForce;
import pl.ugoda.compliance.Circumstances.PastContact;
import pl.ugoda.compliance.Circumstances.StopInForce;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.PolishDays;

/** Builds questions: an informed consumer who was never contacted, a reminder by SMS on a working day at ten. */
final class Questions {
    static final UUID PHONE = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final ContactPolicies policies = new ContactPolicies();
    private final List<PastContact> contacts = new ArrayList<>();
    private final List<HoldInForce> holds = new ArrayList<>();
    private final List<StopInForce> stops = new ArrayList<>();
    private final ContactId contact = ContactId.next();
    private Channel channel = Channel.SMS;
    private MessageKind kind = MessageKind.REMINDER;
    private ContactPolicy.Whom who = ContactPolicy.Whom.PEOPLE;
    private Instant at = warsaw("2026-11-24T10:00");
    private @Nullable Instant reply;
    private boolean informed = true;
    private boolean settled;
    private boolean awaited;
    private BankData bankData = new BankData.NoSource();
    private final List<Limitation> claims = new ArrayList<>();
    private int heldClaims;
    private boolean goesToCourt;

    static Instant warsaw(String local) {
        return LocalDateTime.parse(local).atZone(PolishDays.WARSAW).toInstant();
    }

    Questions by(Channel wished) {
        channel = wished;
        return this;
    }

    Questions kind(MessageKind wished) {
        kind = wished;
        return this;
    }

    Questions to(ContactPolicy.Whom wished) {
        who = wished;
        return this;
    }

    Questions at(String local) {
        at = warsaw(local);
        return this;
    }

    Questions after(Channel earlier, String... days) {
        for (var day : days) {
            contacts.add(new PastContact(LocalDate.parse(day), earlier));
        }
        return this;
    }

    Questions repliedAt(String local) {
        reply = warsaw(local);
        return this;
    }

    Questions held(HoldReason reason, @Nullable String until) {
        holds.add(new HoldInForce(
                UUID.randomUUID(), reason, HoldScope.CASE, until == null ? null : LocalDate.parse(until)));
        return this;
    }

    Questions stopped(Channel stopped, @Nullable UUID contactPoint) {
        stops.add(new StopInForce(UUID.randomUUID(), stopped, contactPoint, null));
        return this;
    }

    Questions stoppedAndThisIsTheConfirmation() {
        stops.add(new StopInForce(UUID.randomUUID(), channel, null, contact));
        return this;
    }

    Questions notInformed() {
        informed = false;
        return this;
    }

    Questions settled() {
        settled = true;
        return this;
    }

    Questions awaited() {
        awaited = true;
        return this;
    }

    Questions bankKnownUntil(String local, int mayBeDaysOld) {
        bankData = new BankData.KnownUntil(warsaw(local), mayBeDaysOld);
        return this;
    }

    Questions owing(ClaimNature nature, String due, String... acknowledged) {
        claims.add(Limitation.of(
                nature,
                LocalDate.parse(due),
                Stream.of(acknowledged).map(LocalDate::parse).toList()));
        return this;
    }

    Questions withDisputedClaim() {
        heldClaims++;
        return this;
    }

    Questions byACreditorThatSues() {
        goesToCourt = true;
        return this;
    }

    Question ask() {
        var circumstances = new Circumstances(
                contacts,
                reply,
                reply,
                holds,
                stops,
                informed,
                bankData,
                settled,
                new CaseClaims(claims, heldClaims),
                goesToCourt);
        var day = at.atZone(PolishDays.WARSAW).toLocalDate();
        return new Question(policies.on(day), contact, PHONE, channel, kind, who, at, awaited, circumstances);
    }

    Verdict judged() {
        return ContactJudge.judge(ask());
    }

    /** The verdict in one line: {@code permitted 2026-11-24T10:00 2026-11-24T20:00}, {@code postponed C01 TIME} or {@code forbidden C15}. */
    String verdict() {
        return switch (judged()) {
            case Verdict.Permitted(var permit, var _) ->
                "permitted " + local(permit.notBefore()) + " " + local(permit.notAfter());
            case Verdict.Postponed(var until, var rule, var _) -> "postponed " + rule + " " + local(until);
            case Verdict.Forbidden(var rule, var _) -> "forbidden " + rule;
        };
    }

    private static LocalDateTime local(Instant instant) {
        return instant.atZone(PolishDays.WARSAW).toLocalDateTime();
    }
}
