package pl.ugoda.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.kernel.CaseId;

/** Every decision ever made, with its reasons. */
@Service
public class Decisions {
    private final DecisionRepository repository;
    private final NightQueries nights;

    Decisions(DecisionRepository repository, NightQueries nights) {
        this.repository = repository;
        this.nights = nights;
    }

    /** Why a case was or was not contacted on a day. */
    public sealed interface Why {
        /** It was decided that day. */
        record DecidedThen(DecisionView decision) implements Why {}

        /** It was not looked at, because an earlier decision had said that nothing changes before a later day. */
        record StillHeld(DecisionView decision) implements Why {}

        /** It was due, but no run took place that day: a day off, or the program was not running. */
        record NoRunThen(Optional<DecisionView> decisionBefore) implements Why {}
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<DecisionView> ofCase(CaseId caseId, int limit) {
        return repository.ofCase(caseId, limit).stream()
                .map(stored -> DecisionView.of(stored.row()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<DecisionView> find(UUID decision) {
        return repository.find(decision).map(stored -> DecisionView.of(stored.row()));
    }

    /** What the runs of the last day that had any came to; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<NightReport> lastNight() {
        return nights.last();
    }

    /** The decisions behind one figure of a night's report, the newest first. */
    @Transactional(readOnly = true)
    public List<DecisionView> ofNight(LocalDate day, NightReport.Part part, int limit) {
        return repository.find(nights.ids(day, part, limit)).stream()
                .map(stored -> DecisionView.of(stored.row()))
                .toList();
    }

    /** Answers for any case and any day; what compliance said at the instant of sending stands in its contact log. */
    @Transactional(readOnly = true)
    public Why why(CaseId caseId, LocalDate day) {
        Optional<DecisionView> newest = repository.newest(caseId, day).map(stored -> DecisionView.of(stored.row()));
        if (newest.isEmpty()) {
            return new Why.NoRunThen(newest);
        }
        DecisionView view = newest.get();
        if (view.decidedOn().equals(day)) {
            return new Why.DecidedThen(view);
        }
        return view.lookAgainOn().isAfter(day) ? new Why.StillHeld(view) : new Why.NoRunThen(newest);
    }
}
