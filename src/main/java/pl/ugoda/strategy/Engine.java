package pl.ugoda.strategy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pl.ugoda.claims.Limitation;
import pl.ugoda.kernel.Channel;

/**
 * The reasoning: a pure function of the snapshot, the strategy's version and the day. It reads no clock and no database, so the
 * same three give the same decision years later. A change of its answers is a new engine version beside this one.
 */
public final class Engine {
    /** The engine that decides today. Engine 1 knew nothing of limitation and of what may be said about court. */
    public static final int NEWEST = 2;

    private static final int FIRST_WITH_LIMITATION = 2;

    // The gravest reason is the one people read when several hold.
    private static final List<String> GRAVEST_FIRST = List.of(
            "DECEASED",
            "INSOLVENT",
            "WRONG_PERSON",
            "REPRESENTED",
            "HARDSHIP",
            "COMPLAINT",
            "DISPUTE",
            "PAYMENT_PENDING",
            "MONEY_UNDECIDED",
            "PROMISE",
            "AGENT_AT_WORK");

    private final int version;
    private final Snapshot snapshot;
    private final StrategyVersion strategy;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>(12);

    private Engine(int version, Snapshot snapshot, StrategyVersion strategy, LocalDate today) {
        this.version = version;
        this.snapshot = snapshot;
        this.strategy = strategy;
        this.today = today;
    }

    /** Decides by the newest engine. */
    public static Decided decide(Snapshot snapshot, StrategyVersion strategy, LocalDate today) {
        return decide(NEWEST, snapshot, strategy, today);
    }

    /** Decides by the engine of that version. */
    static Decided decide(int version, Snapshot snapshot, StrategyVersion strategy, LocalDate today) {
        if (version < 1 || version > NEWEST) {
            throw new IllegalArgumentException("this program has no engine " + version);
        }
        Engine engine = new Engine(version, snapshot, strategy, today);
        return new Decided(engine.decide(), engine.findings, version);
    }

    private Decision decide() {
        LocalDate anchor = snapshot.anchor();
        boolean limited = version >= FIRST_WITH_LIMITATION;
        boolean nothingButBarred =
                limited && snapshot.openClaims() == 0 && snapshot.legal().barredClaims() > 0;
        if (!nothingButBarred) {
            found("nothing-open", snapshot.openClaims() == 0, "openClaims", (long) snapshot.openClaims());
        }
        Decision silent = held();
        if (silent != null) {
            return silent;
        }
        if (limited && barred(nothingButBarred)) {
            return new Decision.Done("time-barred");
        }
        if (snapshot.openClaims() == 0 || anchor == null) {
            return new Decision.Done("nothing-open");
        }
        for (Condition exit : strategy.exits()) {
            if (asked(exit)) {
                return new Decision.Done(exit.rule());
            }
        }
        for (StrategyVersion.Pause pause : strategy.pauses()) {
            if (asked(pause.condition())) {
                return new Decision.Silent(pause.condition().rule(), today.plusDays(pause.days()));
            }
        }
        return walk(anchor);
    }

    /** Whether nothing may be asked for any more; what is left out or will be soon is told. */
    private boolean barred(boolean nothingElse) {
        var legal = snapshot.legal();
        LocalDate through = legal.demandableThrough();
        if (nothingElse || (through != null && today.isAfter(through))) {
            int claims = nothingElse ? legal.barredClaims() : legal.barredClaims() + snapshot.openClaims();
            found("time-barred", true, "claims", (long) claims);
            return true;
        }
        if (legal.barredClaims() > 0) {
            found("barred-left-out", true, "claims", (long) legal.barredClaims());
        }
        LocalDate sure = legal.sureThrough();
        if (sure != null
                && !today.isAfter(sure)
                && !today.plusDays(Limitation.NEAR_DAYS).isBefore(sure)) {
            found("soon-barred", true, "through", sure);
        }
        return false;
    }

    /** Court is named only when the creditor means it and nothing speaks against it; each reason is told. */
    private boolean mayNameCourt() {
        var legal = snapshot.legal();
        findings.add(Finding.of("court-meant", legal.courtMeant()));
        findings.add(Finding.of("surely-in-time", legal.surely(today)));
        found("nothing-disputed", legal.disputedClaims() == 0, "claims", (long) legal.disputedClaims());
        return legal.courtMeant() && legal.surely(today) && legal.disputedClaims() == 0;
    }

    private @Nullable Decision held() {
        List<HoldFact> active =
                snapshot.holds().stream().filter(hold -> hold.silences(today)).toList();
        if (active.isEmpty()) {
            findings.add(Finding.of("no-hold", true));
            return null;
        }
        Set<String> reasons = new TreeSet<>();
        LocalDate last = today;
        boolean endless = false;
        for (HoldFact hold : active) {
            reasons.add(hold.reason());
            LocalDate through = hold.through();
            endless |= through == null;
            last = through != null && through.isAfter(last) ? through : last;
        }
        String gravest = GRAVEST_FIRST.stream()
                .filter(reasons::contains)
                .findFirst()
                .orElseGet(() -> reasons.iterator().next());
        String rule = "hold-" + gravest.toLowerCase(Locale.ROOT).replace('_', '-');
        findings.add(Finding.of(rule, true));
        if (endless) {
            findings.add(Finding.of("silence-has-end", false));
            return new Decision.Silent(rule, null);
        }
        found("silence-has-end", true, "through", last);
        return new Decision.Silent(rule, last.plusDays(1));
    }

    /** Finds the first step after those walked whose turn it is, or the day on which its turn comes. */
    private Decision walk(LocalDate anchor) {
        Position position = Position.of(snapshot.path(), strategy);
        for (int i = position.next(); i < strategy.steps().size(); i++) {
            Step step = strategy.steps().get(i);
            boolean again = step.key().equals(position.retry());
            LocalDate day = again ? today : dayOf(step, anchor, position);
            if (day.isAfter(today)) {
                findings.add(Finding.of("step-due", false, Map.of("step", step.key(), "day", day)));
                return new Decision.Wait(step.key(), day);
            }
            findings.add(Finding.of("step-due", true, Map.of("step", step.key(), "day", day)));
            if (!again && !allHold(step)) {
                continue;
            }
            if (namesCourt(step) && !mayNameCourt()) {
                found("court-left-out", true, "step", step.key());
                continue;
            }
            Decision decision = carryOut(step, again ? position.attempts() + 1 : 1, position);
            if (decision != null) {
                return decision;
            }
        }
        found("path-walked", true, "steps", (long) strategy.steps().size());
        return new Decision.Done("path-walked");
    }

    private boolean namesCourt(Step step) {
        return version >= FIRST_WITH_LIMITATION
                && step.deed() instanceof Step.Deed.Message message
                && message.purpose() == Purpose.PRE_COURT_DEMAND;
    }

    private LocalDate dayOf(Step step, LocalDate anchor, Position position) {
        LocalDate day = step.dayAfter(anchor, position.lastTakenOn(), position.lastTaken());
        for (Step.Delay delay : step.laterIf()) {
            if (!day.isAfter(today) && asked(delay.condition())) {
                day = day.plusDays(delay.days());
            }
        }
        return day;
    }

    private boolean allHold(Step step) {
        for (Condition condition : step.onlyIf()) {
            if (!asked(condition)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Decision carryOut(Step step, int attempt, Position position) {
        return switch (step.deed()) {
            case Step.Deed.HumanTask(TaskKind kind) -> new Decision.Task(step.key(), attempt, kind);
            case Step.Deed.Message message -> {
                for (Channel channel : message.channels()) {
                    boolean usable = snapshot.reach().contains(channel)
                            && !position.failedChannels().contains(channel);
                    findings.add(Finding.of("reach-" + channel.name().toLowerCase(Locale.ROOT), usable));
                    if (usable) {
                        yield new Decision.Contact(
                                step.key(), attempt, channel, message.template(), message.purpose(), message.tone());
                    }
                }
                TaskKind instead = message.ifUnreachable();
                yield instead == null ? null : new Decision.Task(step.key(), attempt, instead);
            }
        };
    }

    private boolean asked(Condition condition) {
        Finding finding = condition.ask(snapshot, today);
        findings.add(finding);
        return finding.holds();
    }

    private void found(String rule, boolean holds, String name, Object value) {
        findings.add(Finding.of(rule, holds, name, value));
    }
}
