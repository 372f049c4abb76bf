package pl.ugoda.console;

import java.time.LocalTime;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pl.ugoda.agreements.Promise;
import pl.ugoda.agreements.Promises;
import pl.ugoda.compliance.Complaints;
import pl.ugoda.compliance.Dispute;
import pl.ugoda.compliance.Disputes;
import pl.ugoda.compliance.Hardship;
import pl.ugoda.compliance.Hardships;
import pl.ugoda.compliance.Stop;
import pl.ugoda.compliance.Stops;
import pl.ugoda.console.view.TimelineEntry;
import pl.ugoda.web.Page;
import pl.ugoda.web.Pill;
import pl.ugoda.words.Formats;

/** What the debtor said: promises, disputes, complaints, hard times, channels to be left. */
@Component
class WordHistory implements TimelineSource {
    private final Promises promises;
    private final Disputes disputes;
    private final Complaints complaints;
    private final Hardships hardships;
    private final Stops stops;

    WordHistory(Promises promises, Disputes disputes, Complaints complaints, Hardships hardships, Stops stops) {
        this.promises = promises;
        this.disputes = disputes;
        this.complaints = complaints;
        this.hardships = hardships;
        this.stops = stops;
    }

    @Override
    public Stream<TimelineEntry> of(Subject subject, Page page) {
        var file = subject.file().id();
        return Stream.of(
                        promises.ofCase(file).stream().map(promise -> promise(promise, page)),
                        disputes.ofCase(file).stream().map(dispute -> dispute(dispute, page)),
                        complaints.ofCase(file).stream().map(complaint -> complaint(complaint, page)),
                        hardships.ofCase(file).stream().map(hardship -> hardship(hardship, page)),
                        stops.inForce(subject.file().person()).stream().map(stop -> stop(stop, page)))
                .flatMap(entries -> entries);
    }

    private static TimelineEntry promise(Promise promise, Page page) {
        String how = switch (promise.outcome()) {
            case null -> "open";
            case KEPT -> "kept";
            case BROKEN -> "broken";
            case WITHDRAWN -> "withdrawn";
        };
        // Only its day is known: it stands after what the program did that morning.
        var at = promise.madeOn().atTime(LocalTime.NOON).atZone(Formats.ZONE).toInstant();
        TimelineEntry entry = TimelineEntry.of(
                at,
                page.relative(promise.madeOn()),
                "handshake",
                promise.outcome() == Promise.Outcome.BROKEN ? "attention" : "info",
                page.t("console.history.promise." + how),
                page.t("console.history.promise.detail", "amount", promise.amount(), "day", promise.promisedFor()));
        return promise.open() ? entry.with(Pill.PROMISE) : entry;
    }

    private static TimelineEntry dispute(Dispute dispute, Page page) {
        TimelineEntry entry = TimelineEntry.of(
                dispute.raisedAt(),
                page.moment(dispute.raisedAt()),
                "scale",
                "care",
                page.t(dispute.answeredAt() == null ? "console.history.dispute" : "console.history.dispute.answered"),
                page.t("console.dispute.reason." + dispute.reason()));
        return said(dispute.answeredAt() == null ? entry.with(Pill.DISPUTE) : entry, dispute.text());
    }

    private static TimelineEntry complaint(Complaints.Complaint complaint, Page page) {
        boolean open = complaint.answeredAt() == null;
        return said(
                TimelineEntry.of(
                        complaint.raisedAt(),
                        page.moment(complaint.raisedAt()),
                        "scale",
                        "care",
                        page.t(open ? "console.history.complaint" : "console.history.complaint.answered"),
                        open ? page.t("console.waiting.complaints.by", "by", complaint.answerBy()) : ""),
                complaint.text());
    }

    private static TimelineEntry hardship(Hardship hardship, Page page) {
        return TimelineEntry.of(
                hardship.declaredAt(),
                page.moment(hardship.declaredAt()),
                "life-buoy",
                "care",
                page.t("console.history.hardship"),
                page.t("console.history.hardship.detail", "until", hardship.silentThrough()));
    }

    private static TimelineEntry stop(Stop stop, Page page) {
        return TimelineEntry.of(
                stop.since(),
                page.moment(stop.since()),
                "bell-off",
                "info",
                page.t("console.history.stop"),
                page.t("console.channel." + stop.channel()));
    }

    private static TimelineEntry said(TimelineEntry entry, String text) {
        return text.isBlank() ? entry : entry.showing(new TimelineEntry.Letter("", text, text));
    }
}
