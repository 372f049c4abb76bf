package pl.ugoda.claims;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.PersonId;

/** Looks cases up and lists them. */
@Service
@Transactional(readOnly = true)
public class Cases {
    private final CaseQueries queries;

    Cases(CaseQueries queries) {
        this.queries = queries;
    }

    /** Those that exist, by id. */
    public Map<CaseId, Case> find(Collection<CaseId> cases) {
        return queries.find(cases).stream().collect(Collectors.toMap(Case::id, Function.identity()));
    }

    public Optional<Case> find(CaseId id) {
        return queries.find(List.of(id)).stream().findFirst();
    }

    /** By its full number; case and blanks do not matter. */
    public Optional<Case> byNumber(String number) {
        return queries.byNumber(number);
    }

    /** Open and closed, newest first. */
    public List<Case> ofDebtors(Collection<DebtorId> debtors) {
        return queries.ofDebtors(debtors);
    }

    /** Open and closed, of all creditors of the organization, newest first. */
    public List<Case> ofPerson(PersonId person) {
        return queries.ofPerson(person);
    }

    /** Open ones of any of these persons, in no order. */
    public List<Case> openOf(Collection<PersonId> persons) {
        return queries.openOf(persons);
    }

    /** An open claim by what a payer may call it: the number of its case and of its invoice. */
    public record OpenInvoice(CaseId file, String caseNumber, ClaimId claim, String invoiceNumber) {}

    /** Every open claim of a creditor with the numbers a payer may refer to it by, oldest due first. */
    public List<OpenInvoice> openInvoices(CreditorId creditor) {
        return queries.openInvoices(creditor);
    }

    public CasePage page(CaseFilter filter) {
        return queries.page(filter);
    }

    /** Over all pages of the filter. */
    public CaseTotals totals(CaseFilter filter) {
        return queries.totals(filter);
    }
}
