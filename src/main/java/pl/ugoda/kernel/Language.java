package pl.ugoda.kernel;

import java.util.Locale;

/** The languages Ugoda speaks; Polish comes first. */
public enum Language {
    PL(Locale.of("pl", "PL")),
    EN(Locale.of("en", "GB"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The HTML language tag: {@code pl} or {@code en}. */
    public String tag() {
        return locale.getLanguage();
    }
}
