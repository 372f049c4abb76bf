package pl.ugoda.strategy;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** What a run came to: how many cases by what was decided. */
public record Tally(long cases, Map<Kind, Long> by) {
    /** What a decision came to. */
    public enum Kind {
        CONTACT,
        REFUSED,
        TASK,
        WAIT,
        SILENT,
        DONE
    }

    static final Tally NOTHING = new Tally(0, Map.of());

    public Tally {
        by = Map.copyOf(by);
    }

    public long of(Kind kind) {
        return by.getOrDefault(kind, 0L);
    }

    Tally plus(Tally other) {
        Map<Kind, Long> sum = new TreeMap<>(by);
        BiFunction<Long, Long, Long> add = Math::addExact;
        other.by.forEach((kind, count) -> sum.merge(kind, count, add));
        return new Tally(cases + other.cases, sum);
    }
}
