package pl.ugoda.strategy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the daily run.
 *
 * @param workers how many chunks are decided at the same time
 */
@ConfigurationProperties("ugoda.strategy")
record StrategySettings(@DefaultValue("2") int workers) {
    StrategySettings {
        if (workers < 1 || workers > 8) {
            throw new IllegalArgumentException("ugoda.strategy.workers is 1 to 8, not " + workers);
        }
    }
}
