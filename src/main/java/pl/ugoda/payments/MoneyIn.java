package pl.ugoda.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Money;

/** How much money came in for cases, and on which days; what was taken back does not count. */
@Service
@Transactional(readOnly = true)
public class MoneyIn {
    private final AssignedMoneyRepository bookings;

    MoneyIn(AssignedMoneyRepository bookings) {
        this.bookings = bookings;
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
