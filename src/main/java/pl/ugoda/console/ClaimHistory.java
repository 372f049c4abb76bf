package pl.ugoda.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Claim;
import pl.ugoda.console.view.TimelineEntry;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.web.Page;
import pl.ugoda.words.Formats;

/** The case opened and closed, its invoices due and settled. What only has a day stands at that day's beginning or end. */
@Component
class ClaimHistory implements TimelineSource {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    @Override
    public Stream<TimelineEntry> of(Subject subject, Page page) {
        List<TimelineEntry> entries = new ArrayList<>();
        entries.add(day(
                subject.file().openedOn(),
                LocalTime.MIN,
                "file-plus",
                "plain",
                page.t("console.history.opened"),
                numbers(subject),
                page));
        for (Claim claim : subject.claims()) {
            if (claim.due().isBefore(page.today())
                    && !claim.due().isBefore(subject.file().openedOn())) {
                entries.add(day(
                        claim.due(),
                        END_OF_DAY,
                        "clock",
                        "attention",
                        page.t("console.history.due", "invoice", claim.invoiceNumber()),
                        page.money(claim.amount()),
                        page));
            }
            if (claim.settledOn() != null) {
                entries.add(day(
                        claim.settledOn(),
                        END_OF_DAY.minusMinutes(1),
                        "check",
                        "paid",
                        page.t("console.history.claim-settled", "invoice", claim.invoiceNumber()),
                        "",
                        page));
            }
        }
        if (subject.file().closedOn() != null) {
            entries.add(day(
                    subject.file().closedOn(),
                    END_OF_DAY,
                    "circle-check",
                    "paid",
                    page.t("console.history.closed"),
                    page.t("console.history.closed-detail"),
                    page));
        }
        entries.addAll(undone(subject, page));
        return entries.stream();
    }

    /** Each at its moment, after the payment or the undoing that brought it about. */
    private static List<TimelineEntry> undone(Subject subject, Page page) {
        Map<ClaimId, Claim> claims = subject.claimsById();
        Instant opened = subject.file().openedOn().atStartOfDay(Formats.ZONE).toInstant();
        List<TimelineEntry> entries = new ArrayList<>();
        for (UndoneEnds.Undone end : UndoneEnds.of(subject.postings())) {
            // What was settled before it moved into this case belongs to another one.
            if (end.ended().isBefore(opened)) {
                continue;
            }
            Optional<String> invoice = end.claim().map(claims::get).map(Claim::invoiceNumber);
            entries.add(moment(
                    end.ended().plusMillis(invoice.isPresent() ? 1 : 2),
                    invoice.isPresent() ? "check" : "circle-check",
                    "paid",
                    invoice.map(number -> page.t("console.history.claim-settled", "invoice", number))
                            .orElseGet(() -> page.t("console.history.closed")),
                    page));
            entries.add(moment(
                    end.undone().plusMillis(invoice.isPresent() ? 4 : 5),
                    "rotate-ccw",
                    "attention",
                    invoice.map(number -> page.t("console.history.claim-open-again", "invoice", number))
                            .orElseGet(() -> page.t("console.history.reopened")),
                    page));
        }
        return entries;
    }

    private static TimelineEntry moment(Instant at, String icon, String tone, String what, Page page) {
        return TimelineEntry.of(at, page.moment(at), icon, tone, what, "");
    }

    private static String numbers(Subject subject) {
        return String.join(
                        ", ",
                        subject.claims().stream()
                                .limit(3)
                                .map(Claim::invoiceNumber)
                                .toList())
                + (subject.claims().size() > 3 ? "…" : "");
    }

    private static TimelineEntry day(
            LocalDate day, LocalTime at, String icon, String tone, String what, String detail, Page page) {
        Instant instant = day.atTime(at).atZone(Formats.ZONE).toInstant();
        return TimelineEntry.of(instant, page.relative(day), icon, tone, what, detail);
    }
}
