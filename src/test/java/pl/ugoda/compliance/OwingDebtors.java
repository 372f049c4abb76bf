package pl.ugoda.compliance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import pl.ugoda.claims.ClaimNature;
import pl.ugoda.claims.Claims;
import pl.ugoda.claims.ContentHash;
import pl.ugoda.claims.NewClaim;
import pl.ugoda.claims.Registered;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.ledger.Regime;
import pl.ugoda.parties.ContactPoint;
import pl.ugoda.parties.ContactPoints;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.Debtor;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Debtors;
import pl.ugoda.parties.Medium;
import pl.ugoda.parties.NewContactPoint;
import pl.ugoda.parties.NewCreditor;
import pl.ugoda.parties.NewDebtor;
import pl.ugoda.parties.PostalAddress;

/** Brings a creditor and a debtor into being, the way an import does. */
public final class OwingDebtors {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Creditors creditors;
    private final Debtors debtors;
    private final ContactPoints contactPoints;
    private final Claims claims;

    public OwingDebtors(Creditors creditors, Debtors debtors, ContactPoints contactPoints, Claims claims) {
        this.creditors = creditors;
        this.debtors = debtors;
        this.contactPoints = contactPoints;
        this.claims = claims;
    }

    public Owing of(DebtorKind kind) {
        return of(kind, ClaimNature.BUSINESS, LocalDate.of(2026, 11, 20), "100.00");
    }

    /** One more claim in the case. */
    public void andAlso(Owing debtor, ClaimNature nature, LocalDate due, String amount) {
        var claim = claim(debtor.debtor().creditor(), debtor.debtor().id(), nature, due, amount);
        if (!(claims.register(List.of(claim)).getFirst() instanceof Registered.Opened)) {
            throw new IllegalStateException("a new claim opens");
        }
    }

    public Owing of(DebtorKind kind, ClaimNature nature, LocalDate due, String amount) {
        int number = COUNTER.incrementAndGet();
        var creditor = creditors.register(new NewCreditor(
                "Hurtownia Brzezina sp. z o.o.",
                "Brzezina",
                null,
                new PostalAddress("ul. Leśna 1", "00-950", "Warszawa", "PL"),
                new Nrb("61109010140000071219812874"),
                "rozliczenia@brzezina.example",
                "+48 22 000 00 00"));
        var id = debtors.register(List.of(new NewDebtor(
                        creditor,
                        "K" + number,
                        kind,
                        "Modrzewik " + number,
                        null,
                        null,
                        null,
                        null,
                        Language.PL,
                        List.of(
                                NewContactPoint.email("biuro" + number + "@modrzewik.example")
                                        .orElseThrow(),
                                NewContactPoint.phone("+48 500 10%04d".formatted(number))
                                        .orElseThrow()))))
                .getFirst();
        var debtor = Objects.requireNonNull(debtors.find(List.of(id)).get(id));
        var claim = claim(creditor, id, nature, due, amount);
        var registered = (Registered.Opened) claims.register(List.of(claim)).getFirst();
        return new Owing(
                debtor,
                registered.file(),
                Objects.requireNonNull(contactPoints.of(List.of(id)).get(id)));
    }

    private static NewClaim claim(
            CreditorId creditor, DebtorId debtor, ClaimNature nature, LocalDate due, String amount) {
        int number = COUNTER.incrementAndGet();
        return new NewClaim(
                ClaimId.next(),
                creditor,
                debtor,
                "FV" + number,
                "FV/2026/" + number,
                null,
                due.minusDays(14),
                due,
                Money.zloty(amount),
                new Regime.Late(),
                nature,
                ContentHash.of("FV" + number));
    }

    /** Somebody who owes, with an e-mail address and a phone. */
    public record Owing(Debtor debtor, CaseId caseId, List<ContactPoint> points) {
        public ContactPoint point(Medium medium) {
            return points.stream()
                    .filter(point -> point.medium() == medium)
                    .findFirst()
                    .orElseThrow();
        }

        /** With what has become of the addresses since. */
        public Owing readAgain(ContactPoints contactPoints) {
            var known = contactPoints.of(List.of(debtor.id())).get(debtor.id());
            return new Owing(debtor, caseId, known == null ? List.of() : known);
        }

        public Wish wish(Channel channel, MessageKind kind, Clock clock) {
            UUID address = point(channel == Channel.EMAIL ? Medium.EMAIL : Medium.PHONE)
                    .id();
            return new Wish(
                    ContactId.next(),
                    caseId,
                    debtor.person(),
                    debtor.id(),
                    debtor.creditor(),
                    address,
                    channel,
                    kind,
                    debtor.kind(),
                    clock.instant());
        }
    }
}
