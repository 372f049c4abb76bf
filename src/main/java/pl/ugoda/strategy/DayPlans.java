package pl.ugoda.strategy;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.ugoda.compliance.PersonRecords;
import pl.ugoda.ledger.RateTable;
import pl.ugoda.parties.Creditors;

/** Fixes, before a run, by what it decides. */
@Component
class DayPlans {
    private final Strategies strategies;
    private final PersonRecords persons;
    private final RateTable rates;
    private final Creditors creditors;
    private final Clock clock;

    DayPlans(Strategies strategies, PersonRecords persons, RateTable rates, Creditors creditors, Clock clock) {
        this.strategies = strategies;
        this.persons = persons;
        this.rates = rates;
        this.creditors = creditors;
        this.clock = clock;
    }

    @Transactional
    DayPlan today() {
        LocalDate today = LocalDate.now(clock);
        return DayPlan.of(
                today,
                strategies.current(),
                persons.policyOn(today),
                rates.verifiedUntil().toString(),
                creditors.goingToCourt());
    }
}
