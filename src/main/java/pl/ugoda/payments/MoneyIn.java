package pl.ugoda.payments;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Money;

/** How much money came in for cases, and on which days; what was taken back does not count. */
@Service
@Transactional(readOnly = true)
public class MoneyIn {
    private static final int MOST_OF_A_CASE = 200;

    private final AssignedMoneyRepository bookings;

    MoneyIn(AssignedMoneyRepository bookings) {
        this.bookings = bookings;
    }

    /**
     * Money given to one case, as its payer can be told of it.
     *
     * @param booking by which the ledger knows how it was divided
     * @param source the transfer or the provider's payment it came by
     */
    public record Received(UUID booking, UUID source, LocalDate receivedOn, Money amount, boolean throughProvider) {}

    /** What came for a case and stands, the newest first. */
    public List<Received> ofCase(CaseId caseId) {
        return bookings.ofCase(caseId, MOST_OF_A_CASE).stream()
                .filter(row -> !row.undone())
                .map(row -> switch (row.origin()) {
                    case AssignedMoneyRepository.Origin.OfTransfer(var transfer) ->
                        new Received(row.id().value(), transfer.value(), row.receivedOn(), row.amount(), false);
                    case AssignedMoneyRepository.Origin.OfProvider(var payment) ->
                        new Received(row.id().value(), payment, row.receivedOn(), row.amount(), true);
                })
                .sorted(Comparator.comparing(Received::receivedOn).reversed())
                .toList();
    }

    /** Money given to a case. */
    public record Given(CaseId caseId, LocalDate receivedOn, Money amount, boolean throughProvider) {}

    /** By the day on which it reached the creditor; days without money are absent. */
    public Map<LocalDate, Money> byDay(LocalDate from, LocalDate through) {
        return bookings.received(from, through);
    }

    /** The same money payment by payment, the newest first. */
    public List<Given> between(LocalDate from, LocalDate through, int limit) {
        return bookings.standing(from, through, limit).stream()
                .map(row -> new Given(
                        row.caseId(),
                        row.receivedOn(),
                        row.amount(),
                        row.origin() instanceof AssignedMoneyRepository.Origin.OfProvider))
                .toList();
    }
}
