package pl.ugoda.strategy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One rule that was asked on the way to a decision, with what it looked at. Its words for staff and debtor alike are the
 * messages {@code strategy.rule.RULE.yes} and {@code .no}, which take the inputs as named arguments.
 *
 * @param holds whether what the rule says was true
 * @param inputs numbers, truths, codes and days by name
 */
public record Finding(String rule, boolean holds, SortedMap<String, Object> inputs) {
    public Finding {
        inputs = Collections.unmodifiableSortedMap(inputs);
        for (Object value : inputs.values()) {
            if (!(value instanceof Long
                    || value instanceof Boolean
                    || value instanceof String
                    || value instanceof LocalDate)) {
                throw new IllegalArgumentException("an input is a number, a truth, a code or a day: " + value);
            }
        }
    }

    static Finding of(String rule, boolean holds) {
        return new Finding(rule, holds, Collections.emptySortedMap());
    }

    static Finding of(String rule, boolean holds, String name, Object value) {
        SortedMap<String, Object> inputs = new TreeMap<>();
        inputs.put(name, value);
        return new Finding(rule, holds, inputs);
    }

    static Finding of(String rule, boolean holds, Map<String, Object> inputs) {
        return new Finding(rule, holds, new TreeMap<>(inputs));
    }

    /** The key of the words for this finding. */
    public String messageKey() {
        return "strategy.rule." + rule + (holds ? ".yes" : ".no");
    }
}
