package pl.ugoda.payments.matching;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nip;

/** What is looked up only for the few cases a transfer may be meant for: who owes, and how much each claim stands at. */
public record CaseDetails(String debtorName, @Nullable Nip debtorNip, List<Item> items) {
    /** The longest due comes first. */
    public CaseDetails {
        items = items.stream()
                .sorted(Comparator.comparing(Item::due).thenComparing(Item::invoiceNumber))
                .toList();
    }

    /**
     * An open claim on the day of payment.
     *
     * @param principal what is left of the invoice itself
     * @param total principal with interest and costs
     */
    public record Item(ClaimId claim, String invoiceNumber, LocalDate due, Money principal, Money total) {}
}
