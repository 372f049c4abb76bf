package pl.ugoda.parties;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where letters go. Parts that are not known are empty.
 *
 * @param street street with house and flat, or the village with its number
 * @param postalCode in Poland as {@code 00-950}
 * @param country two letters, {@code PL}
 */
public record PostalAddress(String street, String postalCode, String city, String country) {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern LINE_BREAK = Pattern.compile("[\\r\\n]");

    public static final PostalAddress NONE = new PostalAddress("", "", "", "PL");

    private static final Pattern POLISH_CODE_AND_CITY = Pattern.compile("\\b(\\d{2})[-\\s]?(\\d{3})\\s+([^,;\\n]+)");

    public PostalAddress {
        if (!COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("a country has two letters");
        }
        // They are stored one below the other.
        if (LINE_BREAK.matcher(street + postalCode + city).find()) {
            throw new IllegalArgumentException("each part of an address stands on one line");
        }
    }

    /** Reads one line or several, as invoices print them: {@code ul. Lipowa 1, 00-950 Warszawa}. Empty for blank text. */
    public static Optional<PostalAddress> parse(String text) {
        String plain = Arrays.stream(text.split("[,;]|\\R"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        Matcher code = POLISH_CODE_AND_CITY.matcher(plain);
        if (!code.find()) {
            return Optional.of(new PostalAddress(plain, "", "", "PL"));
        }
        String street = (plain.substring(0, code.start()) + plain.substring(code.end()))
                .replaceAll("^[,\\s]+|[,\\s]+$", "")
                .replaceAll(",\\s*,", ",");
        return Optional.of(new PostalAddress(
                street, code.group(1) + '-' + code.group(2), code.group(3).strip(), "PL"));
    }

    /** On one line, for lists and messages. */
    public String line() {
        return (street + ", " + postalCode + ' ' + city).replaceAll("^[,\\s]+|[,\\s]+$", "");
    }

    String stored() {
        return String.join("\n", street, postalCode, city, country);
    }

    static PostalAddress ofStored(String stored) {
        String[] parts = stored.split("\n", -1);
        return new PostalAddress(parts[0], parts[1], parts[2], parts[3]);
    }

    @Override
    public String toString() {
        return "PostalAddress[" + country + "]";
    }
}
