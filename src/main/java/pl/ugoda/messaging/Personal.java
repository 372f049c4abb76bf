package pl.ugoda.messaging;

/**
 * What stands in one message alone. Whoever holds it can do something with it, so it is written nowhere else.
 *
 * @param link to the portal; empty where the message leads nowhere
 * @param stopLink the way out of the channel; empty where the channel has none
 * @param code the digits of a one-time code; empty in every other message
 */
record Personal(String link, String stopLink, String code) {
    private static final String MASK = "******";

    /** The same for whoever reads it later: a code is of no use any more, and none of their business. */
    Personal withoutCode() {
        return new Personal(link, stopLink, MASK);
    }

    @Override
    public String toString() {
        return "Personal[]";
    }
}
