package pl.ugoda.strategy;

/** How a message speaks. Even the firmest tone states facts and offers a way out; it never threatens. */
public enum Tone {
    KIND,
    PLAIN,
    FIRM
}
