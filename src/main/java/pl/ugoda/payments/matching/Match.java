package pl.ugoda.payments.matching;

import java.util.List;
import java.util.Optional;

/** What to do with a transfer, and all proposals, the best first. */
public record Match(Decision decision, List<Proposal> proposals, List<Span> spans) {
    public Match {
        proposals = List.copyOf(proposals);
        spans = List.copyOf(spans);
    }

    public enum Decision {
        /** Sure: two signals agree, nothing contradicts, no other case is near. */
        BOOK,
        /** A person decides. */
        ASK,
        /** Nothing of it points to a case. */
        NONE
    }

    /** Where the title names something of ours: from inclusive, to exclusive. */
    public record Span(int from, int to) {}

    public Optional<Proposal> best() {
        return proposals.stream().findFirst();
    }
}
