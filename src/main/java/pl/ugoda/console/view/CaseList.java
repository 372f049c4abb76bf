package pl.ugoda.console.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Money;

/**
 * The list of cases, its filter and its totals; everything that was chosen stands in the address.
 *
 * @param principal the open invoices of all cases found, not only of this page, without interest
 * @param orders ways to sort
 * @param anyCases whether the organization has any case at all: an empty list teaches differently then
 */
public record CaseList(
        List<Link> tabs,
        List<Chip> chips,
        String query,
        String state,
        String sort,
        List<Link> orders,
        long count,
        Money principal,
        List<CaseLine> lines,
        @Nullable String next,
        @Nullable String first,
        boolean anyCases) {}
