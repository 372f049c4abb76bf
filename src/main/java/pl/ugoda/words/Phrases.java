package pl.ugoda.words;

import java.util.Map;
import pl.ugoda.kernel.Language;

/** The messages of one language, ready to be filled. Obtained from {@link Words}; immutable and free to share. */
public final class Phrases {
    private final Words words;
    private final Language language;
    private final Formats formats;
    private final boolean plain;

    Phrases(Words words, Language language, Formats formats, boolean plain) {
        this.words = words;
        this.language = language;
        this.formats = formats;
        this.plain = plain;
    }

    /** The message without arguments. */
    public String text(String key) {
        return text(key, Map.of());
    }

    /**
     * The message with its named arguments. Money, dates, times and numbers are written as the language writes them.
     *
     * @throws IllegalArgumentException when there is no such message or an argument it names is missing: a bug, not a state
     */
    public String text(String key, Map<String, ?> arguments) {
        Message message = words.message(language, key);
        StringBuilder text = new StringBuilder(64);
        message.append(text, new Message.Writer(key, language, formats, arguments), null);
        return plain ? Typography.plain(text.toString()) : text.toString();
    }

    /** Whether there is such a message: for codes of foreign origin, which may be newer than our words. */
    public boolean has(String key) {
        return words.find(language, key).isPresent();
    }

    public Language language() {
        return language;
    }

    public Formats formats() {
        return formats;
    }

    /** The same phrases with ordinary spaces only, for SMS and plain-text mail. */
    public Phrases plain() {
        return plain ? this : new Phrases(words, language, formats.plain(), true);
    }
}
