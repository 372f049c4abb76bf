package pl.ugoda.strategy;

import java.time.LocalDate;
import java.util.List;
import pl.ugoda.claims.ClaimNature;
import pl.ugoda.claims.Claims;
import pl.ugoda.claims.ContentHash;
import pl.ugoda.claims.NewClaim;
import pl.ugoda.claims.Registered;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.ledger.Regime;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Debtors;
import pl.ugoda.parties.NewContactPoint;
import pl.ugoda.parties.NewCreditor;
import pl.ugoda.parties.NewDebtor;
import pl.ugoda.parties.PostalAddress;

/** A creditor whose debtors and invoices tests add one by one, through the doors everybody uses. */
final class StrategyPortfolio {
    private final Debtors debtors;
    private final Claims claims;
    private final CreditorId creditor;
    private int count;

    StrategyPortfolio(Creditors creditors, Debtors debtors, Claims claims) {
        this.debtors = debtors;
        this.claims = claims;
        this.creditor = creditors.register(new NewCreditor(
                "Hurtownia Zmyślona",
                "Hurtownia",
                null,
                PostalAddress.NONE,
                Nrb.of("109024020000000610000435"),
                "biuro@hurtownia.example",
                "+48 22 555 01 23"));
    }

    /** One invoice of a new debtor with an e-mail address and a phone number of its own. */
    Owed owes(DebtorKind kind, String amount, LocalDate due) {
        count++;
        DebtorId debtor = debtors.register(List.of(new NewDebtor(
                        creditor,
                        "K-" + count,
                        kind,
                        "Zmyślony Odbiorca " + count,
                        null,
                        null,
                        null,
                        null,
                        Language.PL,
                        List.of(
                                NewContactPoint.email("odbiorca" + count + "@poczta.example")
                                        .orElseThrow(),
                                NewContactPoint.phone("+486005550%02d".formatted(count))
                                        .orElseThrow()))))
                .getFirst();
        return invoice(debtor, amount, due);
    }

    /** One more invoice of a debtor. */
    Owed invoice(DebtorId debtor, String amount, LocalDate due) {
        count++;
        ClaimId claim = ClaimId.next();
        var registered = claims.register(List.of(new NewClaim(
                claim,
                creditor,
                debtor,
                "FV/" + count,
                "FV/" + count,
                null,
                due.minusDays(14),
                due,
                Money.zloty(amount),
                new Regime.Trade(),
                ClaimNature.INVOICE,
                ContentHash.of(count))));
        return new Owed(debtor, claim, ((Registered.Opened) registered.getFirst()).file());
    }

    record Owed(DebtorId debtor, ClaimId claim, CaseId file) {}
}
