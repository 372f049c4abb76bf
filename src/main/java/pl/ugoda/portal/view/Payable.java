package pl.ugoda.portal.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.ClaimId;
import pl.ugoda.kernel.Money;

/**
 * How much somebody chose to pay.
 *
 * @param choice {@code all}, {@code due}, {@code other}, or the id of one claim: what stands in the address
 * @param amount null while another amount is still to be given
 * @param claim the one claim it is for
 * @param voluntary whether that claim is time-barred, so that nobody asks for it
 */
public record Payable(
        String choice,
        @Nullable Money amount,
        @Nullable ClaimId claim,
        String typed,
        boolean wrong,
        boolean voluntary) {
    public boolean all() {
        return choice.equals("all");
    }

    /** What is due already, and nothing that is not. */
    public boolean due() {
        return choice.equals("due");
    }

    public boolean other() {
        return choice.equals("other");
    }

    /** The part of an address that names this choice. */
    public String query() {
        return other() ? "what=other&amount=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) : "what=" + choice;
    }
}
