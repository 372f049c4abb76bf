package pl.ugoda.console;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may wait for a human, the most urgent first. */
enum Waits {
    OBJECTIONS("scale", "care"),
    HARDSHIPS("life-buoy", "care"),
    /** Doors of the debtor's pages that wrong answers have closed. */
    ENTRANCES("lock", "grey"),
    CALLS("phone", "info"),
    CONTACTS("user-x", "attention"),
    REVIEWS("stamp", "grey"),
    UNKNOWN("circle-help", "attention"),
    ADDRESSES("user-x", "grey");

    static final String DOORS = "/console/entrances";

    private final String icon;
    private final String tone;

    Waits(String icon, String tone) {
        this.icon = icon;
        this.tone = tone;
    }

    String icon() {
        return icon;
    }

    String tone() {
        return tone;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String href() {
        // A closed door is opened on the page where the portal keeps it, not in the case.
        return this == ENTRANCES ? DOORS : TodayController.PATH + "/" + code();
    }

    static Optional<Waits> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
