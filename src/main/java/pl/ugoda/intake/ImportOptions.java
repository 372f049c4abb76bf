package pl.ugoda.intake;

import pl.ugoda.ledger.Regime;

/**
 * What only the creditor knows and a file does not say.
 *
 * @param company the interest a company or public body pays
 * @param unclear the interest a sole trader or a debtor of unclear kind pays; a consumer always pays the statutory one
 * @param termDays the usual term of payment, for invoices that name none
 */
public record ImportOptions(Regime company, Regime unclear, int termDays) {
    // Art. 481 KC applies to everybody, the trade act only to those who surely are in trade.
    public static final ImportOptions USUAL = new ImportOptions(new Regime.Trade(), new Regime.Late(), 14);
    private static final int LONGEST_TERM = 365;

    public ImportOptions {
        if (termDays < 0 || termDays > LONGEST_TERM) {
            throw new IllegalArgumentException("a term of payment has 0 to 365 days");
        }
    }
}
