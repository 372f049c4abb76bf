package pl.ugoda.ledger;

import java.time.LocalDate;
import java.util.UUID;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;

/** A total told to somebody: paying it by the last valid day settles the claim, whatever interest has run since. */
public record Quote(UUID id, ClaimId claim, Balance balance, LocalDate validUntil) {
    public Money total() {
        return balance.total();
    }

    public LocalDate quotedOn() {
        return balance.asOf();
    }
}
