package pl.ugoda.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import pl.ugoda.kernel.Language;

/**
 * All messages. The key {@code claims.state.open} stands in the bundles {@code words/claims_pl.properties} and
 * {@code words/claims_en.properties}, each read when first asked for. Needs no Spring: {@code Words.in(Language.PL).text("…")}.
 */
public final class Words {
    private static final Words ALL = new Words();

    private final Map<String, Map<String, Message>> bundles = new ConcurrentHashMap<>();

    private Words() {}

    public static Phrases in(Language language) {
        return new Phrases(ALL, language, Formats.of(language), false);
    }

    Message message(Language language, String key) {
        return find(language, key)
                .orElseThrow(() -> new IllegalArgumentException("no message " + key + " in " + language.tag()));
    }

    Optional<Message> find(Language language, String key) {
        int dot = key.indexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException("a message key begins with its module: " + key);
        }
        String bundle = key.substring(0, dot) + "_" + language.tag();
        return Optional.ofNullable(
                bundles.computeIfAbsent(bundle, name -> load(name, language)).get(key));
    }

    private static Map<String, Message> load(String bundle, Language language) {
        Properties texts = new Properties();
        try (InputStream file = Words.class.getResourceAsStream("/words/" + bundle + ".properties")) {
            if (file != null) {
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the messages " + bundle, broken);
        }
        Map<String, Message> messages = new HashMap<>();
        for (String key : texts.stringPropertyNames()) {
            try {
                messages.put(key, Message.read(texts.getProperty(key), language));
            } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
                throw new IllegalArgumentException("message " + key + " in " + bundle + " is malformed", malformed);
            }
        }
        return Map.copyOf(messages);
    }
}
