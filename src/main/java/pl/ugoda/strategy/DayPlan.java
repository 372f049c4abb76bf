package pl.ugoda.strategy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one run decides by: the same day, strategies, policy and rates for every case of it.
 *
 * @param policy version of the contact policy
 * @param rates until when the interest rates were verified
 */
record DayPlan(LocalDate today, Map<String, StrategyVersion> strategies, String policy, String rates) {
    static DayPlan of(LocalDate today, List<StrategyVersion> strategies, String policy, String rates) {
        return new DayPlan(
                today,
                strategies.stream().collect(Collectors.toUnmodifiableMap(StrategyVersion::key, Function.identity())),
                policy,
                rates);
    }

    StrategyVersion strategy(String key) {
        StrategyVersion version = strategies.get(key);
        if (version == null) {
            throw new IllegalStateException("no strategy " + key + " is published");
        }
        return version;
    }
}
