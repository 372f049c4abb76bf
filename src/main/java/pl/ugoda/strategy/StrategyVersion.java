package pl.ugoda.strategy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One version of a strategy document, read and compiled: immutable, shared by all threads. */
public final class StrategyVersion {
    private final String key;
    private final int version;
    private final String document;
    private final Condition audience;
    private final List<Condition> exits;
    private final List<Pause> pauses;
    private final List<Step> steps;
    private final Map<String, Integer> position = new HashMap<>();

    /** A reaction that asks for quiet: when it holds, the case is looked at again after so many days. */
    record Pause(Condition condition, int days) {}

    StrategyVersion(
            String key,
            int version,
            String document,
            Condition audience,
            List<Condition> exits,
            List<Pause> pauses,
            List<Step> steps) {
        this.key = key;
        this.version = version;
        this.document = document;
        this.audience = audience;
        this.exits = List.copyOf(exits);
        this.pauses = List.copyOf(pauses);
        this.steps = List.copyOf(steps);
        for (int i = 0; i < steps.size(); i++) {
            if (position.put(steps.get(i).key(), i) != null) {
                throw new UnreadableStrategy("step " + steps.get(i).key() + " stands twice");
            }
        }
    }

    /**
     * Reads a document (see docs/guide/en/strategy.md).
     *
     * @throws UnreadableStrategy naming the place that makes no sense
     */
    public static StrategyVersion read(String yaml) {
        return new StrategyDocument(yaml).read();
    }

    /** Names the strategy over all its versions. */
    public String key() {
        return key;
    }

    public int version() {
        return version;
    }

    /** The text it was read from. */
    public String document() {
        return document;
    }

    /** The templates it may send by, each with its channels as {@code EMAIL:reminder-first}. */
    public Set<String> templates() {
        return steps.stream()
                .flatMap(step -> step.deed() instanceof Step.Deed.Message message
                        ? message.channels().stream().map(channel -> channel + ":" + message.template())
                        : Stream.empty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rules of its conditions, each of which needs words. */
    public Set<String> rules() {
        return Stream.of(
                        Stream.of(audience),
                        exits.stream(),
                        pauses.stream().map(Pause::condition),
                        steps.stream().flatMap(step -> step.onlyIf().stream()),
                        steps.stream().flatMap(step -> step.laterIf().stream()).map(Step.Delay::condition))
                .flatMap(conditions -> conditions)
                .map(Condition::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public List<String> stepKeys() {
        return steps.stream().map(Step::key).toList();
    }

    Condition audience() {
        return audience;
    }

    List<Condition> exits() {
        return exits;
    }

    List<Pause> pauses() {
        return pauses;
    }

    List<Step> steps() {
        return steps;
    }

    /** Where a step stands, counted from 0; -1 when this version no longer has it. */
    int position(String step) {
        return position.getOrDefault(step, -1);
    }

    @Override
    public String toString() {
        return key + " " + version;
    }
}
