package pl.ugoda.strategy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Channel;

/** A case as tests speak of it: by default a firm that owes one invoice of 1 200 zł and can be reached by e-mail and phone. */
final class SnapshotFixtures {
    /** A Tuesday. */
    static final LocalDate DUE = LocalDate.of(2026, 11, 10);

    private String kind = "COMPANY";
    private boolean consumer;
    private int openClaims = 1;
    private long principal = 120_000;
    private @Nullable LocalDate anchor = DUE;
    private final Set<Channel> reach = EnumSet.of(Channel.EMAIL, Channel.SMS);
    private final List<HoldFact> holds = new ArrayList<>();
    private @Nullable LocalDate lastContact;
    private @Nullable LocalDate lastOpened;
    private @Nullable LocalDate lastReply;
    private final List<StepRecord> path = new ArrayList<>();

    private Snapshot.Legal legal = Snapshot.Legal.UNKNOWN;

    private SnapshotFixtures() {}

    static SnapshotFixtures aFirm() {
        return new SnapshotFixtures();
    }

    static SnapshotFixtures aPerson() {
        SnapshotFixtures person = new SnapshotFixtures();
        person.kind = "CONSUMER";
        person.consumer = true;
        return person;
    }

    SnapshotFixtures owing(long grosze) {
        principal = grosze;
        return this;
    }

    SnapshotFixtures owingNothing() {
        openClaims = 0;
        principal = 0;
        anchor = null;
        return this;
    }

    SnapshotFixtures due(LocalDate day) {
        anchor = day;
        return this;
    }

    SnapshotFixtures withoutPhone() {
        reach.remove(Channel.SMS);
        return this;
    }

    SnapshotFixtures withoutEmail() {
        reach.remove(Channel.EMAIL);
        return this;
    }

    SnapshotFixtures heldFor(String reason, @Nullable LocalDate through) {
        holds.add(new HoldFact(reason, through));
        return this;
    }

    SnapshotFixtures openedOn(LocalDate day) {
        lastOpened = day;
        return this;
    }

    SnapshotFixtures repliedOn(LocalDate day) {
        lastReply = day;
        return this;
    }

    SnapshotFixtures limited(Snapshot.Legal known) {
        legal = known;
        return this;
    }

    SnapshotFixtures took(String step, LocalDate on, Channel channel) {
        lastContact = on;
        return walked(step, 1, StepRecord.Outcome.TAKEN, on, channel);
    }

    SnapshotFixtures tookTask(String step, LocalDate on) {
        return walked(step, 1, StepRecord.Outcome.TAKEN, on, null);
    }

    SnapshotFixtures walked(
            String step, int attempt, StepRecord.Outcome outcome, LocalDate on, @Nullable Channel channel) {
        path.add(new StepRecord(step, attempt, outcome, on, channel));
        return this;
    }

    Snapshot now() {
        return new Snapshot(
                kind,
                consumer,
                openClaims,
                principal,
                0,
                DUE,
                principal * 9 / 365,
                anchor,
                reach,
                holds,
                lastContact,
                lastOpened,
                lastReply,
                path,
                legal);
    }
}
