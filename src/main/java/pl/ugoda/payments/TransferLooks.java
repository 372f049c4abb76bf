package pl.ugoda.payments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.CaseState;
import pl.ugoda.claims.Cases;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.Claims;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Money;
import pl.ugoda.parties.Debtor;
import pl.ugoda.parties.Debtors;
import pl.ugoda.payments.matching.CaseDetails;
import pl.ugoda.payments.matching.Match;
import pl.ugoda.payments.matching.Proposal;

/** Puts together what a person sees of a transfer, with proposals as of today's books. */
@Component
class TransferLooks {
    private static final int MOST_FOUND = 20;

    private final Recognition recognition;
    private final OpenCases openCases;
    private final BankSourceRepository sources;
    private final AssignedMoneyRepository bookings;
    private final Cases cases;
    private final Claims claims;
    private final Debtors debtors;

    TransferLooks(
            Recognition recognition,
            OpenCases openCases,
            BankSourceRepository sources,
            AssignedMoneyRepository bookings,
            Cases cases,
            Claims claims,
            Debtors debtors) {
        this.recognition = recognition;
        this.openCases = openCases;
        this.sources = sources;
        this.bookings = bookings;
        this.cases = cases;
        this.claims = claims;
        this.debtors = debtors;
    }

    TransferView at(StoredTransfer transfer) {
        Match match = match(transfer);
        List<AssignedMoneyRepository.Row> given = bookings.standing(transfer.id());
        Map<CaseId, Case> known = new HashMap<>(
                cases.find(match.proposals().stream().map(Proposal::caseId).toList()));
        known.putAll(cases.find(
                given.stream().map(AssignedMoneyRepository.Row::caseId).toList()));
        Map<CaseId, String> names = names(known.values());
        Map<CaseId, CaseDetails> details = openCases.details(
                match.proposals().stream().map(Proposal::caseId).toList(), transfer.receivedOn());
        List<TransferView.Choice> choices = new ArrayList<>();
        for (Proposal proposal : match.proposals()) {
            Case file = known.get(proposal.caseId());
            CaseDetails owed = details.get(proposal.caseId());
            if (file != null && owed != null) {
                choices.add(choice(proposal, file, owed));
            }
        }
        return new TransferView(
                transfer.id(),
                transfer.bookedOn(),
                transfer.receivedOn(),
                transfer.amount(),
                transfer.left(),
                transfer.details(),
                transfer.state(),
                transfer.reversal(),
                match.spans(),
                choices,
                given.stream().map(row -> given(row, known, names)).toList());
    }

    /** The claims the proposal for the case designates, empty when it designates none. */
    List<ClaimId> named(StoredTransfer transfer, CaseId caseId) {
        return match(transfer).proposals().stream()
                .filter(proposal -> proposal.caseId().equals(caseId))
                .findFirst()
                .map(Payments::claims)
                .orElse(List.of());
    }

    Optional<CaseId> caseOf(String number) {
        return cases.byNumber(number).map(Case::id);
    }

    /** Whether all these cases exist and are of the creditor on whose account the money came. */
    boolean ofItsCreditor(StoredTransfer transfer, List<CaseId> chosen) {
        CreditorId creditor = creditorOf(transfer);
        Map<CaseId, Case> known = cases.find(chosen);
        return chosen.stream().allMatch(id -> {
            Case file = known.get(id);
            return file != null && file.creditor().equals(creditor);
        });
    }

    private CreditorId creditorOf(StoredTransfer transfer) {
        return sources.find(transfer.source()).map(BankSource::creditor).orElseThrow();
    }

    /** Open cases of the transfer's creditor. */
    List<Payments.CaseChoice> search(StoredTransfer transfer, String text) {
        if (text.isBlank()) {
            return List.of();
        }
        CreditorId creditor = creditorOf(transfer);
        Map<CaseId, Case> found = new LinkedHashMap<>();
        cases.byNumber(text).ifPresent(file -> found.put(file.id(), file));
        List<CaseId> ofInvoice = claims.byInvoiceNumber(text, MOST_FOUND).stream()
                .map(Claim::file)
                .toList();
        found.putAll(cases.find(ofInvoice));
        cases.ofDebtors(debtors.search(text, MOST_FOUND)).forEach(file -> found.putIfAbsent(file.id(), file));
        Map<CaseId, String> names = names(found.values());
        return found.values().stream()
                .filter(file ->
                        file.state() == CaseState.OPEN && file.creditor().equals(creditor))
                .limit(MOST_FOUND)
                .map(file -> new Payments.CaseChoice(file.id(), file.number(), names.getOrDefault(file.id(), "")))
                .toList();
    }

    private Match match(StoredTransfer transfer) {
        boolean asks =
                transfer.state() == TransferState.QUEUED && transfer.left().isPositive();
        return asks
                ? sources.find(transfer.source())
                        .map(source -> recognition.look(source, transfer))
                        .orElseThrow()
                : new Match(Match.Decision.NONE, List.of(), List.of());
    }

    private Map<CaseId, String> names(Collection<Case> files) {
        Map<CaseId, String> names = new HashMap<>();
        var parties = debtors.find(files.stream().map(Case::debtor).collect(Collectors.toSet()));
        for (Case file : files) {
            Debtor debtor = parties.get(file.debtor());
            names.put(file.id(), debtor == null ? "" : debtor.name());
        }
        return names;
    }

    private static TransferView.Choice choice(Proposal proposal, Case file, CaseDetails owed) {
        Map<ClaimId, Money> parts = proposal.allocations().stream()
                .collect(Collectors.toMap(Proposal.Allocation::claim, Proposal.Allocation::amount));
        List<TransferView.Line> lines = owed.items().stream()
                .filter(item -> parts.containsKey(item.claim()) || !proposal.designated())
                .map(item -> new TransferView.Line(
                        item.claim(), item.invoiceNumber(), item.due(), item.total(), parts.get(item.claim())))
                .toList();
        return new TransferView.Choice(
                proposal.caseId(),
                file.number(),
                owed.debtorName(),
                proposal.score(),
                proposal.designated(),
                lines,
                proposal.surplus(),
                proposal.reasons());
    }

    private static TransferView.Given given(
            AssignedMoneyRepository.Row row, Map<CaseId, Case> known, Map<CaseId, String> names) {
        Case file = known.get(row.caseId());
        return new TransferView.Given(
                row.id(),
                row.caseId(),
                file == null ? "" : file.number(),
                names.getOrDefault(row.caseId(), ""),
                row.amount());
    }
}
