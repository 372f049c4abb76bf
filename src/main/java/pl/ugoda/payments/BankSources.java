package pl.ugoda.payments;

import java.time.Clock;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.audit.Audit;
import pl.ugoda.audit.Deed;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Nrb;

/** The accounts of creditors whose statements we read. */
@Service
@Transactional
public class BankSources {
    private final BankSourceRepository sources;
    private final Audit audit;
    private final Clock clock;

    BankSources(BankSourceRepository sources, Audit audit, Clock clock) {
        this.sources = sources;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes an account under watch, or changes its virtual range.
     *
     * @param virtualRange the bank's number and mask of virtual accounts, or empty
     */
    public BankSourceId watch(CreditorId creditor, Nrb account, Currency currency, String virtualRange) {
        Optional<BankSource> known = sources.withAccount(account);
        BankSource source = new BankSource(
                known.map(BankSource::id).orElseGet(BankSourceId::next),
                creditor,
                account,
                currency,
                virtualRange,
                null);
        sources.put(source, clock.instant());
        audit.record(new Deed(
                "payments.watch-account",
                "bank-source",
                source.id().value(),
                Map.of("creditor", creditor.toString(), "virtual", Boolean.toString(source.hasVirtualAccounts()))));
        return source.id();
    }

    @Transactional(readOnly = true)
    public List<BankSource> all() {
        return sources.all();
    }

    @Transactional(readOnly = true)
    public List<BankSource> of(Collection<CreditorId> creditors) {
        return sources.of(creditors);
    }
}
