package pl.ugoda.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sign-in addresses in their one spelling. */
final class Addresses {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>]{1,64}@[^@\\s<>]{1,180}\\.[^@\\s<>.]{2,}");

    private Addresses() {}

    static Optional<String> normalize(String text) {
        String address = text.strip().toLowerCase(Locale.ROOT);
        return EMAIL.matcher(address).matches() ? Optional.of(address) : Optional.empty();
    }
}
