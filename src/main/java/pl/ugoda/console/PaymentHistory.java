package pl.ugoda.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pl.ugoda.console.view.TimelineEntry;
import pl.ugoda.kernel.Money;
import pl.ugoda.ledger.PostingLine;
import pl.ugoda.ledger.PostingLine.Account;
import pl.ugoda.ledger.PostingLine.Reason;
import pl.ugoda.web.Page;

/** Payments as the books divided them, and their undoing, each at its moment. A payment divided anew stands once, as it stands now. */
@Component
class PaymentHistory implements TimelineSource {
    @Override
    public Stream<TimelineEntry> of(Subject subject, Page page) {
        var reversed = subject.postings().stream()
                .flatMap(line -> Optional.ofNullable(line.reverses()).stream())
                .collect(Collectors.toSet());
        Map<UUID, List<PostingLine>> bookings = subject.postings().stream()
                .filter(line -> line.reason() == Reason.PAID || line.reason() == Reason.OVERPAID)
                .collect(Collectors.groupingBy(PostingLine::booking, LinkedHashMap::new, Collectors.toList()));
        return bookings.values().stream().flatMap(lines -> {
            List<PostingLine> standing =
                    lines.stream().filter(line -> !reversed.contains(line.id())).toList();
            return standing.isEmpty() ? takenBack(lines, subject, page) : Stream.of(paid(standing, subject, page));
        });
    }

    private static TimelineEntry paid(List<PostingLine> lines, Subject subject, Page page) {
        PostingLine first = lines.getFirst();
        return TimelineEntry.of(
                        first.bookedAt(),
                        page.relative(first.effectiveOn()),
                        "banknote",
                        "paid",
                        page.t("console.history.payment", "amount", total(lines)),
                        division(lines, page))
                .because(part(subject), page.t("console.history.split.why"));
    }

    /** What came in stays told, as it was divided when it was taken back. */
    private static Stream<TimelineEntry> takenBack(List<PostingLine> lines, Subject subject, Page page) {
        Map<UUID, PostingLine> undoing = subject.postings().stream()
                .filter(line -> line.reverses() != null && line.reason() == Reason.PAYMENT_REVERSED)
                .collect(Collectors.toMap(line -> Objects.requireNonNull(line.reverses()), Function.identity()));
        List<PostingLine> undone =
                lines.stream().filter(line -> undoing.containsKey(line.id())).toList();
        if (undone.isEmpty()) {
            return Stream.of(undoing(lines, lines.getLast().bookedAt(), subject, page));
        }
        Instant at = Objects.requireNonNull(undoing.get(undone.getFirst().id())).bookedAt();
        return Stream.of(paid(undone, subject, page), undoing(undone, at, subject, page));
    }

    private static TimelineEntry undoing(List<PostingLine> lines, Instant at, Subject subject, Page page) {
        // A frozen clock gives the payment and its undoing one instant.
        return TimelineEntry.of(
                        at.plusMillis(3),
                        page.moment(at),
                        "undo-2",
                        "attention",
                        page.t("console.history.payment-reversed", "amount", total(lines)),
                        "")
                .because(part(subject), page.t("console.history.split.why"));
    }

    private static String division(List<PostingLine> lines, Page page) {
        List<String> parts = new ArrayList<>();
        for (Account account : List.of(Account.COSTS, Account.INTEREST, Account.PRINCIPAL)) {
            Money used = total(lines.stream()
                    .filter(line -> line.destination() == account || line.source() == account)
                    .toList());
            if (used.isPositive()) {
                parts.add(page.t("console.history.split." + account.name().toLowerCase(Locale.ROOT), "amount", used));
            }
        }
        Money surplus = total(
                lines.stream().filter(line -> line.reason() == Reason.OVERPAID).toList());
        if (surplus.isPositive()) {
            parts.add(page.t("console.history.split.surplus", "amount", surplus));
        }
        return String.join(", ", parts);
    }

    private static Money total(List<PostingLine> lines) {
        return lines.stream().map(PostingLine::amount).reduce(Money::plus).orElse(Money.grosze(0));
    }

    private static String part(Subject subject) {
        return CaseQuery.PATH + "/" + subject.file().number() + "?part=ledger";
    }
}
