package pl.ugoda.agreements;

import java.time.LocalDate;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.OrganizationEvent;
import pl.ugoda.kernel.OrganizationId;

/** A debtor named a day; the case falls silent until it and two working days for the bank have passed. */
public record PromiseMade(OrganizationId organization, CaseId caseId, LocalDate promisedFor)
        implements OrganizationEvent {}
