package pl.ugoda.console;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import pl.ugoda.console.view.DebtorFacts;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.parties.ContactPoint;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Creditor;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.Debtor;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Debtors;
import pl.ugoda.parties.Medium;
import pl.ugoda.web.Page;

/** Who owes and to whom. */
@Component
class DebtorCard {
    private final Debtors debtors;
    private final ContactPoints contactPoints;
    private final Creditors creditors;

    DebtorCard(Debtors debtors, ContactPoints contactPoints, Creditors creditors) {
        this.debtors = debtors;
        this.contactPoints = contactPoints;
        this.creditors = creditors;
    }

    /** Notes the view in the log. */
    DebtorFacts of(DebtorId id, Page page) {
        debtors.noteViewed(id);
        Debtor debtor = debtors.find(List.of(id)).get(id);
        if (debtor == null) {
            throw new IllegalStateException("a case has a debtor");
        }
        return new DebtorFacts(
                debtor.name(), page.t("console.debtor.kind." + debtor.kind().name()), facts(debtor, page));
    }

    DebtorKind kind(DebtorId id) {
        Debtor debtor = debtors.find(List.of(id)).get(id);
        if (debtor == null) {
            throw new IllegalStateException("a case has a debtor");
        }
        return debtor.kind();
    }

    String creditor(CreditorId id) {
        return creditors.find(id).map(Creditor::shortName).orElse("");
    }

    private List<DebtorFacts.Fact> facts(Debtor debtor, Page page) {
        List<DebtorFacts.Fact> facts = new ArrayList<>();
        if (debtor.nip() != null) {
            facts.add(new DebtorFacts.Fact(
                    page.t("console.debtor.nip"), page.formats().nip(debtor.nip())));
        }
        if (debtor.address() != null) {
            facts.add(new DebtorFacts.Fact(
                    page.t("console.debtor.address"), debtor.address().line()));
        }
        for (ContactPoint point : contactPoints.of(List.of(debtor.id())).getOrDefault(debtor.id(), List.of())) {
            facts.add(new DebtorFacts.Fact(
                    page.t(point.medium() == Medium.EMAIL ? "console.debtor.email" : "console.debtor.phone"),
                    point.value() + state(point, page)));
        }
        return facts;
    }

    private static String state(ContactPoint point, Page page) {
        return switch (point.state()) {
            case CONFIRMED -> "";
            case UNCONFIRMED -> " (" + page.t("console.debtor.unconfirmed") + ")";
            case UNUSABLE -> " (" + page.t("console.debtor.unusable") + ")";
        };
    }
}
