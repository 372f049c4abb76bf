package pl.ugoda.payments.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Money;
import pl.ugoda.payments.matching.CaseDetails.Item;
import pl.ugoda.payments.matching.Match.Span;
import pl.ugoda.payments.matching.Matching.Signals;
import pl.ugoda.payments.matching.Proposal.Allocation;
import pl.ugoda.payments.matching.Reason.Kind;

/** Weighs one transfer against one case: which claims, how much of each, and how sure. */
final class Weighing {
    /** Beyond this many claims sums are no evidence: some subset fits almost any amount. */
    private static final int MOST_CLAIMS_FOR_SUMS = 12;

    private static final double CONTRADICTED = 0.6;
    private static final Set<String> CORRECTIONS = Set.of(
            "KOR", "KOREKTA", "KOREKTY", "KORYG", "MINUS", "POTRACENIE", "POTRACENIU", "KOMPENSATA", "NOTA", "NOTY");
    /** Dates, amounts with grosze and tax numbers: digits that are no invoice number. */
    private static final Pattern EXPLAINED = Pattern.compile(
            "(?<!\\d)(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d+[,.]\\d{2}|\\d{10}|\\d+\\s*DNI)(?!\\d)");

    private final Transfer transfer;
    private final Title title;
    private final List<Span> spans;
    private final Map<CaseId, Signals> all;
    private final Signals signals;
    private final CaseDetails details;

    Weighing(
            Transfer transfer,
            Title title,
            List<Span> spans,
            Map<CaseId, Signals> all,
            Signals signals,
            CaseDetails details) {
        this.transfer = transfer;
        this.title = title;
        this.spans = spans;
        this.all = all;
        this.signals = signals;
        this.details = details;
    }

    Proposal proposal(CaseId caseId) {
        List<Reason> reasons = new ArrayList<>(signals.reasons);
        List<Item> named = details.items().stream()
                .filter(item -> signals.named.contains(item.claim()))
                .toList();
        named.forEach(item -> reasons.add(new Reason(Kind.INVOICE_NUMBER, item.invoiceNumber())));
        Optional<List<Item>> picked = named.isEmpty() ? pickedByAmount() : Optional.empty();
        List<Item> chosen = named.isEmpty() ? picked.orElse(details.items()) : named;
        amount(reasons, chosen, picked.isPresent());
        payer(reasons);
        contradictions(reasons, caseId, chosen);
        Money left = transfer.amount();
        List<Allocation> allocations = new ArrayList<>();
        for (Item item : chosen) {
            Money part = left.atMost(item.total());
            if (part.isPositive()) {
                allocations.add(new Allocation(item.claim(), part));
                left = left.minus(part);
            }
        }
        boolean designated = !named.isEmpty() || picked.isPresent();
        return new Proposal(caseId, score(reasons), designated, allocations, left, reasons);
    }

    private void amount(List<Reason> reasons, List<Item> chosen, boolean picked) {
        Money total = sum(chosen, Item::total);
        Money principal = sum(chosen, Item::principal);
        boolean exact = transfer.amount().equals(total) || transfer.amount().equals(principal);
        if (picked) {
            reasons.add(new Reason(Kind.AMOUNT_PICKS_CLAIMS, String.valueOf(chosen.size())));
        } else if (exact) {
            reasons.add(Reason.of(Kind.AMOUNT_EXACT));
        } else if (transfer.amount().compareTo(total) > 0) {
            reasons.add(Reason.of(Kind.AMOUNT_OVER, transfer.amount().minus(total)));
        } else {
            reasons.add(Reason.of(Kind.AMOUNT_PART, total));
        }
    }

    private void payer(List<Reason> reasons) {
        boolean name = PayerName.agrees(details.debtorName(), transfer.payerName());
        if (name) {
            reasons.add(Reason.of(Kind.PAYER_NAME));
        }
        boolean nip = details.debtorNip() != null
                && title.tokens().stream()
                        .anyMatch(token ->
                                token.written().equals(details.debtorNip().digits()));
        if (nip) {
            reasons.add(Reason.of(Kind.PAYER_NIP));
        }
        if (!name
                && !nip
                && !signals.has(Kind.PAYER_ACCOUNT)
                && !transfer.payerName().isBlank()) {
            reasons.add(Reason.of(Kind.OTHER_PAYER));
        }
    }

    private void contradictions(List<Reason> reasons, CaseId caseId, List<Item> chosen) {
        boolean otherNamed = all.entrySet().stream()
                .anyMatch(other ->
                        !other.getKey().equals(caseId) && other.getValue().namesIt());
        if (otherNamed) {
            reasons.add(Reason.of(Kind.OTHER_CASE_NAMED));
        }
        boolean othersAccount = !signals.has(Kind.PAYER_ACCOUNT)
                && !signals.has(Kind.VIRTUAL_ACCOUNT)
                && all.values().stream().anyMatch(other -> other.has(Kind.PAYER_ACCOUNT));
        if (othersAccount) {
            reasons.add(Reason.of(Kind.ACCOUNT_OF_OTHER_CASE));
        }
        if (title.tokens().stream().anyMatch(token -> CORRECTIONS.contains(token.value()))) {
            reasons.add(Reason.of(Kind.CORRECTION_MENTIONED));
        }
        boolean more = transfer.amount().compareTo(sum(chosen, Item::total)) > 0;
        boolean nothingNamed = signals.named.isEmpty() && !signals.has(Kind.CASE_NUMBER);
        boolean numberMatters =
                (more && !signals.named.isEmpty()) || (nothingNamed && !signals.has(Kind.VIRTUAL_ACCOUNT));
        if (numberMatters && saysAnUnknownNumber()) {
            reasons.add(Reason.of(Kind.UNEXPLAINED_NUMBER));
        }
    }

    /**
     * A number that is neither ours nor a date, an amount or a tax number: the payer may mean a claim we do not know, so the
     * amount alone must not decide against it.
     */
    private boolean saysAnUnknownNumber() {
        StringBuilder rest = new StringBuilder(title.text());
        spans.forEach(span -> blank(rest, span.from(), span.to()));
        var explained = EXPLAINED.matcher(rest.toString());
        while (explained.find()) {
            blank(rest, explained.start(), explained.end());
        }
        return rest.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static void blank(StringBuilder text, int from, int to) {
        text.replace(from, to, " ".repeat(to - from));
    }

    /** The only set of claims whose sum is the transfer; the smallest size that fits must fit in one way only. */
    private Optional<List<Item>> pickedByAmount() {
        List<Item> items = details.items();
        if (items.size() > MOST_CLAIMS_FOR_SUMS || items.size() < 2) {
            return Optional.empty();
        }
        for (int size = 1; size < items.size(); size++) {
            List<List<Item>> fitting = new ArrayList<>();
            for (int set = 1; set < 1 << items.size(); set++) {
                if (Integer.bitCount(set) == size) {
                    List<Item> chosen = chosen(items, set);
                    if (transfer.amount().equals(sum(chosen, Item::total))
                            || transfer.amount().equals(sum(chosen, Item::principal))) {
                        fitting.add(chosen);
                    }
                }
            }
            if (!fitting.isEmpty()) {
                return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static List<Item> chosen(List<Item> items, int set) {
        List<Item> chosen = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if ((set >> i & 1) == 1) {
                chosen.add(items.get(i));
            }
        }
        return chosen;
    }

    private Money sum(List<Item> items, Function<Item, Money> part) {
        return items.stream().map(part).reduce(Money.zero(transfer.amount().currency()), Money::plus);
    }

    /** Each group of evidence counts once, as if independent: what is left of the doubt is multiplied. */
    private static double score(List<Reason> reasons) {
        double doubt = 1;
        for (Reason.Group group : Reason.Group.values()) {
            doubt *= 1
                    - reasons.stream()
                            .map(Reason::kind)
                            .filter(kind -> kind.group() == group)
                            .mapToDouble(Kind::weight)
                            .max()
                            .orElse(0);
        }
        boolean contradicted = reasons.stream().anyMatch(reason -> reason.kind().isContradiction());
        return (1 - doubt) * (contradicted ? CONTRADICTED : 1);
    }
}
