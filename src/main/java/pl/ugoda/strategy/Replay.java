package pl.ugoda.strategy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a stored decision again from its own inputs, strategy version and engine, and compares. */
@Service
public class Replay {
    private final DecisionRepository decisions;
    private final Strategies strategies;

    Replay(DecisionRepository decisions, Strategies strategies) {
        this.decisions = decisions;
        this.strategies = strategies;
    }

    /** What a replay shows. */
    public sealed interface Outcome {
        /** The same facts lead to the same decision for the same reasons, and nothing stored was changed. */
        record Same(DecisionView decision) implements Outcome {}

        /**
         * Something stored was changed after the fact, or the engine no longer answers as it did.
         *
         * @param digestBroken the stored row is not the one that was sealed
         * @param again what its inputs lead to now
         */
        record Different(DecisionView decision, boolean digestBroken, Decision again, List<Finding> findingsAgain)
                implements Outcome {}

        record NoSuchDecision() implements Outcome {}

        /** The row names a version that is not there: the database is incomplete. */
        record VersionMissing(DecisionView decision) implements Outcome {}
    }

    @Transactional(readOnly = true)
    public Outcome of(UUID decision) {
        Optional<DecisionRepository.Stored> found = decisions.find(decision);
        if (found.isEmpty()) {
            return new Outcome.NoSuchDecision();
        }
        DecisionRow row = found.get().row();
        DecisionView view = DecisionView.of(row);
        Optional<StrategyVersion> strategy =
                strategies.version(row.versions().strategy(), row.versions().strategyVersion());
        if (strategy.isEmpty()) {
            return new Outcome.VersionMissing(view);
        }
        boolean broken = !found.get().columnsAgree()
                || !row.digest(row.evidence().json()).equals(found.get().digest());
        Decided again = Engine.decide(row.versions().engine(), row.evidence().facts(), strategy.get(), row.decidedOn());
        boolean same = again.decision().equals(row.evidence().decision())
                && again.findings().equals(row.evidence().rules());
        return same && !broken
                ? new Outcome.Same(view)
                : new Outcome.Different(view, broken, again.decision(), again.findings());
    }
}
