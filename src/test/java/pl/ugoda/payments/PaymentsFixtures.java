package pl.ugoda.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.ClaimNature;
import pl.ugoda.claims.Claims;
import pl.ugoda.claims.ContentHash;
import pl.ugoda.claims.NewClaim;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.ledger.Balance;
import pl.ugoda.ledger.Ledger;
import pl.ugoda.ledger.Regime;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Debtors;
import pl.ugoda.parties.NewCreditor;
import pl.ugoda.parties.NewDebtor;
import pl.ugoda.parties.PostalAddress;

/** A creditor with an account that is watched, and debtors with invoices not due yet; all of them invented. */
final class PaymentsFixtures {
    static final Nrb ACCOUNT = Nrb.of("999910140000071219812874");
    static final String VIRTUAL_RANGE = "9999101455";
    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);

    private final Creditors creditors;
    private final Debtors debtors;
    private final Claims claims;
    private final Ledger ledger;
    private final BankSources sources;
    private final TransactionOperations transaction;

    PaymentsFixtures(ApplicationContext beans) {
        this.creditors = beans.getBean(Creditors.class);
        this.debtors = beans.getBean(Debtors.class);
        this.claims = beans.getBean(Claims.class);
        this.ledger = beans.getBean(Ledger.class);
        this.sources = beans.getBean(BankSources.class);
        this.transaction = beans.getBean(TransactionOperations.class);
    }

    CreditorId creditor() {
        CreditorId creditor = creditors.register(new NewCreditor(
                "Hurtownia Wzorcowa sp. z o.o.",
                "Wzorcowa",
                null,
                PostalAddress.NONE,
                ACCOUNT,
                "biuro@wzorcowa.example",
                "+48600000100"));
        BankSourceId _ = sources.watch(creditor, ACCOUNT, Money.PLN, VIRTUAL_RANGE);
        return creditor;
    }

    /** One whose account is not watched. */
    CreditorId anotherCreditor() {
        return creditors.register(new NewCreditor(
                "Sklep Pokazowy sp. z o.o.",
                "Pokazowy",
                null,
                PostalAddress.NONE,
                Nrb.of("999910140000071219812875"),
                "biuro@pokazowy.example",
                "+48600000101"));
    }

    /** The case of a new debtor with these invoices: number and amount. */
    CaseId openCase(CreditorId creditor, String debtorName, Map<String, String> invoices) {
        DebtorId debtor = debtors.register(List.of(new NewDebtor(
                        creditor,
                        debtorName,
                        DebtorKind.COMPANY,
                        debtorName,
                        null,
                        null,
                        null,
                        null,
                        Language.PL,
                        List.of())))
                .getFirst();
        List<NewClaim> registered = invoices.entrySet().stream()
                .map(invoice -> claim(creditor, debtor, invoice.getKey(), Money.zloty(invoice.getValue())))
                .toList();
        var answers = claims.register(registered);
        if (answers.size() != registered.size()) {
            throw new IllegalStateException("each claim has its answer");
        }
        return claims.find(List.of(registered.getFirst().id()))
                .values()
                .iterator()
                .next()
                .file();
    }

    /** What is left on each invoice of the case today, by number. */
    Map<String, Money> left(CaseId caseId, LocalDate today) {
        return transaction.execute(_ -> {
            List<Claim> ofCase = claims.ofCase(caseId);
            Map<ClaimId, Balance> balances =
                    ledger.balances(ofCase.stream().map(Claim::id).toList(), today);
            return ofCase.stream()
                    .collect(Collectors.toMap(
                            Claim::invoiceNumber,
                            claim -> Objects.requireNonNull(balances.get(claim.id()))
                                    .total()));
        });
    }

    /** What of the money given to the case no invoice took. */
    Money surplus(CaseId caseId) {
        return transaction.execute(_ ->
                ledger.surplus(claims.ofCase(caseId).stream().map(Claim::id).toList()));
    }

    private static NewClaim claim(CreditorId creditor, DebtorId debtor, String number, Money amount) {
        return new NewClaim(
                ClaimId.next(),
                creditor,
                debtor,
                number,
                number,
                null,
                DUE.minusDays(14),
                DUE,
                amount,
                new Regime.Late(),
                ClaimNature.INVOICE,
                ContentHash.of(number, amount, DUE));
    }
}
