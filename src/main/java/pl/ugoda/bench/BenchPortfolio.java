package pl.ugoda.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.Cases;
import pl.ugoda.claims.ClaimNature;
import pl.ugoda.claims.Claims;
import pl.ugoda.claims.ContentHash;
import pl.ugoda.claims.NewClaim;
import pl.ugoda.claims.Registered;
import pl.ugoda.compliance.Compliance;
import pl.ugoda.compliance.Confirmation;
import pl.ugoda.compliance.MessageKind;
import pl.ugoda.compliance.Verdict;
import pl.ugoda.compliance.Wish;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.Channel;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;
import pl.ugoda.kernel.Language;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nrb;
import pl.ugoda.kernel.PolishDays;
import pl.ugoda.ledger.Regime;
import pl.ugoda.parties.Creditors;
import pl.ugoda.parties.DebtorKind;
import pl.ugoda.parties.Debtors;
import pl.ugoda.parties.NewContactPoint;
import pl.ugoda.parties.NewCreditor;
import pl.ugoda.parties.NewDebtor;
import pl.ugoda.parties.PostalAddress;
import pl.ugoda.platform.BusinessClock;
import pl.ugoda.platform.EventsUnderWay;

/**
 * An invented portfolio of many debtors with one invoice each, brought in through the doors everybody uses: 70 of 100 due for a
 * contact, 20 not due yet, 10 contacted the day before, so that compliance refuses.
 */
@Component
@Profile(Benchmarks.PROFILE)
class BenchPortfolio {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final int BATCH = 1_000;

    private final Creditors creditors;
    private final Debtors debtors;
    private final Claims claims;
    private final Cases cases;
    private final Compliance compliance;
    private final BusinessClock clock;
    private final EventsUnderWay events;

    BenchPortfolio(
            Creditors creditors,
            Debtors debtors,
            Claims claims,
            Cases cases,
            Compliance compliance,
            BusinessClock clock,
            EventsUnderWay events) {
        this.creditors = creditors;
        this.debtors = debtors;
        this.claims = claims;
        this.cases = cases;
        this.compliance = compliance;
        this.clock = clock;
        this.events = events;
    }

    void bringIn(int size) {
        clock.freezeAt(at(TODAY.minusDays(30), 9));
        CreditorId creditor = register();
        List<CaseId> files = new ArrayList<>(size);
        for (int from = 0; from < size; from += BATCH) {
            files.addAll(batch(creditor, from, Math.min(from + BATCH, size)));
        }
        if (!events.awaitNone(Duration.ofMinutes(20))) {
            throw new IllegalStateException("the listeners did not finish");
        }
        contactsOf(TODAY.minusDays(25), files);
        contactsOf(TODAY.minusDays(12), files);
        List<CaseId> yesterday = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (i % 10 == 0) {
                yesterday.add(files.get(i));
            }
        }
        contactsOf(TODAY.minusDays(1), yesterday);
        clock.freezeAt(at(TODAY, 6));
    }

    /** A creditor without invoices, on the morning of the day that is measured. */
    CreditorId open() {
        clock.freezeAt(at(TODAY, 9));
        return register();
    }

    private CreditorId register() {
        return creditors.register(new NewCreditor(
                "Hurtownia Pomiarowa",
                "Pomiary",
                null,
                PostalAddress.NONE,
                Nrb.of("109024020000000610000435"),
                "biuro@pomiary.example",
                "+48 22 555 01 23"));
    }

    private List<CaseId> batch(CreditorId creditor, int from, int to) {
        List<NewDebtor> owing = new ArrayList<>();
        for (int i = from; i < to; i++) {
            owing.add(debtor(creditor, i));
        }
        List<DebtorId> ids = debtors.register(owing);
        List<NewClaim> owed = new ArrayList<>();
        for (int i = from; i < to; i++) {
            owed.add(claim(creditor, ids.get(i - from), i));
        }
        return claims.register(owed).stream()
                .map(answer -> ((Registered.Opened) answer).file())
                .toList();
    }

    private static NewDebtor debtor(CreditorId creditor, int number) {
        return new NewDebtor(
                creditor,
                "P-" + number,
                number % 2 == 0 ? DebtorKind.COMPANY : DebtorKind.CONSUMER,
                "Odbiorca pomiarowy " + number,
                null,
                null,
                null,
                null,
                Language.PL,
                List.of(NewContactPoint.email("odbiorca" + number + "@poczta.example")
                        .orElseThrow()));
    }

    private static NewClaim claim(CreditorId creditor, DebtorId debtor, int number) {
        boolean waits = number % 10 == 1 || number % 10 == 2;
        LocalDate due = waits ? TODAY.plusDays(5) : TODAY.minusDays(8 + number % 13);
        return new NewClaim(
                ClaimId.next(),
                creditor,
                debtor,
                "FV/" + number,
                "FV/" + number,
                null,
                TODAY.minusDays(40),
                due,
                Money.grosze(50_000 + number % 90_000),
                new Regime.Trade(),
                ClaimNature.INVOICE,
                ContentHash.of(number));
    }

    private void contactsOf(LocalDate day, List<CaseId> files) {
        clock.freezeAt(at(day, 9));
        for (int from = 0; from < files.size(); from += BATCH) {
            List<Wish> wishes = cases.find(files.subList(from, Math.min(from + BATCH, files.size()))).values().stream()
                    .map(BenchPortfolio::wish)
                    .toList();
            List<Verdict> verdicts = compliance.reserve(wishes);
            if (!verdicts.stream().allMatch(Verdict.Permitted.class::isInstance)) {
                throw new IllegalStateException("an earlier contact was refused: " + verdicts.getFirst());
            }
            // Only a contact that was sent counts once its window has passed.
            Map<ContactId, Confirmation> sent =
                    compliance.confirm(wishes.stream().map(Wish::id).toList());
            if (!sent.values().stream().allMatch(Confirmation.Granted.class::isInstance)) {
                throw new IllegalStateException("an earlier contact was not confirmed");
            }
        }
    }

    private static Wish wish(Case file) {
        return new Wish(
                ContactId.next(),
                file.id(),
                file.person(),
                file.debtor(),
                file.creditor(),
                null,
                Channel.EMAIL,
                MessageKind.REMINDER,
                DebtorKind.COMPANY,
                at(TODAY.minusDays(31), 9));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(PolishDays.WARSAW).toInstant();
    }
}
