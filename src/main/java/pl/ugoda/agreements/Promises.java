package pl.ugoda.agreements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.claims.Case;
import pl.ugoda.claims.CaseState;
import pl.ugoda.claims.Cases;
import pl.ugoda.claims.Claim;
import pl.ugoda.claims.Claims;
import pl.ugoda.compliance.HoldId;
import pl.ugoda.compliance.HoldReason;
import pl.ugoda.compliance.Holds;
import pl.ugoda.compliance.NewHold;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.PolishDays;
import pl.ugoda.ledger.Balance;
import pl.ugoda.ledger.Ledger;

/** Promises to pay on a day: made by a debtor, waited for in silence, judged by the ledger. */
@Service
public class Promises {
    private static final int SHOWN_OF_A_CASE = 50;

    private final PromiseRepository promises;
    private final Cases cases;
    private final Claims claims;
    private final Ledger ledger;
    private final Holds holds;
    private final PromiseBook book;
    private final Clock clock;

    Promises(
            PromiseRepository promises,
            Cases cases,
            Claims claims,
            Ledger ledger,
            Holds holds,
            PromiseBook book,
            Clock clock) {
        this.promises = promises;
        this.cases = cases;
        this.claims = claims;
        this.ledger = ledger;
        this.holds = holds;
        this.book = book;
        this.clock = clock;
    }

    /** What came of naming a day. */
    public sealed interface Outcome {
        record Made(Promise promise) implements Outcome {}

        /** Banks move no money on that day, or it has passed. */
        record NotAWorkingDayAhead() implements Outcome {}

        record TooFar(LocalDate latest) implements Outcome {}

        record AlreadyPromised(LocalDate promisedFor) implements Outcome {}

        /** Everything is paid, disputed or, of a consumer, time-barred: nobody is led into acknowledging that. */
        record NothingToPay() implements Outcome {}
    }

    /** Takes the debtor's word for a day, and keeps silent until it and two working days for the bank have passed. */
    @Transactional
    public Outcome make(CaseId caseId, LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        Case of = caseOf(caseId);
        Optional<Outcome> refused = refusal(limit(of.creditor()), day, today);
        if (refused.isPresent()) {
            return refused.get();
        }
        promises.lock(caseId);
        Optional<Promise> open = open(caseId);
        if (open.isPresent()) {
            return new Outcome.AlreadyPromised(open.get().promisedFor());
        }
        List<ClaimId> payable = payable(of);
        if (payable.isEmpty()) {
            return new Outcome.NothingToPay();
        }
        LocalDate silentThrough = PromiseLimit.silentThrough(day);
        HoldId hold = holds.place(new NewHold(
                new NewHold.Scope.OfCase(of.person(), caseId), HoldReason.PROMISE, silentThrough, "agreements"));
        Promise promise = new Promise(
                PromiseId.next(), caseId, payable, total(payable, day), today, day, silentThrough, hold, null);
        book.made(promise);
        return new Outcome.Made(promise);
    }

    /** The days that may be named now, the earliest first. */
    @Transactional(readOnly = true)
    public List<LocalDate> days(CreditorId creditor) {
        return limit(creditor).daysFrom(LocalDate.now(clock));
    }

    @Transactional(readOnly = true)
    public Optional<Promise> open(CaseId caseId) {
        return promises.open(List.of(caseId)).stream().findFirst();
    }

    /** The newest promise of each case, open or ended; cases without one are absent. */
    @Transactional(readOnly = true)
    public Map<CaseId, Promise> latest(Collection<CaseId> of) {
        return promises.latest(of).stream().collect(Collectors.toMap(Promise::caseId, promise -> promise));
    }

    /** The promises of a case, newest first. */
    @Transactional(readOnly = true)
    public List<Promise> ofCase(CaseId caseId) {
        return promises.ofCase(caseId, SHOWN_OF_A_CASE);
    }

    /** Promises a person should know of: broken since a day with no newer one after them, then open ones due by another day. */
    @Transactional(readOnly = true)
    public List<Promise> due(LocalDate through, LocalDate brokenSince, int limit) {
        return promises.due(through, brokenSince.atStartOfDay(PolishDays.WARSAW).toInstant(), limit);
    }

    /** Ends an open promise that something else has overtaken, and its silence with it. */
    @Transactional
    public void withdraw(CaseId caseId, String why) {
        promises.open(List.of(caseId)).forEach(promise -> book.withdrawn(promise, why));
    }

    @Transactional(readOnly = true)
    public PromiseLimit limit(CreditorId creditor) {
        return promises.limit(creditor).orElse(PromiseLimit.USUAL);
    }

    @Transactional
    public void changeLimit(CreditorId creditor, PromiseLimit limit) {
        promises.limit(creditor, limit);
        book.limitChanged(creditor, limit);
    }

    private static Optional<Outcome> refusal(PromiseLimit limit, LocalDate day, LocalDate today) {
        if (limit.allows(day, today)) {
            return Optional.empty();
        }
        Optional<LocalDate> latest = limit.latest(today);
        return Optional.of(
                latest.isPresent() && day.isAfter(latest.get())
                        ? new Outcome.TooFar(latest.get())
                        : new Outcome.NotAWorkingDayAhead());
    }

    private Case caseOf(CaseId caseId) {
        Case found = cases.find(List.of(caseId)).get(caseId);
        if (found == null) {
            throw new IllegalArgumentException("there is no case " + caseId);
        }
        return found;
    }

    /** What may be asked for and is not disputed, in the order in which it became due. */
    private List<ClaimId> payable(Case of) {
        if (of.state() != CaseState.OPEN) {
            return List.of();
        }
        Set<ClaimId> disputed = holds.active(List.of(of.id())).getOrDefault(of.id(), List.of()).stream()
                .filter(hold -> hold.reason() == HoldReason.DISPUTE)
                .map(hold -> hold.scope() instanceof NewHold.Scope.OfClaim(var _, var _, var claim) ? claim : null)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return claims.demandable(List.of(of.id())).getOrDefault(of.id(), List.of()).stream()
                .map(Claim::id)
                .filter(claim -> !disputed.contains(claim))
                .toList();
    }

    private Money total(List<ClaimId> of, LocalDate day) {
        return ledger.balances(of, day).values().stream()
                .map(Balance::total)
                .reduce(Money::plus)
                .orElseThrow();
    }
}
