package pl.ugoda.console.view;

import java.util.List;

/** Who owes, as staff may see it. */
public record DebtorFacts(String name, String kind, List<Fact> facts) {
    public record Fact(String name, String value) {}
}
