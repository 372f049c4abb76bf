package pl.ugoda.messaging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.CaseState;
import pl.ugoda.claims.Cases;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.Claims;
import pl.ugoda.claims.PaymentAccounts;
import pl.ugoda.compliance.Holds;
import pl.ugoda.compliance.NewHold;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.ledger.Balance;
import pl.ugoda.ledger.InterestSheet;
import pl.ugoda.ledger.Ledger;
import pl.ugoda.parties.DebtorKind;

/**
 * Reads what messages may say about money, for a window of them at once. A held claim is left out, and to a consumer a time-barred
 * one: what is asked for and what is owed by law stay the same thing.
 */
@Component
class CaseAccounts {
    private final Cases cases;
    private final Claims claims;
    private final Holds holds;
    private final Ledger ledger;
    private final PaymentAccounts paymentAccounts;

    CaseAccounts(Cases cases, Claims claims, Holds holds, Ledger ledger, PaymentAccounts paymentAccounts) {
        this.cases = cases;
        this.claims = claims;
        this.holds = holds;
        this.ledger = ledger;
        this.paymentAccounts = paymentAccounts;
    }

    /**
     * @param validUntil the day to which a total told today shall hold
     * @param owing what kind of debtor each case has
     * @param told the cases whose figures will be told: they get a quote that can be relied on
     * @param demanded those of which a demand will be written, with how its interest came about
     */
    Map<CaseId, CaseAccount> of(
            Map<CaseId, LocalDate> validUntil,
            Map<CaseId, DebtorKind> owing,
            Set<CaseId> told,
            Set<CaseId> demanded,
            LocalDate today) {
        var files = cases.find(validUntil.keySet());
        var held = held(validUntil.keySet());
        Map<CaseId, List<Claim>> open = new HashMap<>();
        claims.open(validUntil.keySet())
                .forEach((file, list) -> open.put(
                        file,
                        list.stream()
                                .filter(claim -> !held.contains(claim.id()))
                                .filter(claim -> !claim.barredFor(Objects.requireNonNull(owing.get(file)), today))
                                .toList()));
        var balances = balances(open, validUntil, told, today);
        var sheets = sheets(open, demanded, today);
        Map<CaseId, Nrb> own = ownAccounts(files.values());
        Map<CaseId, CaseAccount> accounts = new HashMap<>();
        files.forEach((id, file) -> accounts.put(
                id,
                account(
                        file,
                        own.get(id),
                        open.getOrDefault(id, List.of()),
                        balances,
                        sheets,
                        Objects.requireNonNull(validUntil.get(id)))));
        return accounts;
    }

    private Map<ClaimId, InterestSheet> sheets(Map<CaseId, List<Claim>> open, Set<CaseId> demanded, LocalDate today) {
        var ids = demanded.stream()
                .flatMap(file -> open.getOrDefault(file, List.of()).stream())
                .map(Claim::id)
                .toList();
        return ids.isEmpty() ? Map.of() : ledger.interestSheets(ids, today);
    }

    private Map<ClaimId, Balance> balances(
            Map<CaseId, List<Claim>> open, Map<CaseId, LocalDate> validUntil, Set<CaseId> told, LocalDate today) {
        Map<LocalDate, List<ClaimId>> quoted = new HashMap<>();
        List<ClaimId> silent = new ArrayList<>();
        open.forEach((file, list) -> {
            var ids = list.stream().map(Claim::id).toList();
            if (told.contains(file)) {
                quoted.computeIfAbsent(Objects.requireNonNull(validUntil.get(file)), _ -> new ArrayList<>())
                        .addAll(ids);
            } else {
                silent.addAll(ids);
            }
        });
        Map<ClaimId, Balance> balances = new HashMap<>(silent.isEmpty() ? Map.of() : ledger.balances(silent, today));
        quoted.forEach((day, ids) ->
                ledger.quote(ids, today, day).forEach((claim, quote) -> balances.put(claim, quote.balance())));
        return balances;
    }

    private Set<ClaimId> held(Collection<CaseId> files) {
        Set<ClaimId> held = new HashSet<>();
        holds.active(files)
                .values()
                .forEach(list -> list.forEach(hold -> {
                    if (hold.scope() instanceof NewHold.Scope.OfClaim(var _, var _, var claim)) {
                        held.add(claim);
                    }
                }));
        return held;
    }

    private Map<CaseId, Nrb> ownAccounts(Collection<Case> files) {
        Map<CaseId, Nrb> own = new HashMap<>();
        files.stream()
                .collect(Collectors.groupingBy(Case::creditor, Collectors.mapping(Case::id, Collectors.toList())))
                .forEach((creditor, ids) -> own.putAll(paymentAccounts.of(creditor, ids)));
        return own;
    }

    private static CaseAccount account(
            Case file,
            @Nullable Nrb own,
            List<Claim> claims,
            Map<ClaimId, Balance> balances,
            Map<ClaimId, InterestSheet> sheets,
            LocalDate validUntil) {
        var currency = claims.isEmpty() ? Money.PLN : claims.getFirst().amount().currency();
        Money principal = Money.zero(currency);
        Money interest = Money.zero(currency);
        Money costs = Money.zero(currency);
        BigDecimal perDay = BigDecimal.ZERO;
        List<CaseAccount.Owed> owed = new ArrayList<>();
        List<CaseAccount.Run> runs = new ArrayList<>();
        for (var claim : claims) {
            var balance = balances.get(claim.id());
            if (balance != null && balance.total().isPositive()) {
                principal = principal.plus(balance.principal());
                interest = interest.plus(balance.interest());
                costs = costs.plus(balance.costs());
                owed.add(new CaseAccount.Owed(claim.invoiceNumber(), claim.due(), balance.principal()));
                var sheet = sheets.get(claim.id());
                if (sheet != null && !sheet.runs().isEmpty()) {
                    runs.add(run(claim, sheet));
                    perDay = perDay.add(sheet.perDay());
                }
            }
        }
        return new CaseAccount(
                file.number(),
                file.state() == CaseState.CLOSED,
                own,
                owed,
                principal,
                interest,
                costs,
                principal.plus(interest).plus(costs),
                validUntil,
                runs,
                Money.exactly(perDay.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency));
    }

    private static CaseAccount.Run run(Claim claim, InterestSheet sheet) {
        var periods = sheet.periods();
        return new CaseAccount.Run(
                claim.invoiceNumber(),
                periods.getFirst().from(),
                periods.getLast().through(),
                periods.stream().map(InterestSheet.Period::percent).distinct().toList(),
                sheet.balance().interest());
    }
}
