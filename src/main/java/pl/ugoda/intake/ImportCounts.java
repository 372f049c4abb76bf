package pl.ugoda.intake;

import pl.ugoda.kernel.Money;

/**
 * What became, or would become, of the rows.
 *
 * @param amount what the opened ones come to
 * @param warned how many of those that are not refused a person should look at
 */
public record ImportCounts(
        int opened, int unchanged, int conflicts, int readOnly, int errors, int warned, Money amount) {
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, Money.zero(Money.PLN));

    public int all() {
        return opened + unchanged + conflicts + readOnly + errors;
    }

    /** Those a person can mend in the file. */
    public int toMend() {
        return errors + conflicts;
    }
}
