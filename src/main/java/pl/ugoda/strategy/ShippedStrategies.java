package pl.ugoda.strategy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The strategies that come with the program. Asked in this order, the first whose audience fits a case is its strategy. */
final class ShippedStrategies {
    static final List<String> KEYS = List.of("gentle-consumer", "firm-business");

    private static final List<StrategyVersion> ALL =
            KEYS.stream().map(ShippedStrategies::read).toList();

    private ShippedStrategies() {}

    static List<StrategyVersion> all() {
        return ALL;
    }

    static StrategyVersion read(String key) {
        try (InputStream file = ShippedStrategies.class.getResourceAsStream("/strategies/" + key + ".yaml")) {
            if (file == null) {
                throw new IllegalArgumentException("no strategy " + key + " is shipped");
            }
            return StrategyVersion.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
