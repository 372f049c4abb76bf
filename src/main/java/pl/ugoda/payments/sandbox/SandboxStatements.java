package pl.ugoda.payments.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import pl.ugoda.kernel.PolishDays;
import pl.ugoda.platform.BusinessJob;
import pl.ugoda.platform.WorkingDays;

/** Each working day, when the last Elixir session is over, the sandbox bank issues its statements. */
@Component
@Profile("demo")
class SandboxStatements implements BusinessJob {
    private static final WorkingDays ISSUED = new WorkingDays(LocalTime.of(18, 0));

    private final SandboxBank bank;
    private final Clock clock;

    SandboxStatements(SandboxBank bank, Clock clock) {
        this.bank = bank;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sandbox-bank.statements";
    }

    /** An installation that slept over several days catches up day by day. */
    @Override
    public Optional<Instant> nextDue(Optional<Instant> lastDue) {
        return Optional.of(ISSUED.next(lastDue, clock));
    }

    @Override
    public void run(Instant dueAt) {
        bank.issue(dueAt.atZone(PolishDays.WARSAW).toLocalDate(), dueAt);
    }
}
