package pl.ugoda.strategy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Channel;

/**
 * Everything a decision about one case may look at, and nothing else: facts with their days, so that the same snapshot can be
 * decided for any day. Stored with the decision.
 *
 * @param debtorKind the kind's code, for example {@code CONSUMER}
 * @param consumer protected as a consumer: a consumer or a sole trader
 * @param openClaims unpaid claims that may be spoken about (disputed ones are left out, and of a consumer those time-barred)
 * @param interestMinor unpaid interest as of {@code interestOn}
 * @param interestPerHundredDaysMinor its growth at the rate then in force, so that a decision needs no rate table
 * @param anchor effective due date of the oldest open claim: the path's day zero; empty when nothing is open
 * @param reach the channels that lead to the person and were not refused
 * @param path the steps walked since the anchor, oldest first
 * @param legal what limits what may be said
 */
public record Snapshot(
        String debtorKind,
        boolean consumer,
        int openClaims,
        long principalMinor,
        long interestMinor,
        LocalDate interestOn,
        long interestPerHundredDaysMinor,
        @Nullable LocalDate anchor,
        Set<Channel> reach,
        List<HoldFact> holds,
        @Nullable LocalDate lastContactOn,
        @Nullable LocalDate lastOpenedOn,
        @Nullable LocalDate lastReplyOn,
        List<StepRecord> path,
        Legal legal) {

    public Snapshot {
        reach = Set.copyOf(reach);
        holds = List.copyOf(holds);
        path = List.copyOf(path);
        if (openClaims > 0 && anchor == null) {
            throw new IllegalArgumentException("open claims have a due date");
        }
    }

    /**
     * What limits what may be said; decisions of engine 1 knew nothing of it.
     *
     * @param barredClaims open claims that may not be asked for any more, because they are time-barred and the debtor is protected
     * @param demandableThrough the last day on which anything may be asked for; empty: without end
     * @param sureThrough the last day on which every open claim surely can be enforced; empty: not known
     * @param disputedClaims open claims left out because of a hold of their own
     * @param courtMeant whether the creditor really sues
     */
    public record Legal(
            int barredClaims,
            @Nullable LocalDate demandableThrough,
            @Nullable LocalDate sureThrough,
            int disputedClaims,
            boolean courtMeant) {
        static final Legal UNKNOWN = new Legal(0, null, null, 0, false);

        boolean surely(LocalDate day) {
            return sureThrough != null && !day.isAfter(sureThrough);
        }
    }

    /** Days since the oldest open claim became due; negative before it. */
    public long overdueDays(LocalDate today) {
        return anchor == null ? 0 : ChronoUnit.DAYS.between(anchor, today);
    }

    /**
     * Interest on a day at the pace of the last look. Good enough to choose a path; what people read is computed by the ledger
     * when the message is handed over.
     */
    public long interestMinor(LocalDate today) {
        long days = Math.max(0, ChronoUnit.DAYS.between(interestOn, today));
        return Math.addExact(interestMinor, Math.multiplyExact(interestPerHundredDaysMinor, days) / 100);
    }

    public long totalMinor(LocalDate today) {
        return Math.addExact(principalMinor, interestMinor(today));
    }

    /** Whether the person looked at something since we last wrote. */
    public boolean opened() {
        return lastOpenedOn != null && (lastContactOn == null || !lastOpenedOn.isBefore(lastContactOn));
    }

    boolean heldFor(String reason, LocalDate today) {
        for (HoldFact hold : holds) {
            if (hold.reason().equals(reason) && hold.silences(today)) {
                return true;
            }
        }
        return false;
    }

    /** The same case after a step was taken. */
    Snapshot after(StepRecord taken) {
        List<StepRecord> longer = new ArrayList<>(path.size() + 1);
        longer.addAll(path);
        longer.add(taken);
        return new Snapshot(
                debtorKind,
                consumer,
                openClaims,
                principalMinor,
                interestMinor,
                interestOn,
                interestPerHundredDaysMinor,
                anchor,
                reach,
                holds,
                taken.channel() == null ? lastContactOn : taken.on(),
                lastOpenedOn,
                lastReplyOn,
                longer,
                legal);
    }

    /** The same case of a creditor that really sues, or does not. */
    Snapshot courtMeant(boolean meant) {
        if (meant == legal.courtMeant()) {
            return this;
        }
        return new Snapshot(
                debtorKind,
                consumer,
                openClaims,
                principalMinor,
                interestMinor,
                interestOn,
                interestPerHundredDaysMinor,
                anchor,
                reach,
                holds,
                lastContactOn,
                lastOpenedOn,
                lastReplyOn,
                path,
                new Legal(
                        legal.barredClaims(),
                        legal.demandableThrough(),
                        legal.sureThrough(),
                        legal.disputedClaims(),
                        meant));
    }
}
