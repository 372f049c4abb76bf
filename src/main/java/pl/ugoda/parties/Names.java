package pl.ugoda.parties;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names as they are compared: without case, accents and punctuation. */
final class Names {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int WORDS_AT_MOST = 12;

    private Names() {}

    static String normalized(String name) {
        return String.join(" ", words(name));
    }

    static Stream<String> everyWord(String name) {
        String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ł', 'l');
        return Arrays.stream(NOT_WORDS.split(plain)).filter(word -> !word.isEmpty());
    }

    /** The words somebody may search by, each once. */
    static List<String> words(String name) {
        return everyWord(name).distinct().limit(WORDS_AT_MOST).toList();
    }
}
