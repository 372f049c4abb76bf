package pl.ugoda.console;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.claims.Case;
import pl.ugoda.compliance.HoldReason;
import pl.ugoda.compliance.Holds;
import pl.ugoda.compliance.NewHold;
import pl.ugoda.parties.ContactPoint;
import pl.ugoda.parties.ContactPoints;

/** Somebody else answered there: nothing at all goes to that address or number any more, from the same transaction on. */
@Service
class WrongAddress {
    private final Holds holds;
    private final ContactPoints contactPoints;

    WrongAddress(Holds holds, ContactPoints contactPoints) {
        this.holds = holds;
        this.contactPoints = contactPoints;
    }

    /** Empty, and nothing changed, when the debtor has no such usable address. */
    @Transactional
    Optional<ContactPoint> note(Case file, UUID address) {
        Optional<ContactPoint> known =
                contactPoints.of(List.of(file.debtor())).getOrDefault(file.debtor(), List.of()).stream()
                        .filter(point -> point.id().equals(address) && point.usable())
                        .findFirst();
        known.ifPresent(point -> {
            var _ = holds.place(new NewHold(
                    new NewHold.Scope.OfContactPoint(file.person(), point.id()),
                    HoldReason.WRONG_PERSON,
                    null,
                    "AGENT"));
            contactPoints.markUnusable(point.id(), "wrong-person");
        });
        return known;
    }
}
