package pl.ugoda.strategy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.ContactId;
import pl.ugoda.messaging.MessageState;
import pl.ugoda.messaging.Messages;
import pl.ugoda.strategy.DecisionRepository.Taken;

/** The steps taken on cases, with what became of the messages they sent. */
@Component
class StepsTaken {
    private final DecisionRepository decisions;
    private final Messages messages;

    StepsTaken(DecisionRepository decisions, Messages messages) {
        this.decisions = decisions;
        this.messages = messages;
    }

    Map<CaseId, List<Taken>> of(Collection<CaseId> cases) {
        Map<ContactId, MessageState> lost = messages.lost(cases);
        Map<CaseId, List<Taken>> taken = new HashMap<>(decisions.taken(cases));
        taken.replaceAll((_, steps) -> steps.stream()
                .map(step -> {
                    MessageState state = lost.get(step.id());
                    return state == null ? step : step.with(outcome(state));
                })
                .toList());
        return taken;
    }

    private static StepRecord.Outcome outcome(MessageState state) {
        return switch (state) {
            case FAILED -> StepRecord.Outcome.FAILED;
            case WITHDRAWN -> StepRecord.Outcome.WITHDRAWN;
            case PLANNED, CLAIMED, HANDED_OVER, ACCEPTED, DELIVERED, READ, UNKNOWN -> StepRecord.Outcome.TAKEN;
        };
    }
}
