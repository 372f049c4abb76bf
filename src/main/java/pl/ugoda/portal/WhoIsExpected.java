package pl.ugoda.portal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.Claims;
import pl.ugoda.compliance.HoldReason;
import pl.ugoda.compliance.Holds;
import pl.ugoda.compliance.NewHold;
import pl.ugoda.kernel.PersonId;
import pl.ugoda.messaging.OneTimeCodes;
import pl.ugoda.messaging.PortalLink;
import pl.ugoda.parties.ContactPoint;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Creditor;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.Debtor;
import pl.ugoda.parties.Debtors;
import pl.ugoda.parties.PostalAddress;

/** Knows whom a link was meant for, and what can be asked to recognize them. */
@Component
class WhoIsExpected {
    private final Debtors debtors;
    private final Creditors creditors;
    private final ContactPoints contactPoints;
    private final Claims claims;
    private final Holds holds;
    private final OneTimeCodes codes;

    WhoIsExpected(
            Debtors debtors,
            Creditors creditors,
            ContactPoints contactPoints,
            Claims claims,
            Holds holds,
            OneTimeCodes codes) {
        this.debtors = debtors;
        this.creditors = creditors;
        this.contactPoints = contactPoints;
        this.claims = claims;
        this.holds = holds;
        this.codes = codes;
    }

    Expected of(PortalLink link) {
        Debtor debtor =
                Objects.requireNonNull(debtors.find(List.of(link.debtor())).get(link.debtor()), "debtor");
        Creditor creditor = creditors.find(debtor.creditor()).orElseThrow();
        ContactPoint sentTo = contactPoint(link.contactPoint());
        Optional<ContactPoint> codeGoesTo = codes.goesTo(link, debtor.person());
        return new Expected(
                link,
                debtor,
                creditor,
                sentTo,
                isNotThem(link, debtor.person(), sentTo),
                codeGoesTo,
                codes.wentTo(link).map(this::contactPoint),
                new IdentityLadder(facts(link, debtor), codeGoesTo.isPresent()));
    }

    /**
     * Somebody else reads there: this person is not looked for there any more, whichever creditor gave us the address, and no link
     * sent there opens again. Others may well be reached there.
     */
    void wrongPerson(Expected expected) {
        PersonId person = expected.debtor().person();
        for (ContactPoint point : samePlace(expected)) {
            if (!isNotThem(expected.link(), person, point)) {
                var _ = holds.place(new NewHold(
                        new NewHold.Scope.OfContactPoint(person, point.id()), HoldReason.WRONG_PERSON, null, "AGENT"));
                contactPoints.markUnusable(point.id(), "wrong-person");
            }
        }
    }

    private ContactPoint contactPoint(UUID id) {
        return Objects.requireNonNull(contactPoints.find(List.of(id)).get(id), "address");
    }

    private List<ContactPoint> samePlace(Expected expected) {
        ContactPoint said = expected.contactPoint();
        List<ContactPoint> same = contactPoints.withValue(said.medium(), said.value());
        var whose = debtors.find(same.stream().map(ContactPoint::debtor).toList());
        return same.stream()
                .filter(point -> Optional.ofNullable(whose.get(point.debtor()))
                        .filter(debtor ->
                                debtor.person().equals(expected.debtor().person()))
                        .isPresent())
                .toList();
    }

    private boolean isNotThem(PortalLink link, PersonId person, ContactPoint point) {
        return holds.active(link.caseId(), person).stream()
                .anyMatch(hold -> hold.reason() == HoldReason.WRONG_PERSON
                        && hold.scope().equals(new NewHold.Scope.OfContactPoint(person, point.id())));
    }

    private KnownFacts facts(PortalLink link, Debtor debtor) {
        return new KnownFacts(
                debtor.kind(),
                debtor.knownBirthDate(),
                debtor.pesel(),
                debtor.nip(),
                postalCode(debtor.address()),
                claims.ofCase(link.caseId()).stream().map(Claim::invoiceNumber).collect(Collectors.toSet()));
    }

    private static @Nullable String postalCode(@Nullable PostalAddress address) {
        return address == null || address.postalCode().isBlank() ? null : address.postalCode();
    }
}
