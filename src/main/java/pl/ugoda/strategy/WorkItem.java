package pl.ugoda.strategy;

import java.time.LocalDate;
import java.util.UUID;
import pl.ugoda.kernel.CaseId;

/**
 * Something a human is asked to do, open until it is done or no longer needed.
 *
 * @param id that of the decision, by which the reasons are found; its own where no strategy asked
 * @param step the strategy's step; the kind's own name where no strategy asked
 */
public record WorkItem(UUID id, CaseId caseId, TaskKind kind, String step, LocalDate dueOn) {}
