package pl.ugoda.web;

import java.util.Locale;

/**
 * The fixed vocabulary of states as a page shows them: one word, one icon and one colour for each, so that a state looks the same wherever it
 * stands. The word is {@code web.pill.NAME}.
 */
public enum Pill {
    // cases
    BEFORE_DUE("calendar-clock", Tone.GREY),
    OVERDUE("clock", Tone.ATTENTION),
    PROMISE("handshake", Tone.INFO),
    DEFERRED("calendar-plus", Tone.INFO),
    PLAN("list-checks", Tone.TEAL),
    PARTLY_PAID("circle-dot-dashed", Tone.TEAL),
    DISPUTE("scale", Tone.CARE),
    HARDSHIP("life-buoy", Tone.CARE),
    ON_HOLD("circle-pause", Tone.GREY),
    LEGAL("landmark", Tone.INK),
    PAID("circle-check", Tone.PAID),
    TIME_BARRED("archive", Tone.GREY),
    CLOSED("circle-minus", Tone.OUTLINE),
    // messages
    PLANNED("calendar-clock", Tone.OUTLINE),
    SENT("send", Tone.GREY),
    DELIVERED("check", Tone.GREY),
    READ("check-check", Tone.INFO),
    FAILED("circle-x", Tone.DANGER),
    UNKNOWN("circle-help", Tone.ATTENTION),
    // decisions
    CONTACT("send", Tone.TEAL),
    SILENCE("bell-off", Tone.GREY),
    POSTPONED("calendar-plus", Tone.INFO),
    FORBIDDEN("shield-x", Tone.DANGER),
    // channels
    WORKS("circle-check", Tone.PAID),
    PARTLY_WORKS("clock", Tone.ATTENTION),
    BROKEN("circle-x", Tone.DANGER),
    NOT_CONNECTED("plug", Tone.GREY);

    /** Colours by meaning; a pill always has its icon and word besides. */
    public enum Tone {
        GREY,
        OUTLINE,
        TEAL,
        INFO,
        ATTENTION,
        DANGER,
        PAID,
        CARE,
        INK;

        /** The name in the style sheet. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String icon;
    private final Tone tone;

    Pill(String icon, Tone tone) {
        this.icon = icon;
        this.tone = tone;
    }

    public String icon() {
        return icon;
    }

    public Tone tone() {
        return tone;
    }

    public String key() {
        return "web.pill." + name();
    }
}
