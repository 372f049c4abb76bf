package pl.ugoda.portal;

import pl.ugoda.parties.ContactPoint;

/** Contact points as their owner recognizes them and nobody else can use them. */
final class Masks {
    private static final int DIGITS_SHOWN = 3;

    private Masks() {}

    /** For somebody who has not shown who they are: of an address not even the provider, which may be an employer. */
    static String forStrangers(ContactPoint point) {
        String value = point.value();
        return switch (point.medium()) {
            case EMAIL -> {
                int at = value.indexOf('@');
                yield at < 1 || at + 1 >= value.length()
                        ? "•••"
                        : value.charAt(0) + "•••@" + value.charAt(at + 1) + "•••";
            }
            case PHONE -> of(point);
        };
    }

    static String of(ContactPoint point) {
        String value = point.value();
        return switch (point.medium()) {
            case EMAIL -> {
                int at = value.indexOf('@');
                yield at < 1 ? "•••" : value.charAt(0) + "•••" + value.substring(at);
            }
            case PHONE -> "•••\u00A0••" + value.substring(Math.max(0, value.length() - DIGITS_SHOWN));
        };
    }
}
