package pl.ugoda.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of cases.
 *
 * @param next the cursor of the next page, null on the last
 */
public record CasePage(List<CaseRow> rows, @Nullable String next) {
    public CasePage {
        rows = List.copyOf(rows);
    }
}
