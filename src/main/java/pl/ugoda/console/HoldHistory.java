package pl.ugoda.console;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.ugoda.compliance.Hold;
import pl.ugoda.compliance.HoldReason;
import pl.ugoda.compliance.NewHold;
import pl.ugoda.console.view.HoldLine;
import pl.ugoda.console.view.TimelineEntry;
import pl.ugoda.web.Page;

/** Reasons to keep silent that are in force. */
@Component
class HoldHistory implements TimelineSource {
    @Override
    public Stream<TimelineEntry> of(Subject subject, Page page) {
        return subject.holds().stream()
                .filter(hold -> !toldElsewhere(hold.reason()))
                .map(hold -> TimelineEntry.of(
                        hold.placedAt(),
                        page.moment(hold.placedAt()),
                        icon(hold.reason()),
                        tone(hold.reason()),
                        page.t("console.history.hold"),
                        words(hold.reason(), page).toLowerCase(Locale.ROOT) + ", " + until(hold.until(), page)));
    }

    /** A hold of one invoice names it: the others of the case are not silent. */
    static HoldLine line(Hold hold, Subject subject, Page page) {
        return new HoldLine(
                hold.id().value().toString(),
                words(hold.reason(), page) + claim(hold, subject, page),
                until(hold.until(), page),
                byHand(hold.reason()));
    }

    private static String claim(Hold hold, Subject subject, Page page) {
        return hold.scope() instanceof NewHold.Scope.OfClaim(var _, var _, var claim)
                ? Optional.ofNullable(subject.claimsById().get(claim))
                        .map(found -> ": " + page.t("console.hold.claim", "invoice", found.invoiceNumber()))
                        .orElse("")
                : "";
    }

    static String words(HoldReason reason, Page page) {
        return page.t("console.hold.of." + reason.name());
    }

    /** Promises and payments end by themselves, disputes and complaints with the answer: never by lifting the silence alone. */
    static boolean byHand(HoldReason reason) {
        return switch (reason) {
            case PROMISE, PAYMENT_PENDING, MONEY_UNDECIDED, DISPUTE, COMPLAINT -> false;
            case HARDSHIP, WRONG_PERSON, REPRESENTED, DECEASED, INSOLVENT, AGENT_AT_WORK -> true;
        };
    }

    /** Promises, disputes and the like are told as what somebody said, with their hold. */
    private static boolean toldElsewhere(HoldReason reason) {
        return switch (reason) {
            case PROMISE, DISPUTE, COMPLAINT, HARDSHIP -> true;
            case PAYMENT_PENDING, MONEY_UNDECIDED, WRONG_PERSON, REPRESENTED, DECEASED, INSOLVENT, AGENT_AT_WORK ->
                false;
        };
    }

    private static String until(@Nullable LocalDate until, Page page) {
        return until == null
                ? page.t("console.hold.endless")
                : page.t("console.hold.through", "until", page.date(until));
    }

    private static String icon(HoldReason reason) {
        return switch (reason) {
            case DISPUTE, COMPLAINT -> "scale";
            case HARDSHIP -> "life-buoy";
            case PROMISE -> "handshake";
            case PAYMENT_PENDING, MONEY_UNDECIDED -> "banknote";
            case WRONG_PERSON -> "user-x";
            case REPRESENTED, INSOLVENT -> "landmark";
            case DECEASED, AGENT_AT_WORK -> "circle-pause";
        };
    }

    private static String tone(HoldReason reason) {
        return switch (reason) {
            case DISPUTE, COMPLAINT, HARDSHIP, DECEASED -> "care";
            case PROMISE, PAYMENT_PENDING, MONEY_UNDECIDED -> "info";
            case WRONG_PERSON, REPRESENTED, INSOLVENT, AGENT_AT_WORK -> "plain";
        };
    }
}
