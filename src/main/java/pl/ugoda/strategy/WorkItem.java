package pl.ugoda.strategy;

import java.time.LocalDate;
import java.util.UUID;
import pl.ugoda.kernel.CaseId;

/**
 * Something a strategy asks a human to do, open until it is done or no longer needed.
 *
 * @param id the decision's id, by which the reasons are found
 */
public record WorkItem(UUID id, CaseId caseId, TaskKind kind, String step, LocalDate dueOn) {}
