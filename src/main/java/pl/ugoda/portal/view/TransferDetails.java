package pl.ugoda.portal.view;

import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nrb;

/**
 * What to write into a transfer.
 *
 * @param ownAccount whether the account belongs to this case alone
 * @param invoice the one invoice it is for, which the title names; null when the law divides
 * @param qrSvg the ZBP code as a drawing; null when the title is too long for one
 */
public record TransferDetails(
        String recipient,
        Nrb account,
        boolean ownAccount,
        Money amount,
        String title,
        @Nullable String invoice,
        @Nullable String qrSvg) {
    /** The first half of the number in its groups: long numbers are read in two lines. */
    public String accountStart() {
        String digits = account.digits();
        return String.join("\u00A0", digits.substring(0, 2), group(digits, 2), group(digits, 6), group(digits, 10));
    }

    public String accountEnd() {
        String digits = account.digits();
        return String.join("\u00A0", group(digits, 14), group(digits, 18), group(digits, 22));
    }

    private static String group(String digits, int from) {
        return digits.substring(from, from + 4);
    }
}
