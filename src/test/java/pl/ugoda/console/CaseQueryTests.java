package pl.ugoda.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pl.ugoda.claims.CaseFilter;
import pl.ugoda.claims.CaseState;
import pl.ugoda.kernel.CaseId;

class CaseQueryTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void theUsualListHasAShortAddress() {
        CaseQuery query = CaseQuery.parse(null, null, null, null, null);
        assertThat(query.href()).isEqualTo("/console/cases");
        assertThat(query.filter(TODAY, Standings.Now.NOTHING_APART).state()).isEqualTo(CaseState.OPEN);
        assertThat(query.filter(TODAY, Standings.Now.NOTHING_APART).order()).isEqualTo(CaseFilter.Order.OLDEST_DUE);
    }

    @Test
    void everythingChosenStandsInTheAddress() {
        String creditor = "0198d3f0-0000-7000-8000-000000000001";
        CaseQuery query = CaseQuery.parse("overdue", "amount", "Żbik & syn", creditor, "next");
        assertThat(query.href())
                .isEqualTo("/console/cases?state=overdue&sort=amount&q=%C5%BBbik%20%26%20syn&creditor=" + creditor
                        + "&after=next");
        assertThat(query.filter(TODAY, Standings.Now.NOTHING_APART).dueBefore()).isEqualTo(TODAY);
        assertThat(query.in(CaseQuery.View.CLOSED).href())
                .doesNotContain("after=")
                .contains("state=closed", "sort=amount");
        assertThat(query.ofAnyCreditor().href()).doesNotContain("creditor=");
        assertThat(query.withoutText().href()).doesNotContain("q=");
    }

    @ParameterizedTest
    @CsvSource({"nothing, sideways, not-an-id", "'', '', ''"})
    void whatMeansNothingIsTakenAsNotSaid(String state, String sort, String creditor) {
        assertThat(CaseQuery.parse(state, sort, " ", creditor, "").href()).isEqualTo("/console/cases");
    }

    @Test
    void whatStandsApartIsListedApartAndIsNotOverdue() {
        CaseId promised = CaseId.next();
        var now = new Standings.Now(Map.of(Standings.Apart.PROMISE, Set.of(promised)));
        CaseFilter promises = CaseQuery.parse("promise", null, null, null, null).filter(TODAY, now);
        assertThat(promises.only()).containsExactly(promised);
        assertThat(promises.state()).isEqualTo(CaseState.OPEN);
        CaseFilter overdue = CaseQuery.parse("overdue", null, null, null, null).filter(TODAY, now);
        assertThat(overdue.except()).containsExactly(promised);
        assertThat(CaseQuery.parse("care", null, null, null, null)
                        .filter(TODAY, now)
                        .only())
                .as("none is not all")
                .isEmpty();
    }
}
