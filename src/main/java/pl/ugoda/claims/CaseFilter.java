package pl.ugoda.claims;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CaseId;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.DebtorId;

/**
 * Which cases, in which order, from where on. Start from {@link #open()} and narrow it.
 *
 * @param number a case number or its beginning; case and blanks do not matter
 * @param invoice an invoice number or its beginning
 * @param debtors only these, as found by the parties' search; null means all
 * @param only only these cases, as chosen by another module; null means all
 * @param except none of these; empty leaves none out
 * @param dueBefore the oldest open claim was due before this day
 * @param after the cursor of the page before; null means the first
 */
public record CaseFilter(
        @Nullable CaseState state,
        @Nullable CreditorId creditor,
        @Nullable String number,
        @Nullable String invoice,
        @Nullable Collection<DebtorId> debtors,
        @Nullable Collection<CaseId> only,
        Collection<CaseId> except,
        @Nullable LocalDate dueBefore,
        Order order,
        int limit,
        @Nullable String after) {
    /** The most rows of one page. */
    public static final int MOST = 200;

    private static final int USUAL = 50;

    /** What stands first. */
    public enum Order {
        OLDEST_DUE,
        LARGEST,
        NEWEST
    }

    public CaseFilter {
        debtors = debtors == null ? null : List.copyOf(debtors);
        only = only == null ? null : List.copyOf(only);
        except = List.copyOf(except);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " rows");
        }
    }

    public static CaseFilter all() {
        return new CaseFilter(null, null, null, null, null, null, List.of(), null, Order.OLDEST_DUE, USUAL, null);
    }

    public static CaseFilter open() {
        return all().in(CaseState.OPEN);
    }

    public CaseFilter in(@Nullable CaseState value) {
        return new CaseFilter(value, creditor, number, invoice, debtors, only, except, dueBefore, order, limit, after);
    }

    public CaseFilter of(@Nullable CreditorId value) {
        return new CaseFilter(state, value, number, invoice, debtors, only, except, dueBefore, order, limit, after);
    }

    public CaseFilter numbered(@Nullable String value) {
        return new CaseFilter(state, creditor, value, invoice, debtors, only, except, dueBefore, order, limit, after);
    }

    public CaseFilter withInvoice(@Nullable String value) {
        return new CaseFilter(state, creditor, number, value, debtors, only, except, dueBefore, order, limit, after);
    }

    public CaseFilter against(@Nullable Collection<DebtorId> value) {
        return new CaseFilter(state, creditor, number, invoice, value, only, except, dueBefore, order, limit, after);
    }

    public CaseFilter among(@Nullable Collection<CaseId> value) {
        return new CaseFilter(state, creditor, number, invoice, debtors, value, except, dueBefore, order, limit, after);
    }

    public CaseFilter except(Collection<CaseId> value) {
        return new CaseFilter(state, creditor, number, invoice, debtors, only, value, dueBefore, order, limit, after);
    }

    public CaseFilter dueBefore(@Nullable LocalDate value) {
        return new CaseFilter(state, creditor, number, invoice, debtors, only, except, value, order, limit, after);
    }

    public CaseFilter by(Order value) {
        return new CaseFilter(state, creditor, number, invoice, debtors, only, except, dueBefore, value, limit, after);
    }

    public CaseFilter page(int most, @Nullable String cursor) {
        return new CaseFilter(state, creditor, number, invoice, debtors, only, except, dueBefore, order, most, cursor);
    }
}
