package pl.ugoda.strategy;

import java.util.List;

/**
 * A decision with the rules that led to it, in the order they were asked.
 *
 * @param engine the version of the reasoning itself; a stored decision is replayed by the engine that made it
 */
public record Decided(Decision decision, List<Finding> findings, int engine) {
    public Decided {
        findings = List.copyOf(findings);
    }
}
