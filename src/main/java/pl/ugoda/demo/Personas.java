package pl.ugoda.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.CaseFilter;
import pl.ugoda.claims.CaseRow;
import pl.ugoda.claims.Cases;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.parties.ContactPoint;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Creditor;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.Debtor;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Debtors;
import pl.ugoda.parties.Medium;

/** The invented people and firms whose phone and mailbox the sandbox can show. */
@Component
@Profile("demo")
class Personas {
    private final Cases cases;
    private final Debtors debtors;
    private final ContactPoints contactPoints;
    private final Creditors creditors;

    Personas(Cases cases, Debtors debtors, ContactPoints contactPoints, Creditors creditors) {
        this.cases = cases;
        this.debtors = debtors;
        this.contactPoints = contactPoints;
        this.creditors = creditors;
    }

    /** Those with the oldest claims first. */
    List<Sandbox.Persona> all() {
        var files = cases.page(CaseFilter.all().page(CaseFilter.MOST, null)).rows().stream()
                .map(CaseRow::file)
                .toList();
        var ids = files.stream().map(Case::debtor).toList();
        var known = debtors.find(ids);
        var points = contactPoints.of(ids);
        return files.stream()
                .flatMap(file ->
                        Optional.ofNullable(known.get(file.debtor()))
                                .map(debtor -> persona(file, debtor, points))
                                .stream())
                .toList();
    }

    /** The private person with the largest sum, because that is the story told first. */
    Sandbox.Persona first(List<Sandbox.Persona> all) {
        var largest =
                cases.page(CaseFilter.all().by(CaseFilter.Order.LARGEST).page(CaseFilter.MOST, null)).rows().stream()
                        .map(row -> row.file().debtor())
                        .toList();
        return all.stream()
                .filter(persona -> !persona.company())
                .min(Comparator.comparingInt(persona -> largest.indexOf(persona.debtor())))
                .or(() -> all.stream().findFirst())
                .orElseThrow(() -> new IllegalStateException("the demo has no cases"));
    }

    Case caseOf(Sandbox.Persona persona) {
        return cases.find(persona.caseId()).orElseThrow();
    }

    Creditor creditorOf(Case file) {
        return creditors.find(file.creditor()).orElseThrow();
    }

    private static Sandbox.Persona persona(Case file, Debtor debtor, Map<DebtorId, List<ContactPoint>> points) {
        var own = points.getOrDefault(file.debtor(), List.of());
        return new Sandbox.Persona(
                file.debtor(),
                file.id(),
                file.number(),
                debtor.name(),
                debtor.kind() != DebtorKind.CONSUMER,
                value(own, Medium.EMAIL),
                value(own, Medium.PHONE),
                new Sandbox.Shows(
                        debtor.knownBirthDate(),
                        debtor.nip(),
                        debtor.address() == null ? null : debtor.address().postalCode()));
    }

    private static String value(List<ContactPoint> points, Medium medium) {
        return points.stream()
                .filter(point -> point.medium() == medium)
                .map(ContactPoint::value)
                .findFirst()
                .orElse("");
    }
}
