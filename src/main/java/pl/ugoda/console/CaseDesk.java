package pl.ugoda.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.ugoda.agreements.Promise;
import pl.ugoda.agreements.Promises;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.Claim;
import pl.ugoda.compliance.Complaints;
import pl.ugoda.compliance.Dispute;
import pl.ugoda.compliance.Disputes;
import pl.ugoda.compliance.Hardship;
import pl.ugoda.compliance.Hardships;
import pl.ugoda.compliance.Stop;
import pl.ugoda.compliance.Stops;
import pl.ugoda.console.view.CaseActions;
import pl.ugoda.console.view.Refused;
import pl.ugoda.kernel.Channel;
import pl.ugoda.parties.ContactPoint;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Medium;
import pl.ugoda.strategy.TaskKind;
import pl.ugoda.strategy.Tasks;
import pl.ugoda.strategy.Wording;
import pl.ugoda.strategy.WorkItem;
import pl.ugoda.web.Page;

/** Gathers what can be done with a case, and what somebody waits for in it. */
@Component
class CaseDesk {
    /** What a person can ask us to leave; the portal is theirs to visit or not. */
    private static final List<Channel> STOPPABLE = List.of(Channel.EMAIL, Channel.SMS, Channel.CALL, Channel.LETTER);

    private final Promises promises;
    private final Disputes disputes;
    private final Complaints complaints;
    private final Hardships hardships;
    private final Stops stops;
    private final ContactPoints contactPoints;
    private final Tasks tasks;

    CaseDesk(
            Promises promises,
            Disputes disputes,
            Complaints complaints,
            Hardships hardships,
            Stops stops,
            ContactPoints contactPoints,
            Tasks tasks) {
        this.promises = promises;
        this.disputes = disputes;
        this.complaints = complaints;
        this.hardships = hardships;
        this.stops = stops;
        this.contactPoints = contactPoints;
        this.tasks = tasks;
    }

    CaseActions of(Case file, List<Claim> claims, boolean allowed, @Nullable Refused refused, Page page) {
        return new CaseActions(
                allowed,
                tasks.openOf(file.id()).stream().map(task -> todo(task, page)).toList(),
                toAnswer(file, page),
                promises.open(file.id()).map(Promise::promisedFor).orElse(null),
                promises.limit(file.creditor()).latest(page.today()).orElse(null),
                disputable(file, claims, page),
                named(Dispute.Reason.values(), "console.dispute.reason.", page),
                named(Hardship.Cause.values(), "console.hardship.cause.", page),
                addresses(file, page),
                channels(file, page),
                HoldForm.choices(page),
                refused);
    }

    /** The channel a person may ask us to leave; empty for anything else. */
    static Optional<Channel> stoppable(String name) {
        return STOPPABLE.stream().filter(channel -> channel.name().equals(name)).findFirst();
    }

    private List<CaseActions.Choice> disputable(Case file, List<Claim> claims, Page page) {
        Set<Object> disputed = disputes.ofCase(file.id()).stream()
                .filter(dispute -> dispute.answeredAt() == null)
                .flatMap(dispute -> dispute.claims().stream())
                .collect(Collectors.toSet());
        return claims.stream()
                .filter(claim -> claim.isOpen() && !disputed.contains(claim.id()))
                .map(claim -> new CaseActions.Choice(
                        claim.id().toString(), claim.invoiceNumber() + ", " + page.money(claim.amount())))
                .toList();
    }

    private List<CaseActions.Choice> addresses(Case file, Page page) {
        return contactPoints.of(List.of(file.debtor())).getOrDefault(file.debtor(), List.of()).stream()
                .filter(ContactPoint::usable)
                .map(point -> new CaseActions.Choice(
                        point.id().toString(),
                        page.t(point.medium() == Medium.EMAIL ? "console.debtor.email" : "console.debtor.phone") + " "
                                + point.value()))
                .toList();
    }

    private List<CaseActions.Choice> channels(Case file, Page page) {
        Set<Channel> stopped = stops.inForce(file.person()).stream()
                .filter(stop -> stop.contactPoint() == null)
                .map(Stop::channel)
                .collect(Collectors.toSet());
        return STOPPABLE.stream()
                .filter(channel -> !stopped.contains(channel))
                .map(channel -> new CaseActions.Choice(channel.name(), page.t("console.channel." + channel)))
                .toList();
    }

    private List<CaseActions.Waiting> toAnswer(Case file, Page page) {
        List<Answerable> waiting = new ArrayList<>();
        disputes.ofCase(file.id()).stream()
                .filter(dispute -> dispute.answeredAt() == null)
                .map(dispute -> waiting(
                        dispute.id().toString(),
                        "disputes",
                        page.t("console.dispute.reason." + dispute.reason()),
                        dispute.text(),
                        dispute.answerBy(),
                        page))
                .forEach(waiting::add);
        complaints.ofCase(file.id()).stream()
                .filter(complaint -> complaint.answeredAt() == null)
                .map(complaint -> waiting(
                        complaint.id().toString(), "complaints", "", complaint.text(), complaint.answerBy(), page))
                .forEach(waiting::add);
        hardships.waiting(file.id()).stream()
                .map(hardship -> waiting(
                        hardship.id().toString(),
                        "hardships",
                        page.t("console.hardship.cause." + hardship.cause()),
                        "",
                        hardship.humanBy(),
                        page))
                .forEach(waiting::add);
        return waiting.stream()
                .sorted(Comparator.comparing(Answerable::by))
                .map(Answerable::shown)
                .toList();
    }

    /** What somebody waits for, with the last day for it. */
    private record Answerable(LocalDate by, CaseActions.Waiting shown) {}

    private static Answerable waiting(String id, String path, String detail, String said, LocalDate by, Page page) {
        String what = page.t("console.waiting." + path);
        return new Answerable(
                by,
                new CaseActions.Waiting(
                        id,
                        path,
                        detail.isEmpty() ? what : what + ": " + detail,
                        said,
                        page.t("console.waiting." + path + ".by", "by", by),
                        by.isBefore(page.today()),
                        page.t("console.waiting." + path + ".do")));
    }

    private static CaseActions.Todo todo(WorkItem task, Page page) {
        Stream<Tasks.Result> answers = switch (task.kind()) {
            case CALL -> Stream.of(Tasks.Result.REACHED, Tasks.Result.NOT_REACHED);
            case REVIEW -> Stream.of(Tasks.Result.DECIDED);
            case CONTACT_DATA -> Stream.of(Tasks.Result.COMPLETED);
            case ENTRANCE -> Stream.empty(); // closed by opening the door
        };
        return new CaseActions.Todo(
                task.id().toString(),
                page.t("console.task." + task.kind()),
                page.t(
                        "console.today.task.detail",
                        "step",
                        Wording.step(task.step(), page.phrases()),
                        "due",
                        task.dueOn()),
                answers.map(each -> new CaseActions.Choice(each.name(), page.t("console.task.result." + each)))
                        .toList(),
                task.kind() == TaskKind.ENTRANCE ? Waits.DOORS : null);
    }

    private static List<CaseActions.Choice> named(Enum<?>[] values, String words, Page page) {
        return Arrays.stream(values)
                .map(value -> new CaseActions.Choice(value.name(), page.t(words + value.name())))
                .toList();
    }
}
