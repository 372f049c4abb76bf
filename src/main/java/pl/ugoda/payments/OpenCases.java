package pl.ugoda.payments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.Cases;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.Claims;
import pl.ugoda.compliance.HoldReason;
import pl.ugoda.compliance.Holds;
import pl.ugoda.compliance.NewHold;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.kernel.PersonId;
import pl.ugoda.ledger.Balance;
import pl.ugoda.ledger.Ledger;
import pl.ugoda.parties.Debtor;
import pl.ugoda.parties.Debtors;
import pl.ugoda.payments.matching.CaseDetails;
import pl.ugoda.payments.matching.Match;
import pl.ugoda.payments.matching.Matching;
import pl.ugoda.payments.matching.OpenCase;
import pl.ugoda.payments.matching.Transfer;

/** What may be paid: gathers from claims, ledger and parties what matching has to know. */
@Component
class OpenCases {
    private final Claims claims;
    private final Cases cases;
    private final Debtors debtors;
    private final Ledger ledger;
    private final VirtualAccountRepository virtualAccounts;
    private final AssignedMoneyRepository bookings;
    private final Holds holds;
    private final Clock clock;

    OpenCases(
            Claims claims,
            Cases cases,
            Debtors debtors,
            Ledger ledger,
            VirtualAccountRepository virtualAccounts,
            AssignedMoneyRepository bookings,
            Holds holds,
            Clock clock) {
        this.claims = claims;
        this.cases = cases;
        this.debtors = debtors;
        this.ledger = ledger;
        this.virtualAccounts = virtualAccounts;
        this.bookings = bookings;
        this.holds = holds;
        this.clock = clock;
    }

    record Owed(PersonId person, Money total) {}

    /** What a case owes at the end of the day, all its open claims together. */
    Owed owed(CaseId caseId, Currency currency, LocalDate day) {
        Case known = Objects.requireNonNull(cases.find(List.of(caseId)).get(caseId), "a case that exists");
        Money total = ledger.balances(claimsOf(caseId), day).values().stream()
                .map(Balance::total)
                .reduce(Money.zero(currency), Money::plus);
        return new Owed(known.person(), total);
    }

    /**
     * The open claims of each case that owes something, by the books and under their lock: of two payments at the same moment the
     * second sees what the first has paid. Claims learn of their settlement later, by an event.
     */
    Map<CaseId, Set<ClaimId>> takingMoney(Collection<CaseId> wanted) {
        Map<CaseId, Set<ClaimId>> open = claimsOf(wanted);
        Set<ClaimId> all = open.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        ledger.lock(all);
        Map<ClaimId, Balance> balances = ledger.balances(all, LocalDate.now(clock));
        open.values()
                .removeIf(claims -> claims.stream()
                        .map(balances::get)
                        .noneMatch(balance -> balance != null && balance.total().isPositive()));
        return open;
    }

    /** The open claims of each case that has any. */
    Map<CaseId, Set<ClaimId>> claimsOf(Collection<CaseId> wanted) {
        return ids(claims.open(wanted));
    }

    /** Of these, what is asked for: money whose payer named nothing is not used up by what is time-barred or disputed. */
    Map<CaseId, Set<ClaimId>> askedFor(Collection<CaseId> wanted) {
        Map<CaseId, Set<ClaimId>> asked = ids(claims.demandable(wanted));
        holds.active(asked.keySet()).values().stream()
                .flatMap(List::stream)
                .filter(hold -> hold.reason() == HoldReason.DISPUTE)
                .forEach(dispute -> {
                    if (dispute.scope() instanceof NewHold.Scope.OfClaim(var _, var caseId, var claim)) {
                        asked.computeIfPresent(caseId, (_, open) -> without(open, claim));
                    }
                });
        return asked;
    }

    private static Set<ClaimId> without(Set<ClaimId> claims, ClaimId left) {
        return claims.stream().filter(claim -> !claim.equals(left)).collect(Collectors.toSet());
    }

    Set<ClaimId> claimsOf(CaseId caseId) {
        return claimsOf(List.of(caseId)).getOrDefault(caseId, Set.of());
    }

    private static Map<CaseId, Set<ClaimId>> ids(Map<CaseId, List<Claim>> found) {
        Map<CaseId, Set<ClaimId>> ids = new HashMap<>();
        found.forEach((caseId, ofCase) ->
                ids.put(caseId, ofCase.stream().map(Claim::id).collect(Collectors.toSet())));
        return ids;
    }

    /** The open cases of a creditor, ready to be asked about these transfers. */
    Book of(CreditorId creditor, List<StoredTransfer> transfers) {
        Map<CaseId, List<Cases.OpenInvoice>> open =
                cases.openInvoices(creditor).stream().collect(Collectors.groupingBy(Cases.OpenInvoice::file));
        Map<CaseId, Nrb> accounts = virtualAccounts.ofCreditor(creditor);
        Map<CaseId, Set<String>> payers = bookings.casesPaidFrom(transfers.stream()
                .map(StoredTransfer::payerIndex)
                .filter(index -> !index.isEmpty())
                .toList());
        List<OpenCase> index = new ArrayList<>(open.size());
        open.forEach((caseId, invoices) -> {
            Nrb account = accounts.get(caseId);
            index.add(new OpenCase(
                    caseId,
                    invoices.getFirst().caseNumber(),
                    account == null ? null : account.digits(),
                    payers.getOrDefault(caseId, Set.of()),
                    invoices.stream()
                            .map(invoice -> new OpenCase.Numbered(invoice.claim(), invoice.invoiceNumber()))
                            .toList()));
        });
        return new Book(Matching.over(index), transfers);
    }

    Map<CaseId, CaseDetails> details(Collection<CaseId> wanted, LocalDate day) {
        Map<CaseId, List<Claim>> open = claims.open(wanted);
        Map<ClaimId, Balance> balances = ledger.balances(
                open.values().stream().flatMap(List::stream).map(Claim::id).collect(Collectors.toSet()), day);
        Map<CaseId, Case> known = cases.find(open.keySet());
        var parties = debtors.find(known.values().stream().map(Case::debtor).collect(Collectors.toSet()));
        Map<CaseId, CaseDetails> details = new HashMap<>();
        open.forEach((caseId, ofCase) -> {
            Case file = known.get(caseId);
            Debtor debtor = file == null ? null : parties.get(file.debtor());
            List<CaseDetails.Item> items = items(ofCase, balances);
            if (debtor != null && !items.isEmpty()) {
                details.put(caseId, new CaseDetails(debtor.name(), debtor.nip(), items));
            }
        });
        return details;
    }

    /** Claims on which something is left: the claims' own state follows the ledger a moment later. */
    private static List<CaseDetails.Item> items(List<Claim> ofCase, Map<ClaimId, Balance> balances) {
        List<CaseDetails.Item> items = new ArrayList<>();
        for (Claim claim : ofCase) {
            Balance balance = balances.get(claim.id());
            if (balance != null && balance.total().isPositive()) {
                items.add(new CaseDetails.Item(
                        claim.id(), claim.invoiceNumber(), claim.due(), balance.principal(), balance.total()));
            }
        }
        return items;
    }

    /** Matching for one statement: the details of the candidates of all its transfers are fetched together. */
    final class Book {
        private final Matching matching;
        private final Map<LocalDate, Map<CaseId, CaseDetails>> known = new HashMap<>();

        private Book(Matching matching, List<StoredTransfer> transfers) {
            this.matching = matching;
            Map<LocalDate, Set<CaseId>> wanted = new HashMap<>();
            for (StoredTransfer transfer : transfers) {
                wanted.computeIfAbsent(transfer.receivedOn(), _ -> new HashSet<>())
                        .addAll(matching.candidates(Recognition.asSeen(transfer)));
            }
            wanted.forEach((day, cases) -> known.put(day, new HashMap<>(details(cases, day))));
        }

        Match match(StoredTransfer transfer) {
            Transfer seen = Recognition.asSeen(transfer);
            return matching.match(seen, known.getOrDefault(transfer.receivedOn(), Map.of()));
        }

        Set<CaseId> candidates(StoredTransfer transfer) {
            return matching.candidates(Recognition.asSeen(transfer));
        }

        /** Fetches cases again after something was booked on them. */
        void refresh(Collection<CaseId> booked) {
            known.forEach((day, cases) -> {
                if (cases.keySet().removeAll(booked)) {
                    cases.putAll(details(booked, day));
                }
            });
        }
    }
}
