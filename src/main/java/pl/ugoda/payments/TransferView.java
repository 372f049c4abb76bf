package pl.ugoda.payments;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.payments.matching.Match;
import pl.ugoda.payments.matching.Reason;

/**
 * A transfer with everything a person needs to decide about it.
 *
 * @param spans where the title names numbers of ours
 * @param booked what was given to cases so far
 */
public record TransferView(
        TransferId id,
        LocalDate bookedOn,
        LocalDate receivedOn,
        Money amount,
        Money left,
        TransferDetails details,
        TransferState state,
        boolean reversal,
        List<Match.Span> spans,
        List<Choice> choices,
        List<Given> booked) {
    public TransferView {
        spans = List.copyOf(spans);
        choices = List.copyOf(choices);
        booked = List.copyOf(booked);
    }

    /** A case the money may be meant for. */
    public record Choice(
            CaseId caseId,
            String caseNumber,
            String debtorName,
            double score,
            boolean designated,
            List<Line> lines,
            Money surplus,
            List<Reason> reasons) {}

    /** @param given what the claim would get of this transfer */
    public record Line(
            ClaimId claim,
            String invoiceNumber,
            LocalDate due,
            Money owed,
            @Nullable Money given) {}

    public record Given(BookingId id, CaseId caseId, String caseNumber, String debtorName, Money amount) {}
}
