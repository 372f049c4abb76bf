package pl.ugoda.web;

import java.util.Arrays;
import java.util.Locale;

/** The mark beside a name: two letters and one of four colours, always the same for the same name. */
public final class Initials {
    private static final int COLOURS = 4;

    private Initials() {}

    /** {@code Zakład Stolarski Modrzewik s.c.} is {@code ZS}; {@code Ola} is {@code OL}. */
    public static String of(String name) {
        String[] words = Arrays.stream(name.strip().split("[\\s\\-„”\"]+"))
                .filter(word -> !word.isEmpty() && Character.isLetterOrDigit(word.charAt(0)))
                .toArray(String[]::new);
        if (words.length == 0) {
            return "?";
        }
        String letters = words.length == 1
                ? words[0].substring(0, Math.min(2, words[0].length()))
                : words[0].substring(0, 1) + words[1].substring(0, 1);
        return letters.toUpperCase(Locale.ROOT);
    }

    /** The class of the style sheet. */
    public static String colour(String name) {
        return "initials-" + Math.floorMod(name.hashCode(), COLOURS);
    }
}
