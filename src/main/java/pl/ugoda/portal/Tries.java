package pl.ugoda.portal;

/**
 * Wrong answers of a debtor so far, as somebody sees them who came by one link.
 *
 * @param here through links to the same contact point
 * @param everywhere through those to any of the debtor's
 * @param closed whether a human has to open this contact point's entrance
 */
record Tries(int here, int everywhere, boolean closed) {
    /** After so many through one contact point its links are closed, and a human opens them. */
    static final int HERE = 5;
    /** After so many through all of them every link is closed: more contact points shall not mean ever more guesses. */
    static final int EVERYWHERE = 15;

    int left() {
        return Math.max(0, Math.min(HERE - here, EVERYWHERE - everywhere));
    }

    boolean locked() {
        return closed || everywhere >= EVERYWHERE;
    }

    /** Whether one more wrong answer closes the entrance. */
    boolean lastOne() {
        return left() <= 1;
    }
}
