package pl.ugoda.claims;

import java.time.LocalDate;
import java.util.List;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nip;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.ledger.Regime;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Debtors;
import pl.ugoda.parties.NewCreditor;
import pl.ugoda.parties.NewDebtor;
import pl.ugoda.parties.PostalAddress;

/** Creditors, debtors and claims for tests, all invented. */
public final class ClaimFixtures {
    public static final LocalDate DUE = LocalDate.of(2026, 11, 2);

    private ClaimFixtures() {}

    public static CreditorId aCreditor(Creditors creditors) {
        return creditors.register(new NewCreditor(
                "Hurtownia Brzezina sp. z o.o.",
                "Brzezina",
                new Nip("9999999999"),
                PostalAddress.NONE,
                Nrb.of("109010140000071219812874"),
                "biuro@brzezina.example",
                "+48600000100"));
    }

    public static DebtorId aDebtor(Debtors debtors, CreditorId creditor, String reference) {
        return debtors.register(List.of(new NewDebtor(
                        creditor,
                        reference,
                        DebtorKind.COMPANY,
                        "Ogrody Mirabela " + reference + " sp. z o.o.",
                        null,
                        null,
                        null,
                        null,
                        Language.PL,
                        List.of())))
                .getFirst();
    }

    static NewClaim aClaim(CreditorId creditor, DebtorId debtor, String number, String amount) {
        return aClaim(creditor, debtor, number, amount, DUE);
    }

    static NewClaim aClaim(CreditorId creditor, DebtorId debtor, String number, String amount, LocalDate due) {
        Money money = Money.zloty(amount);
        return new NewClaim(
                ClaimId.next(),
                creditor,
                debtor,
                number,
                number,
                null,
                due.minusDays(14),
                due,
                money,
                new Regime.Late(),
                ClaimNature.INVOICE,
                ContentHash.of(number, money, due));
    }
}
