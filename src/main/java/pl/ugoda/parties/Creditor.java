package pl.ugoda.parties;

import java.time.LocalTime;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pl.ugoda.kernel.CreditorId;
import pl.ugoda.kernel.Nip;
import pl.ugoda.kernel.Nrb;

/**
 * A firm to which money is owed, as debtors see it.
 *
 * @param name the full name, as registered
 * @param shortName what people call it; it signs messages and heads the portal
 * @param account where transfers go
 * @param email shown to debtors who want to answer
 * @param phone shown to debtors who want to call, during the opening hours
 * @param quoteValidForWorkingDays how many working days a quoted total stays payable without growing
 * @param bankDataMayBeDaysOld older bank data silences contact, because somebody may have paid already
 * @param goesToCourt whether it really sues those who neither pay nor answer; only then may a message speak of court
 */
public record Creditor(
        CreditorId id,
        String name,
        String shortName,
        @Nullable Nip nip,
        PostalAddress address,
        Nrb account,
        String email,
        String phone,
        LocalTime opensAt,
        LocalTime closesAt,
        int quoteValidForWorkingDays,
        int bankDataMayBeDaysOld,
        boolean goesToCourt) {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]");

    public Creditor {
        if (name.isBlank() || shortName.isBlank()) {
            throw new IllegalArgumentException("a creditor has a name");
        }
        // They go into subjects, senders and lines of messages.
        if (!Stream.of(name, shortName, address.street(), address.city()).allMatch(Creditor::isOneLine)) {
            throw new IllegalArgumentException("a creditor's name and address stand on one line each");
        }
        if (!opensAt.isBefore(closesAt)) {
            throw new IllegalArgumentException("a creditor opens before it closes");
        }
        if (quoteValidForWorkingDays < 1 || quoteValidForWorkingDays > 14) {
            throw new IllegalArgumentException("a quote is valid for 1 to 14 working days");
        }
        if (bankDataMayBeDaysOld < 1 || bankDataMayBeDaysOld > 30) {
            throw new IllegalArgumentException("bank data may be 1 to 30 days old");
        }
    }

    /** Whether a text has neither line breaks nor other signs that control instead of saying something. */
    public static boolean isOneLine(String text) {
        return !CONTROL.matcher(text).find();
    }
}
