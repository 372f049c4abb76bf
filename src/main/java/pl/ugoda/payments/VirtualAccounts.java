package pl.ugoda.payments;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.claims.PaymentAccounts;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Nrb;

/** Gives each case an account number of its own, where the creditor's bank offers such numbers: the surest match there is. */
@Service
@Transactional
public class VirtualAccounts implements PaymentAccounts {
    private static final int BANK_AND_CLIENT = 24;

    private final VirtualAccountRepository accounts;
    private final BankSourceRepository sources;
    private final Clock clock;

    VirtualAccounts(VirtualAccountRepository accounts, BankSourceRepository sources, Clock clock) {
        this.accounts = accounts;
        this.sources = sources;
        this.clock = clock;
    }

    /** The accounts of these cases; made now where there is none yet. Cases of a creditor without such a product are absent. */
    @Override
    public Map<CaseId, Nrb> of(CreditorId creditor, Collection<CaseId> cases) {
        Map<CaseId, Nrb> known = new HashMap<>(accounts.find(cases));
        List<CaseId> without =
                cases.stream().distinct().filter(id -> !known.containsKey(id)).toList();
        if (without.isEmpty()) {
            return known;
        }
        sources.of(List.of(creditor)).stream()
                .filter(BankSource::hasVirtualAccounts)
                .findFirst()
                .ifPresent(source -> known.putAll(make(source, without)));
        return known;
    }

    /** The account of one case, without making any. */
    @Transactional(readOnly = true)
    public Optional<Nrb> find(CaseId caseId) {
        return Optional.ofNullable(accounts.find(List.of(caseId)).get(caseId));
    }

    private Map<CaseId, Nrb> make(BankSource source, List<CaseId> cases) {
        long next = accounts.take(source.virtualRange(), cases.size());
        Map<CaseId, Nrb> made = new LinkedHashMap<>();
        for (CaseId caseId : cases) {
            made.put(caseId, account(source.virtualRange(), next++));
        }
        accounts.add(source.creditor(), made, clock.instant());
        // Another thread may have been faster for some of them: what is stored counts.
        return accounts.find(cases);
    }

    /** Check digits, the bank's number and mask, then our identifier. */
    static Nrb account(String range, long serial) {
        int width = BANK_AND_CLIENT - range.length();
        String identifier = String.valueOf(serial);
        if (identifier.length() > width) {
            throw new IllegalStateException("the virtual accounts of range …" + range.substring(8) + " are used up");
        }
        return Nrb.of(range + "0".repeat(width - identifier.length()) + identifier);
    }
}
