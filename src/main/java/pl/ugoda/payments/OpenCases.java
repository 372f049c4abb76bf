package pl.ugoda.payments;

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
    private final PayableClaims payable;

    OpenCases(
            Claims claims,
            Cases cases,
            Debtors debtors,
            Ledger ledger,
            VirtualAccountRepository virtualAccounts,
            AssignedMoneyRepository bookings,
            PayableClaims payable) {
        this.claims = claims;
        this.cases = cases;
        this.debtors = debtors;
        this.ledger = ledger;
        this.virtualAccounts = virtualAccounts;
        this.bookings = bookings;
        this.payable = payable;
    }

    record Owed(PersonId person, Money total) {}

    /** What a case owes at the end of the day, all its open claims together. */
    Owed owed(CaseId caseId, Currency currency, LocalDate day) {
        Case known = Objects.requireNonNull(cases.find(List.of(caseId)).get(caseId), "a case that exists");
        Money total = ledger.balances(payable.of(caseId), day).values().stream()
                .map(Balance::total)
                .reduce(Money.zero(currency), Money::plus);
        return new Owed(known.person(), total);
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
