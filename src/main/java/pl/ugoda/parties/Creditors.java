package pl.ugoda.parties;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Nip;

/** The firms of an organization to which money is owed. */
@Service
@Transactional
public class Creditors {
    private final CreditorRepository creditors;
    private final Audit audit;
    private final Clock clock;

    Creditors(CreditorRepository creditors, Audit audit, Clock clock) {
        this.creditors = creditors;
        this.audit = audit;
        this.clock = clock;
    }

    public CreditorId register(NewCreditor creditor) {
        return register(creditor.as(CreditorId.next()));
    }

    /** With the id the caller made. */
    @CanIgnoreReturnValue
    public CreditorId register(Creditor creditor) {
        creditors.put(creditor, clock.instant());
        audit.record(Deed.of("creditors.register", "creditor", creditor.id().value()));
        return creditor.id();
    }

    @Transactional(readOnly = true)
    public Optional<Creditor> find(CreditorId id) {
        return creditors.find(id);
    }

    /** The creditor that issues invoices under this tax number. */
    @Transactional(readOnly = true)
    public Optional<Creditor> withNip(Nip nip) {
        return creditors.withNip(nip);
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Creditor> all() {
        return creditors.all();
    }

    /** Those that really sue: only in their name may a message speak of court. */
    @Transactional(readOnly = true)
    public Set<CreditorId> goingToCourt() {
        return creditors.goingToCourt();
    }

    /** Replaces everything but the id. A change of the account is what fraud looks like, so the log says whether it changed. */
    public void change(Creditor creditor) {
        var before = creditors.find(creditor.id()).orElseThrow();
        creditors.put(creditor, clock.instant());
        audit.record(new Deed(
                "creditors.change",
                "creditor",
                creditor.id().value(),
                Map.of(
                        "accountChanged", Boolean.toString(!before.account().equals(creditor.account())),
                        "goesToCourt", Boolean.toString(creditor.goesToCourt()))));
    }
}
