package pl.ugoda.portal.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;

/**
 * What is owed in a case today, to the grosz.
 *
 * @param claims the open ones of which something is left, in the order in which they became due
 * @param settled those of which nothing is left
 * @param validUntil paying the total by then settles it
 * @param ratesVerifiedUntil set when some days rest on a rate nobody has checked yet
 */
public record Owed(
        String creditor,
        String caseNumber,
        LocalDate today,
        LocalDate validUntil,
        List<OwedClaim> claims,
        List<SettledClaim> settled,
        @Nullable LocalDate ratesVerifiedUntil,
        Silence silence,
        Human human) {
    public Owed {
        claims = List.copyOf(claims);
        settled = List.copyOf(settled);
    }

    /**
     * Why we send no reminders at present; parts that do not apply are null.
     *
     * @param hardshipUntil the last silent day, or null when hardship silences without an end
     */
    public record Silence(
            @Nullable LocalDate promisedFor,
            @Nullable LocalDate promiseSilentThrough,
            boolean paymentOnItsWay,
            boolean hardship,
            @Nullable LocalDate hardshipUntil) {}

    /** What may be asked for: everything open that nobody objected to and that is not time-barred. */
    public List<OwedClaim> payable() {
        return claims.stream()
                .filter(claim -> !claim.disputed() && !claim.barred())
                .toList();
    }

    /** What may be demanded today. */
    public List<OwedClaim> dueNow() {
        return payable().stream().filter(claim -> !ahead(claim)).toList();
    }

    /** What is to be paid on a day that is still to come: nobody has to pay it today. */
    public List<OwedClaim> ahead() {
        return payable().stream().filter(this::ahead).toList();
    }

    public boolean ahead(OwedClaim claim) {
        return claim.due().isAfter(today);
    }

    /** What is asked for today; where nothing is due yet, what will be. */
    public List<OwedClaim> askedFor() {
        return dueNow().isEmpty() ? payable() : dueNow();
    }

    /** Whether a part of what may be paid is not due yet. */
    public boolean partlyAhead() {
        return !dueNow().isEmpty() && !ahead().isEmpty();
    }

    public static Money sum(List<OwedClaim> claims, Function<OwedClaim, Money> part) {
        return claims.stream().map(part).reduce(Money.grosze(0), Money::plus);
    }

    /** What is time-barred: it is no part of any total, and paying it is the debtor's own wish. */
    public List<OwedClaim> voluntary() {
        return claims.stream()
                .filter(claim -> !claim.disputed() && claim.barred())
                .toList();
    }

    /** The one claim somebody chose to pay. */
    public Optional<OwedClaim> chosen(@Nullable ClaimId claim) {
        return claims.stream().filter(each -> each.id().equals(claim)).findFirst();
    }

    /** Whether an objection waits for its answer. */
    public boolean disputed() {
        return claims.stream().anyMatch(OwedClaim::disputed);
    }

    /** What may still be objected to. */
    public List<OwedClaim> objectionable() {
        return claims.stream().filter(claim -> !claim.disputed()).toList();
    }

    public Money principal() {
        return sum(OwedClaim::principal);
    }

    public Money interest() {
        return sum(OwedClaim::interest);
    }

    public Money costs() {
        return sum(OwedClaim::costs);
    }

    public Money total() {
        return sum(OwedClaim::total);
    }

    public boolean anythingToPay() {
        return total().isPositive();
    }

    private Money sum(Function<OwedClaim, Money> part) {
        return sum(payable(), part);
    }
}
