package pl.ugoda.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import pl.ugoda.kernel.CreditorId;

/**
 * What one run decides by: the same day, strategies, policy and rates for every case of it.
 *
 * @param policy version of the contact policy
 * @param rates until when the interest rates were verified
 * @param goingToCourt the creditors that really sue
 */
record DayPlan(
        LocalDate today,
        Map<String, StrategyVersion> strategies,
        String policy,
        String rates,
        Set<CreditorId> goingToCourt) {
    static DayPlan of(
            LocalDate today,
            List<StrategyVersion> strategies,
            String policy,
            String rates,
            Set<CreditorId> goingToCourt) {
        return new DayPlan(
                today,
                strategies.stream().collect(Collectors.toUnmodifiableMap(StrategyVersion::key, Function.identity())),
                policy,
                rates,
                goingToCourt);
    }

    StrategyVersion strategy(String key) {
        StrategyVersion version = strategies.get(key);
        if (version == null) {
            throw new IllegalStateException("no strategy " + key + " is published");
        }
        return version;
    }
}
