package pl.ugoda.payments;

import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.Money;
import pl.ugoda.kernel.Nip;
import pl.ugoda.kernel.Nrb;

/**
 * The text of a two-dimensional transfer code, which Polish banking apps turn into a filled transfer form. Recommendation of the
 * Polish Bank Association, "Standard 2D", 3 December 2013: nine fields separated by bars.
 */
public record TransferCode(String text) {
    /** A longer title would be cut, and half a number may be the number of something else. */
    public static final int LONGEST_TITLE = 32;

    private static final int LONGEST_RECIPIENT = 20;
    /** Six digits: the recommendation foresees no more, and apps differ on longer ones, so the payer types such an amount. */
    private static final long LARGEST_MINOR = 999_999;

    /**
     * @param recipientNip absent for a natural person
     * @param title the case number should come first, so that being cut never loses it
     */
    public static TransferCode of(
            @Nullable Nip recipientNip, Nrb account, Money amount, String recipient, String title) {
        if (!amount.currency().equals(Money.PLN) || amount.isNegative()) {
            throw new IllegalArgumentException("a transfer code is for zlotys, not for " + amount);
        }
        long minor = amount.minor() > LARGEST_MINOR ? 0 : amount.minor();
        return new TransferCode(String.join(
                "|",
                recipientNip == null ? "" : recipientNip.digits(),
                "PL",
                account.digits(),
                "%06d".formatted(minor),
                cut(recipient, LONGEST_RECIPIENT),
                cut(title, LONGEST_TITLE),
                "",
                "",
                ""));
    }

    /** A square picture of the code: dark modules on white, sharp at every size. */
    public String svg() {
        return QrPicture.svg(text);
    }

    /** The same as a PNG of some 500 pixels, to be kept and opened in a banking app. */
    public byte[] png() {
        return QrPicture.png(text);
    }

    private static String cut(String value, int longest) {
        String plain =
                value.replaceAll("[|\\p{Cntrl}]", " ").replaceAll("\\s+", " ").strip();
        return plain.length() > longest ? plain.substring(0, longest).strip() : plain;
    }
}
