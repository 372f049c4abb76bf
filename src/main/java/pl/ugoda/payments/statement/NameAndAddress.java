package pl.ugoda.payments.statement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Banks send name and address as one text; where the street or the postal code begins, the name has ended. */
final class NameAndAddress {
    private static final Pattern ADDRESS = Pattern.compile("(?iu)[\\s,]+(?:(?:UL|AL|OS|PL)\\.\\s*[\\p{L}\\d]"
            + "|(?:UL|AL|OS|PL|ULICA|ALEJA|ALEJE|OSIEDLE|PLAC)\\s[\\p{L}\\d .\\-]{1,60}\\d"
            + "|\\d{2}-\\d{3}(?!\\d))");

    private NameAndAddress() {}

    /** The beginning of the text that names the party; the whole text when no address is recognised. */
    static String name(String party) {
        Matcher address = ADDRESS.matcher(party);
        return address.find() && address.start() > 0 ? party.substring(0, address.start()) : party;
    }
}
