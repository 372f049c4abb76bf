package pl.ugoda.messaging;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import pl.ugoda.messaging.template.SmsText;

/** Recognises a STOP in a reply: a short message that begins with such a word, or is such a sentence. Rather once too often. */
final class StopWords {
    private static final Set<String> WORDS = Set.of("STOP", "WYPISZ", "REZYGNUJE", "UNSUBSCRIBE");
    private static final List<String> SENTENCES = List.of(
            "NIE PISZ",
            "NIE PISZCIE",
            "PROSZE NIE PISAC",
            "NIE CHCE WIADOMOSCI",
            "NIE CHCE SMS",
            "DO NOT WRITE",
            "NO SMS");
    private static final int LONGEST = 5;

    private StopWords() {}

    /** The word or sentence that was recognised: the proof. */
    static Optional<String> in(String text) {
        String plain = SmsText.folded(text)
                .text()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", " ")
                .strip();
        var words = Arrays.asList(plain.split(" "));
        if (words.size() > LONGEST) {
            return Optional.empty();
        }
        if (WORDS.contains(words.getFirst())) {
            return Optional.of(words.getFirst());
        }
        return SENTENCES.stream().filter(plain::startsWith).findFirst();
    }
}
