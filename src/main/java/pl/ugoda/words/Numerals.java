package pl.ugoda.words;

import java.util.Locale;
import pl.ugoda.kernel.Language;

/**
 * Small counts as words, inflected: {@code {count, word, feminine accusative}} gives <em>trzy</em>, <em>jedną</em>. Above ten, and for zero,
 * the figure stands.
 */
final class Numerals {
    private static final String[] ENGLISH = {
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
    };
    private static final String[] BASE = {"trzy", "cztery", "pięć", "sześć", "siedem", "osiem", "dziewięć", "dziesięć"};
    private static final String[] GENITIVE = {
        "trzech", "czterech", "pięciu", "sześciu", "siedmiu", "ośmiu", "dziewięciu", "dziesięciu"
    };

    private enum Gender {
        MASCULINE,
        FEMININE,
        NEUTER
    }

    private enum Inflection {
        NOMINATIVE,
        ACCUSATIVE,
        GENITIVE,
        DATIVE,
        INSTRUMENTAL,
        LOCATIVE
    }

    private Numerals() {}

    /** @param style gender and case in English, nominative when no case is given: {@code "feminine"} */
    static String word(long count, String style, Language language, Formats formats) {
        String[] words = style.strip().toUpperCase(Locale.ROOT).split("\\s+");
        Gender gender = Gender.valueOf(words[0]);
        Inflection inflection = words.length > 1 ? Inflection.valueOf(words[1]) : Inflection.NOMINATIVE;
        if (count < 1 || count > 10) {
            return formats.number(count);
        }
        return switch (language) {
            case EN -> ENGLISH[(int) count - 1];
            case PL -> polish((int) count, gender, inflection);
        };
    }

    private static String polish(int count, Gender gender, Inflection inflection) {
        return switch (count) {
            case 1 -> one(gender, inflection);
            case 2 -> two(gender, inflection);
            default -> fromThree(count, inflection);
        };
    }

    private static String one(Gender gender, Inflection inflection) {
        return switch (inflection) {
            case NOMINATIVE -> gender == Gender.FEMININE ? "jedna" : gender == Gender.NEUTER ? "jedno" : "jeden";
            case ACCUSATIVE -> gender == Gender.FEMININE ? "jedną" : gender == Gender.NEUTER ? "jedno" : "jeden";
            case GENITIVE -> gender == Gender.FEMININE ? "jednej" : "jednego";
            case DATIVE -> gender == Gender.FEMININE ? "jednej" : "jednemu";
            case INSTRUMENTAL -> gender == Gender.FEMININE ? "jedną" : "jednym";
            case LOCATIVE -> gender == Gender.FEMININE ? "jednej" : "jednym";
        };
    }

    private static String two(Gender gender, Inflection inflection) {
        return switch (inflection) {
            case NOMINATIVE, ACCUSATIVE -> gender == Gender.FEMININE ? "dwie" : "dwa";
            case GENITIVE, LOCATIVE -> "dwóch";
            case DATIVE -> "dwóm";
            case INSTRUMENTAL -> gender == Gender.FEMININE ? "dwiema" : "dwoma";
        };
    }

    private static String fromThree(int count, Inflection inflection) {
        String base = BASE[count - 3];
        String genitive = GENITIVE[count - 3];
        return switch (inflection) {
            case NOMINATIVE, ACCUSATIVE -> base;
            case GENITIVE, LOCATIVE -> genitive;
            case DATIVE -> count < 5 ? genitive.replaceFirst("ech$", "em") : genitive;
            case INSTRUMENTAL -> count < 5 ? genitive.replaceFirst("ech$", "ema") : genitive;
        };
    }
}
