package pl.ugoda.console;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pl.ugoda.claims.CaseFilter;
import pl.ugoda.claims.Cases;
import pl.ugoda.console.view.Today;
import pl.ugoda.web.Page;

/** How the open cases stand: each in one state, so that the states add up to the cases. */
@Component
class RunningCases {
    private static final int WIDTH = 1000;

    private final Cases cases;
    private final Standings standings;

    RunningCases(Cases cases, Standings standings) {
        this.cases = cases;
        this.standings = standings;
    }

    /**
     * How many there are.
     *
     * @param any whether there is any case at all, closed ones included
     */
    record Counted(long open, boolean any, List<Today.Share> states) {}

    Counted count(Page page) {
        long open = count(CaseFilter.open());
        if (open == 0) {
            return new Counted(0, count(CaseFilter.all()) > 0, List.of());
        }
        Standings.Now now = standings.now(page.today());
        List<State> states = new ArrayList<>();
        long elsewhere = 0;
        for (CaseQuery.View view : CaseQuery.View.APART) {
            long count = count(CaseQuery.all().in(view).filter(page.today(), now));
            elsewhere += count;
            states.add(State.of(view, count));
        }
        long overdue = count(CaseQuery.all().in(CaseQuery.View.OVERDUE).filter(page.today(), now));
        states.addFirst(State.of(CaseQuery.View.OVERDUE, overdue));
        states.addFirst(new State("before", open - overdue - elsewhere, true, null));
        return new Counted(open, true, shares(states, open, page));
    }

    private long count(CaseFilter filter) {
        return cases.totals(filter).cases();
    }

    /** Those states that are rare are told only when they occur. */
    private static List<Today.Share> shares(List<State> states, long open, Page page) {
        List<Today.Share> shares = new ArrayList<>();
        long before = 0;
        for (State state : states) {
            if (state.count() > 0 || state.always()) {
                int from = Math.toIntExact(WIDTH * before / open);
                before += state.count();
                shares.add(new Today.Share(
                        page.t("console.today.state." + state.code()),
                        state.count(),
                        state.code(),
                        from,
                        Math.toIntExact(WIDTH * before / open) - from,
                        state.href()));
            }
        }
        return shares;
    }

    private record State(
            String code,
            long count,
            boolean always,
            @Nullable String href) {
        static State of(CaseQuery.View view, long count) {
            return new State(
                    view.code(), count, !view.rare(), CaseQuery.all().in(view).href());
        }
    }
}
