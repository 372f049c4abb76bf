package pl.ugoda.strategy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A case's holds in one short line, as they stand in {@code strategy.case_state}: {@code DISPUTE/ PROMISE/2026-11-20}. */
final class HoldFacts {
    private HoldFacts() {}

    static String text(List<HoldFact> holds) {
        StringBuilder text = new StringBuilder();
        for (HoldFact hold : holds) {
            text.append(text.isEmpty() ? "" : " ").append(hold.reason()).append('/');
            if (hold.through() != null) {
                text.append(hold.through());
            }
        }
        return text.toString();
    }

    static List<HoldFact> read(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<HoldFact> holds = new ArrayList<>();
        for (String hold : text.split(" ", -1)) {
            int slash = hold.indexOf('/');
            String through = hold.substring(slash + 1);
            holds.add(new HoldFact(hold.substring(0, slash), through.isEmpty() ? null : LocalDate.parse(through)));
        }
        return List.copyOf(holds);
    }
}
