package pl.ugoda.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.agreements.Promise;
import pl.ugoda.agreements.Promises;
import pl.ugoda.claims.Cases;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.Claims;
import pl.ugoda.claims.Limitation;
import pl.ugoda.compliance.Hold;
import pl.ugoda.compliance.HoldReason;
import pl.ugoda.compliance.Holds;
import pl.ugoda.compliance.NewHold;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.PolishDays;
import pl.ugoda.ledger.Balance;
import pl.ugoda.ledger.Ledger;
import pl.ugoda.ledger.Quote;
import pl.ugoda.parties.Creditor;
import pl.ugoda.parties.Creditors;
import pl.ugoda.portal.view.Acknowledgement;
import pl.ugoda.portal.view.Computation;
import pl.ugoda.portal.view.Human;
import pl.ugoda.portal.view.Owed;
import pl.ugoda.portal.view.OwedClaim;
import pl.ugoda.portal.view.SettledClaim;

/** What a case looks like to its debtor today. Whatever total is shown can be relied on: the ledger keeps it as a quote. */
@Component
class Overview {
    private final Cases cases;
    private final Claims claims;
    private final Ledger ledger;
    private final Creditors creditors;
    private final Holds holds;
    private final Promises promises;
    private final Clock clock;

    Overview(
            Cases cases,
            Claims claims,
            Ledger ledger,
            Creditors creditors,
            Holds holds,
            Promises promises,
            Clock clock) {
        this.cases = cases;
        this.claims = claims;
        this.ledger = ledger;
        this.creditors = creditors;
        this.holds = holds;
        this.promises = promises;
        this.clock = clock;
    }

    Creditor creditor(Visit visit) {
        return creditors.find(visit.creditor()).orElseThrow();
    }

    static Human human(Creditor creditor) {
        return new Human(
                creditor.shortName(), creditor.phone(), creditor.email(), creditor.opensAt(), creditor.closesAt());
    }

    @Transactional
    Owed of(Visit visit) {
        LocalDate today = LocalDate.now(clock);
        Creditor creditor = creditor(visit);
        LocalDate validUntil = PolishDays.plusWorkingDays(today, creditor.quoteValidForWorkingDays());
        List<Claim> all = claims.ofCase(visit.caseId());
        List<Claim> open = open(visit);
        Map<ClaimId, Quote> quotes = ledger.quote(open.stream().map(Claim::id).toList(), today, validUntil);
        List<Hold> silent = holds.active(visit.caseId(), visit.person());
        Set<ClaimId> disputed = disputed(silent);
        Set<ClaimId> demandable =
                claims.demandable(open).stream().map(Claim::id).collect(Collectors.toSet());
        List<OwedClaim> owed = open.stream()
                .map(claim -> owed(
                        claim,
                        Objects.requireNonNull(quotes.get(claim.id())).balance(),
                        disputed.contains(claim.id()),
                        demandable.contains(claim.id())
                                ? null
                                : claim.limitation().latestEnd()))
                // What is paid stays open until its case hears of it, a moment later; nothing of it is owed any more.
                .filter(claim -> claim.total().isPositive())
                .toList();
        return new Owed(
                creditor.shortName(),
                cases.find(visit.caseId()).orElseThrow().number(),
                today,
                validUntil,
                owed,
                settled(all, owed),
                ratesVerifiedUntil(quotes),
                silence(visit, silent),
                human(creditor));
    }

    /** What everything payable comes to on another day. */
    @Transactional(readOnly = true)
    Money on(Owed owed, LocalDate day) {
        var payable = owed.payable().stream().map(OwedClaim::id).toList();
        return ledger.balances(payable, day).values().stream()
                .map(Balance::total)
                .reduce(Money.grosze(0), Money::plus);
    }

    @Transactional(readOnly = true)
    List<Computation> computations(Owed owed) {
        return owed.payable().stream()
                .map(claim -> new Computation(claim, ledger.interestSheet(claim.id(), owed.today())))
                .toList();
    }

    /** What must be said before anything that may acknowledge what can be asked for (law-pl § 4); the gravest state counts. */
    @Transactional(readOnly = true)
    Optional<Acknowledgement> acknowledgement(Visit visit) {
        LocalDate today = LocalDate.now(clock);
        return claims.demandable(List.of(visit.caseId())).values().stream()
                .flatMap(List::stream)
                .map(Claim::limitation)
                .filter(limitation -> limitation.on(today) != Limitation.State.OK)
                .max(Comparator.comparing(limitation -> limitation.on(today)))
                .map(limitation -> switch (limitation.on(today)) {
                    case OK -> throw new IllegalStateException("filtered out");
                    case NEAR -> new Acknowledgement("near", limitation.earliestEnd());
                    case UNKNOWN -> new Acknowledgement("unknown", null);
                    case BARRED -> new Acknowledgement("barred", limitation.latestEnd());
                });
    }

    private List<Claim> open(Visit visit) {
        return claims.open(List.of(visit.caseId())).getOrDefault(visit.caseId(), List.of());
    }

    private static List<SettledClaim> settled(List<Claim> all, List<OwedClaim> owed) {
        Set<ClaimId> open = owed.stream().map(OwedClaim::id).collect(Collectors.toSet());
        return all.stream()
                .filter(claim -> !open.contains(claim.id()))
                .map(claim -> new SettledClaim(title(claim), claim.invoiceNumber(), claim.amount(), claim.settledOn()))
                .toList();
    }

    /** What it was for, else its number. */
    static String title(Claim claim) {
        String description = claim.description();
        return description == null || description.isBlank() ? claim.invoiceNumber() : description;
    }

    private static OwedClaim owed(Claim claim, Balance balance, boolean disputed, @Nullable LocalDate barredAfter) {
        return new OwedClaim(
                claim.id(),
                title(claim),
                claim.invoiceNumber(),
                claim.due(),
                balance.principal(),
                balance.interest(),
                balance.costs(),
                disputed,
                barredAfter);
    }

    private static Set<ClaimId> disputed(List<Hold> silent) {
        return silent.stream()
                .filter(hold -> hold.reason() == HoldReason.DISPUTE)
                .flatMap(hold -> hold.scope() instanceof NewHold.Scope.OfClaim claim
                        ? java.util.stream.Stream.of(claim.claim())
                        : java.util.stream.Stream.empty())
                .collect(Collectors.toSet());
    }

    private static @Nullable LocalDate ratesVerifiedUntil(Map<ClaimId, Quote> quotes) {
        return quotes.values().stream()
                .map(Quote::balance)
                .filter(balance -> balance.provisional() && balance.interest().isPositive())
                .map(Balance::ratesVerifiedUntil)
                .findFirst()
                .orElse(null);
    }

    private Owed.Silence silence(Visit visit, List<Hold> silent) {
        Optional<Promise> promise = first(silent, HoldReason.PROMISE).flatMap(hold -> promises.open(visit.caseId()));
        Optional<Hold> hardship = first(silent, HoldReason.HARDSHIP);
        return new Owed.Silence(
                promise.map(Promise::promisedFor).orElse(null),
                promise.map(Promise::silentThrough).orElse(null),
                first(silent, HoldReason.PAYMENT_PENDING).isPresent(),
                hardship.isPresent(),
                hardship.map(Hold::until).orElse(null));
    }

    static Optional<Hold> first(List<Hold> silent, HoldReason reason) {
        return silent.stream().filter(hold -> hold.reason() == reason).findFirst();
    }
}
